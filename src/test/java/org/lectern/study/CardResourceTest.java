package org.lectern.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.lectern.study.Studying.answer;
import static org.lectern.study.Studying.differences;
import static org.lectern.study.Studying.record;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.accounts.People;
import org.lectern.scheduling.Rating;

@QuarkusTest
class CardResourceTest {

    static final ZoneId APIA = ZoneId.of("Pacific/Apia");

    People.Person anna;
    String question;
    Instant now;

    @BeforeEach
    void meet() throws SQLException {
        anna = People.learnerIn(APIA);
        question = TestQuestions.add(TestQuestions.BASIC);
        now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    @Nested
    class AsLearner {

        @Test
        void putsACardOffToTheNextStudyDayAndBack() throws SQLException {
            record(anna.id(), now, answer(question, 1, Rating.GOOD, now));
            var due = Studying.card(anna.id(), question).dueAt();
            var state = Studying.card(anna.id(), question).state();

            var tomorrow =
                    Instant.parse(post("postponement").statusCode(200).extract().path("due_at"));
            assertThat(tomorrow.atZone(APIA).getHour()).isEqualTo(4);
            assertThat(Duration.between(now, tomorrow)).isBetween(Duration.ZERO, Duration.ofHours(25));
            assertThat(Studying.card(anna.id(), question).state()).isEqualTo(state);
            post("postponement").statusCode(200).body("due_at", equalTo(tomorrow.toString()));
            assertThat(events()).isEqualTo(2);
            assertThat(differences(anna.id())).isEmpty();

            assertThat(Instant.parse(delete("postponement").extract().path("due_at")))
                    .isEqualTo(due);
            delete("postponement").statusCode(200);
            assertThat(differences(anna.id())).isEmpty();
        }

        @Test
        void leavesACardThatIsDueLaterWhereItIs() throws SQLException {
            record(anna.id(), now, answer(question, 1, Rating.EASY, now));
            var due = Studying.card(anna.id(), question).dueAt();
            assertThat(Instant.parse(post("postponement").extract().path("due_at")))
                    .isEqualTo(due);
        }

        @Test
        void keepsAPostponementThroughALateAnswer() throws SQLException {
            record(anna.id(), now, answer(question, 1, Rating.GOOD, now.minusSeconds(600)));
            String tomorrow = post("postponement").extract().path("due_at");
            record(anna.id(), now, answer(question, 1, Rating.GOOD, now.minusSeconds(500)));
            assertThat(Studying.card(anna.id(), question).dueAt()).isEqualTo(Instant.parse(tomorrow));
            assertThat(differences(anna.id())).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"set-aside, set_aside_at", "suspension, suspended_at"})
        void keepsACardOutUntilItIsBroughtBack(String what, String field) throws SQLException {
            String since = post(what)
                    .statusCode(200)
                    .body(field, notNullValue())
                    .body("phase", equalTo("new"))
                    .extract()
                    .path(field);
            post(what).body(field, equalTo(since));
            record(anna.id(), now, answer(question, 1, Rating.GOOD, now));
            assertThat(Studying.card(anna.id(), question).isAway()).isTrue();
            assertThat(differences(anna.id())).isEmpty();
            delete(what).statusCode(200).body(field, nullValue()).body("reps", equalTo(1));
            delete(what).statusCode(200);
        }

        @ParameterizedTest
        @ValueSource(strings = {"postponement", "set-aside", "suspension"})
        void findsNothingToKeepOut(String what) throws SQLException {
            for (var unknown : List.of("no-such-question", "a".repeat(65), "%00", "A")) {
                anna.script()
                        .urlEncodingEnabled(false)
                        .post("/api/v1/cards/" + unknown + "/" + what)
                        .then()
                        .statusCode(404);
                anna.script()
                        .urlEncodingEnabled(false)
                        .delete("/api/v1/cards/" + unknown + "/" + what)
                        .then()
                        .statusCode(404);
            }
            anna.script()
                    .delete("/api/v1/cards/{id}/{what}", question, what)
                    .then()
                    .statusCode(404);
            TestQuestions.retire(question);
            post(what).statusCode(404);
        }

        @Test
        void listsCardsPageByPage() throws SQLException {
            var questions = new ArrayList<String>();
            for (int i = 0; i < 7; i++) {
                questions.add(TestQuestions.add(TestQuestions.BASIC));
                record(
                        anna.id(),
                        now,
                        answer(questions.get(i), 1, i < 4 ? Rating.GOOD : Rating.EASY, now.minusSeconds(i)));
            }
            assertThat(pages("/api/v1/cards", ""))
                    .isEqualTo(questions.stream().sorted().toList());
            var soon = now.plus(Duration.ofDays(1)).toString();
            assertThat(pages("/api/v1/cards", "&due_before=" + soon))
                    .containsExactly(questions.get(3), questions.get(2), questions.get(1), questions.get(0));
        }

        @Test
        void listsTheLogPageByPage() throws SQLException {
            var ids = new ArrayList<String>();
            for (int i = 0; i < 7; i++) {
                var event = answer(question, 1, Rating.GOOD, now.minusSeconds(10 - i / 2));
                ids.add(event.id().toString());
                record(anna.id(), now, event);
            }
            assertThat(pages("/api/v1/reviews", "")).containsExactlyInAnyOrderElementsOf(ids);
            assertThat(pages("/api/v1/reviews", "&since=" + now.minusSeconds(8)))
                    .containsExactlyInAnyOrderElementsOf(ids.subList(4, 7));
            anna.script()
                    .get("/api/v1/reviews?limit=1")
                    .then()
                    .body("items[0].question_id", equalTo(question))
                    .body("items[0].rating", equalTo("good"))
                    .body("items[0].phase", equalTo("learning"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/api/v1/cards?limit=0",
                    "/api/v1/cards?limit=501",
                    "/api/v1/cards?limit=x",
                    "/api/v1/cards?cursor=***",
                    "/api/v1/cards?cursor=AA",
                    "/api/v1/cards?due_before=tomorrow",
                    "/api/v1/cards?due_before=2026-01-01T00:00:00Z&cursor=YQ",
                    "/api/v1/cards?due_before=2026-01-01T00:00:00Z&cursor=YQpi",
                    "/api/v1/reviews?since=2026-01-01",
                    "/api/v1/reviews?cursor=YQpi",
                    "/api/v1/reviews?limit=-5"
                })
        void refusesWrongParameters(String path) {
            anna.script()
                    .urlEncodingEnabled(false)
                    .get(path)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }

        /// Follows the pages of a list by two.
        private List<String> pages(String path, String query) {
            var found = new ArrayList<String>();
            String cursor = null;
            do {
                var page = anna.script()
                        .get(path + "?limit=2" + query + (cursor == null ? "" : "&cursor=" + cursor))
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                found.addAll(page.getList(path.endsWith("cards") ? "items.question_id" : "items.review_id"));
                cursor = page.getString("next");
            } while (cursor != null);
            return found;
        }
    }

    @Nested
    class SignedOut {

        @ParameterizedTest
        @ValueSource(strings = {"/api/v1/cards", "/api/v1/reviews"})
        void isSentAway(String path) {
            People.nobody().get(path).then().statusCode(401);
            People.nobody()
                    .post("/api/v1/cards/{id}/set-aside", question)
                    .then()
                    .statusCode(401);
        }
    }

    private ValidatableResponse post(String what) {
        return anna.script().post("/api/v1/cards/{id}/{what}", question, what).then();
    }

    private ValidatableResponse delete(String what) {
        return anna.script().delete("/api/v1/cards/{id}/{what}", question, what).then();
    }

    private int events() {
        return anna.script().get("/api/v1/reviews").jsonPath().getList("items").size();
    }
}
