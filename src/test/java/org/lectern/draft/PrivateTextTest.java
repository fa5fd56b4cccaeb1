package org.lectern.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People;
import org.lectern.accounts.People.Person;
import org.lectern.quizzes.Assigning;
import org.lectern.roster.Teaching;

/// What belongs to the bank for which a text was brought, and to whom it is shown.
@QuarkusTest
class PrivateTextTest {

    private static final String TITLE = "The Congress of Vienna";

    /// Stands beside the words that are asked for.
    private static final String BESIDE = "the foreign minister of the Austrian Empire";

    private Teaching teaching;
    private Brought brought;
    private String text;
    private String question;

    @BeforeEach
    void publishOne() {
        teaching = Teaching.aCourse();
        brought = Brought.by(teaching.instructor());
        text = brought.reader().replaceFirst("/read/", "");
        brought.accept(brought.draft());
        question = ImportPageTest.questions(brought)[0];
    }

    private static RequestSpecification form(Person who) {
        return who.browser().contentType("application/x-www-form-urlencoded;charset=UTF-8");
    }

    private String many(Person who, String act, String to) {
        var answer = form(who)
                .formParam("question", question)
                .formParam("act", act)
                .formParam("to", to)
                .post("/teach/banks/%s/many".formatted(brought.bank()));
        var location = answer.then().statusCode(303).extract().header("Location");
        return Brought.page(who, location.substring(location.indexOf("/teach")))
                .select(".notice.ok p")
                .text();
    }

    /// The form of a question, sent to preview, check or save it with other words of the text cited.
    private Response send(Person who, String path, String more, String act, UnaryOperator<String> status) {
        var page = Brought.page(who, path).selectFirst("form[data-check]");
        var request = form(who);
        for (var field : ((FormElement) page).formData()) {
            if (!field.key().startsWith("cite-") && !field.key().equals("status")) {
                request.formParam(field.key(), field.value());
            }
        }
        return request.formParam("status", status.apply("draft"))
                .formParam("cite-1-source", text)
                .formParam("cite-1-exact", "Klemens von Metternich")
                .formParam("cite-1-occurrence", "1")
                .formParam("act", act)
                .post(path + more);
    }

    @Test
    void showsNoWordsToWhoCopiesAQuestionAndIsNotPublishedThere() {
        var own = "/teach/questions/" + question;
        assertThat(send(brought.instructor(), own, "", "preview", status -> status)
                        .asString())
                .contains(BESIDE);

        var other = People.instructor();
        var bank = Brought.by(other).bank();
        assertThat(many(other, "copy", bank)).startsWith("1 question was copied");
        var copy = Brought.page(other, "/teach/banks/" + bank)
                .select("#questions .button")
                .attr("href");
        assertThat(send(other, copy, "", "preview", status -> status).asString())
                .contains("belongs to another bank")
                .doesNotContain(BESIDE);
        assertThat(send(other, copy, "/check", "", status -> status).asString())
                .contains("belongs to another bank")
                .doesNotContain("in the text 2 times", BESIDE);
        assertThat(send(other, copy, "", "save", _ -> "reviewed").statusCode()).isEqualTo(422);
        assertThat(Brought.page(other, copy + "/preview").text()).doesNotContain(BESIDE);
        form(other)
                .formParam("question", copy.replaceFirst(".*/", ""))
                .formParam("act", "publish")
                .post("/teach/banks/%s/many".formatted(bank))
                .then()
                .statusCode(303);
        assertThat(Brought.page(other, "/teach/banks/" + bank)
                        .select("#questions label")
                        .text())
                .contains("draft")
                .doesNotContain("published");
    }

    @Test
    void isNotCitedByAnotherBankWhoKnowsItsId() {
        var other = People.instructor();
        var bank = Brought.by(other).bank();
        var fields = Map.of(
                "type",
                "basic",
                "stem",
                "Who was the host?",
                "answer",
                "Klemens von Metternich",
                "kind",
                "fact",
                "voice",
                "author",
                "difficulty",
                "1",
                "status",
                "draft",
                "cite-1-source",
                text,
                "cite-1-exact",
                "Klemens von Metternich");
        for (var address : List.of("", "/check")) {
            var answer = form(other).formParams(fields).post("/teach/banks/%s/questions%s".formatted(bank, address));
            assertThat(answer.asString()).contains("that this bank may cite").doesNotContain(BESIDE);
        }
    }

    @Test
    void staysInItsBank() {
        var elsewhere = Brought.to(Brought.send(brought.instructor(), "Another", "new", "Elsewhere"));
        var bank = new Brought(brought.instructor(), elsewhere).bank();
        assertThat(many(brought.instructor(), "move", bank)).startsWith("0 questions were moved. 1 was left");
        assertThat(many(brought.instructor(), "copy", bank)).startsWith("1 question was copied");
    }

    @Test
    void isNotOpenedByACardThatSomebodyMakes() {
        var learner = teaching.joinedBy(People.learner());
        Assigning.toStudy(teaching, question);
        var elsewhere = Teaching.aCourse().joinedBy(People.learner());
        for (var other : List.of(elsewhere, People.learner(), People.instructor(), People.administrator())) {
            suspend(other).then().statusCode(404);
            other.browser()
                    .redirects()
                    .follow(false)
                    .post("/cards/%s/suspension".formatted(question))
                    .then()
                    .statusCode(404);
            assertThat(answer(other))
                    .contains("rejected", "There is no question")
                    .doesNotContain("applied");
            other.script()
                    .put("/api/v1/cards/%s/second-steps/%s?version=1&asks=kind&answer=fact&answered_at=%s"
                            .formatted(question, UUID.randomUUID(), Instant.now()))
                    .then()
                    .statusCode(404);
            for (var path : List.of("/cards/" + question, "/reports/" + question)) {
                other.browser().get(path).then().statusCode(404);
            }
        }
        for (var other : List.of(elsewhere, People.instructor())) {
            other.browser().get(brought.reader()).then().statusCode(404);
        }

        learner.script().get("/api/v1/pack").then().statusCode(200);
        assertThat(answer(learner)).contains("applied");
        suspend(learner).then().statusCode(200);
        assertThat(Brought.page(learner, "/cards/" + question).text()).contains(TITLE);
        assertThat(Brought.page(learner, brought.reader()).text()).contains(BESIDE);
    }

    @Test
    void isNotOpenedByWhoTeachesWithItsQuestions() {
        var others = Teaching.aCourse();
        var learner = others.joinedBy(People.learner());
        Assigning.toStudy(others, question);
        var pack = learner.script().get("/api/v1/pack").jsonPath();
        assertThat(pack.getList("cards.question_id", String.class)).contains(question);
        assertThat(pack.getString("cards.find { it.question_id == '%s' }.passages[0].href".formatted(question)))
                .isNull();
        assertThat(answer(learner)).contains("applied");
        learner.browser().get(brought.reader()).then().statusCode(404);
        for (var page : List.of(
                Brought.page(learner, "/cards/" + question),
                Brought.page(others.instructor(), "/teach/questions/" + question + "/preview"))) {
            assertThat(page.select("figcaption").text()).contains(TITLE);
            assertThat(page.select("figcaption a")).isEmpty();
        }
        var owners = Brought.page(brought.instructor(), "/teach/questions/" + question + "/preview");
        assertThat(owners.select("figcaption a")).isNotEmpty();
    }

    @Test
    void showsInTheReaderWhatIsAsked() {
        var learner = teaching.joinedBy(People.learner());
        Assigning.toStudy(teaching, question);
        learner.script().get("/api/v1/pack").then().statusCode(200);
        for (var who : List.of(brought.instructor(), learner)) {
            assertThat(Brought.page(who, brought.reader()).select("mark.mastery-not-met"))
                    .as(who.name())
                    .isNotEmpty();
        }
        var page = Brought.page(brought.instructor(), brought.reader() + "?paragraph=" + paragraph());
        assertThat(page.select(".passage-cards a[href='/cards/%s']".formatted(question)))
                .hasSize(1);
        Brought.page(brought.instructor(), "/cards/" + question);
    }

    /// On which the question stands.
    private String paragraph() {
        return Brought.page(brought.instructor(), brought.reader())
                .select("p:has(mark)")
                .attr("id")
                .substring(1);
    }

    private Response suspend(Person who) {
        return who.script().post("/api/v1/cards/%s/suspension".formatted(question));
    }

    private String answer(Person who) {
        var answer = Map.of(
                "review_id",
                UUID.randomUUID().toString(),
                "question_id",
                question,
                "version",
                1,
                "answered_at",
                Instant.now().minusSeconds(5).toString(),
                "rating",
                "again");
        return who.script()
                .contentType(ContentType.JSON)
                .body(Map.of("reviews", List.of(answer)))
                .post("/api/v1/reviews")
                .asString();
    }
}
