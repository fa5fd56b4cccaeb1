package org.lectern.quizzes;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People;
import org.lectern.accounts.People.Person;
import org.lectern.progress.Library;

/// What a set keeps for tests nobody meets while studying.
@QuarkusTest
class ReservationTest {

    private Library library;
    private Desk desk;
    private Person anna;
    private String kept;
    private String set;

    @BeforeEach
    void keepOne() {
        library = Library.open();
        desk = Desk.open();
        anna = People.learner();
        kept = library.question("years");
        set = "/teach/sets/" + Desk.setOf(desk.person, library.question("opened"), kept);
        Library.execute(
                "insert into study_scope (learner_id, text_id, since) values (?, ?, now())", anna.id(), library.text());
    }

    @Test
    void keepsItFromEveryPlaceWhereOneStudies() {
        assertThat(met()).contains(kept);
        reserve(set, 2, true);
        assertThat(met()).isNotEmpty().doesNotContain(kept);
        anna.browser().get("/cards/" + kept).then().statusCode(404);
        assertThat(desk.page(set).selectFirst("#place-2 p").text()).endsWith(", kept for tests");
    }

    @Test
    void keepsACardThatIsThereAndGivesItBack() {
        anna.script().post("/api/v1/cards/{question_id}/set-aside", kept).then().statusCode(200);
        anna.script()
                .delete("/api/v1/cards/{question_id}/set-aside", kept)
                .then()
                .statusCode(200);
        reserve(set, 2, true);
        assertThat(cards()).doesNotContain(kept);
        anna.browser().get("/cards/" + kept).then().statusCode(404);
        reserve(set, 2, false);
        assertThat(cards()).contains(kept);
        assertThat(met()).contains(kept);
    }

    @Test
    void keepsAllThatWasPickedAtOnce() {
        desk.change(set, "/reservation").then().statusCode(303);
        assertThat(met()).doesNotContain(kept, library.question("opened"));
        assertThat(desk.page(set).selectFirst("#reservation button").text())
                .startsWith("Give all picked questions back");
        desk.change(set, "/reservation/removal").then().statusCode(303);
        assertThat(met()).contains(kept);
    }

    @Test
    void acceptsAnAnswerThatWasGivenBefore() {
        reserve(set, 2, true);
        var answer = Map.of(
                "review_id",
                UUID.randomUUID().toString(),
                "question_id",
                kept,
                "version",
                1,
                "rating",
                "good",
                "answered_at",
                Instant.now().minusSeconds(5).toString(),
                "took_ms",
                4000);
        var status = anna.script()
                .contentType(ContentType.JSON)
                .body(Map.of("reviews", List.of(answer)))
                .post("/api/v1/reviews");
        assertThat(status.asString()).contains("\"applied\"");
    }

    @Test
    void letsItGoOnlyWithTheLastSetThatKeepsIt() {
        var other = "/teach/sets/" + Desk.setOf(desk.person, kept);
        reserve(set, 2, true);
        reserve(other, 1, true);
        reserve(set, 2, false);
        assertThat(asked()).doesNotContain(kept);
        desk.change(other, "/archiving").then().statusCode(303);
        assertThat(asked()).contains(kept);
        desk.change(other, "/archiving/removal").then().statusCode(303);
        assertThat(asked()).doesNotContain(kept);
        desk.post(desk.place(other, 1) + "/removal", "version", desk.version(other))
                .then()
                .statusCode(303);
        assertThat(asked()).contains(kept);
    }

    @Test
    void isStillThereForSets() {
        reserve(set, 2, true);
        var search = desk.page(set + "/search?text=" + library.text());
        assertThat(search.select("#hits input").eachAttr("value")).contains(kept);
        assertThat(desk.page(set).select(".problem")).isEmpty();
        assertThat(desk.page(set + "/preview").select("#asked > li").eachAttr("data-question"))
                .contains(kept);
    }

    private void reserve(String set, int number, boolean reserved) {
        desk.change(
                        set,
                        desk.place(set, number).substring(set.length()),
                        "position",
                        String.valueOf(number),
                        "points",
                        "1",
                        "reserved",
                        String.valueOf(reserved))
                .then()
                .statusCode(303);
    }

    /// Wherever a learner finds questions: pack, list of cards, reader, list of questions.
    private String met() {
        return anna.script().get("/api/v1/pack").asString()
                + asked()
                + Jsoup.parse(anna.browser()
                                .get("/cards?text=" + library.text())
                                .asString())
                        .select("#cards")
                + anna.browser().get("/read/" + library.text()).asString();
    }

    private String asked() {
        return anna.script().get("/api/v1/questions?source=" + library.text()).asString();
    }

    private String cards() {
        return anna.script().get("/api/v1/cards").asString();
    }
}
