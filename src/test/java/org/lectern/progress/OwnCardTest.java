package org.lectern.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People;
import org.lectern.accounts.People.Person;
import org.lectern.web.Ids;

@QuarkusTest
public class OwnCardTest {

    private Library library;
    private Person anna;

    @BeforeEach
    void open() {
        library = Library.open();
        anna = People.learner();
    }

    @Test
    void beginsWithTheSelectedWordsAndTheirSentence() {
        var page = page(
                anna, "/cards/new?source=%s&paragraph=3&from=nobody ever&to=thanked her".formatted(library.text()));
        assertThat(page.selectFirst("[name=question]").val()).isEqualTo("She says in it that […].");
        var inTheMiddle = page(anna, "/cards/new?source=%s&paragraph=3&exact=a diary".formatted(library.text()));
        assertThat(inTheMiddle.selectFirst("[name=question]").val())
                .isEqualTo("Its first master, Ida Holm, kept […]. [1]");
        var overTwo =
                page(anna, "/cards/new?source=%s&paragraph=3&from=kept a&to=nobody ever".formatted(library.text()));
        assertThat(overTwo.selectFirst("[name=question]").val()).isEmpty();
        assertThat(page.selectFirst("[name=answer]").val()).isEqualTo("nobody ever thanked her");
        assertThat(page.selectFirst("[name=source] [selected]").val()).isEqualTo(library.text());
        assertThat(page.selectFirst(".passage").text()).contains("Its first master, Ida Holm");
        assertThat(page.selectFirst(".back a").attr("href")).endsWith("?paragraph=3#p3");
    }

    @Test
    void comesUpAtOnceWithItsPassageAndIsAnsweredLikeAnother() {
        var id = made(anna, library);
        var pack = anna.script().get("/api/v1/pack?limit=200").then().statusCode(200);
        pack.body("cards.question_id", hasItem(id));
        var card = pack.extract().jsonPath().<Map<String, Object>>getList("cards").stream()
                .filter(one -> one.get("question_id").equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(card).containsEntry("kind", null).containsEntry("voice", null);
        assertThat(card.get("passages").toString()).contains("<mark>", "ever thanked");

        answered(id);
        assertThat(page(anna, "/cards/" + id).selectFirst("#history").text()).contains("Good");
    }

    @Test
    void isNobodyElses() {
        var id = made(anna, library);
        assertThat(page(anna, "/cards?state=own").select("#cards a").eachAttr("href"))
                .containsExactly("/cards/" + id);
        for (var other : new Person[] {People.learner(), People.instructor(), People.administrator()}) {
            other.browser().get("/cards/" + id).then().statusCode(404);
            other.browser().get("/cards/" + id + "/own").then().statusCode(404);
            other.browser().post("/cards/" + id + "/own/removal").then().statusCode(404);
            other.browser().post("/cards/" + id + "/suspension").then().statusCode(404);
            other.browser().get("/reports/" + id).then().statusCode(404);
            other.script().get("/api/v1/pack?limit=200").then().body("cards.question_id", not(hasItem(id)));
        }
        for (var other : new Person[] {People.instructor(), People.administrator()}) {
            other.browser().get("/teach/questions/" + id).then().statusCode(404);
            other.browser().get("/teach/banks/own-" + anna.id()).then().statusCode(404);
            assertThat(page(other, "/teach/banks").select("a[href*=own-]")).isEmpty();
        }
    }

    @Test
    void isRewordedWithoutForgettingAndSaysWhereItWasChangedElsewhere() {
        var id = made(anna, library);
        answered(id);
        var seen =
                page(anna, "/cards/" + id + "/own").selectFirst("[name=seen]").val();
        reword(id, seen, "Who says that nobody thanked her?", "Its first master, Ida Holm")
                .statusCode(303);
        assertThat(page(anna, "/cards/" + id).selectFirst(".stem").text())
                .isEqualTo("Who says that nobody thanked her?");
        assertThat(anna.script()
                        .get("/api/v1/pack?limit=200")
                        .jsonPath()
                        .getString("cards.find { it.question_id == '%s' }.phase".formatted(id)))
                .isEqualTo("learning");
        var stale = Jsoup.parse(
                reword(id, seen, "Who?", "She").statusCode(412).extract().asString());
        assertThat(stale.selectFirst("[name=question]").val()).isEqualTo("Who says that nobody thanked her?");
        assertThat(stale.text()).contains("changed elsewhere");
        var empty = Jsoup.parse(reword(id, stale.selectFirst("[name=seen]").val(), "Who?", " ")
                .statusCode(422)
                .extract()
                .asString());
        assertThat(empty.selectFirst("#answer-problem").text()).isEqualTo("Write the answer.");
    }

    @Test
    void isPutAwayAndBroughtBack() {
        var id = made(anna, library);
        post(anna, "/cards/" + id + "/own/removal").statusCode(303);
        anna.script().get("/api/v1/pack?limit=200").then().body("cards.question_id", not(hasItem(id)));
        assertThat(page(anna, "/cards/" + id).selectFirst(".notice").text()).contains("put this card away");
        post(anna, "/cards/" + id + "/own/removal/undo").statusCode(303);
        anna.script().get("/api/v1/pack?limit=200").then().body("cards.question_id", hasItem(id));
    }

    @Test
    void mayStandOnNoPassageButNotOnOneThatIsNowhere() {
        anna.browser()
                .formParam("question", "What is a harbour?")
                .formParam("answer", "A place for ships")
                .post("/cards/new")
                .then()
                .statusCode(303);
        var wrong = anna.browser()
                .formParam("question", "Who?")
                .formParam("answer", "She")
                .formParam("source", library.text())
                .formParam("paragraph", "3")
                .formParam("from", "words that are")
                .formParam("to", "nowhere at all")
                .post("/cards/new")
                .then()
                .statusCode(422)
                .extract()
                .asString();
        assertThat(Jsoup.parse(wrong).selectFirst("#cite-problem").text()).isNotEmpty();
        assertThat(Jsoup.parse(wrong).selectFirst("[name=to]").val()).isEqualTo("nowhere at all");
        assertThat(page(anna, "/cards?state=own").select("#cards li")).hasSize(1);
    }

    @Test
    void leadsThereFromTheTextAndTheCards() {
        var reader = page(anna, "/read/%s?paragraph=3".formatted(library.text()));
        assertThat(reader.select("a[href^=/cards/new]").eachAttr("href"))
                .contains("/cards/new?source=%s&paragraph=3".formatted(library.text()));
        assertThat(page(anna, "/cards").select("a[href=/cards/new]")).hasSize(1);
    }

    /// Makes a card on a passage of a library.
    ///
    /// @return the question's id
    public static String made(Person learner, Library library) {
        var location = learner.browser()
                .formParam("question", "Who was never thanked?")
                .formParam("answer", "Ida Holm")
                .formParam("source", library.text())
                .formParam("paragraph", "3")
                .formParam("from", "nobody ever")
                .formParam("to", "thanked her")
                .post("/cards/new")
                .then()
                .statusCode(303)
                .header("Location", endsWith("?made=yes"))
                .extract()
                .header("Location");
        return location.replaceFirst(".*/cards/([^?]*).*", "$1");
    }

    private void answered(String id) {
        var now = Instant.now();
        var review = Map.of(
                "review_id",
                Ids.make(now).toString(),
                "question_id",
                id,
                "version",
                1,
                "rating",
                "good",
                "answered_at",
                now.toString());
        anna.script()
                .contentType(ContentType.JSON)
                .body(Map.of("reviews", List.of(review)))
                .post("/api/v1/reviews")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse reword(String id, String seen, String question, String answer) {
        return anna.browser()
                .formParam("question", question)
                .formParam("answer", answer)
                .formParam("seen", seen)
                .post("/cards/" + id + "/own")
                .then();
    }

    private static ValidatableResponse post(Person person, String path) {
        return person.browser().post(path).then();
    }

    private static Document page(Person person, String path) {
        return Jsoup.parse(
                person.browser().get(path).then().statusCode(200).extract().asString());
    }
}
