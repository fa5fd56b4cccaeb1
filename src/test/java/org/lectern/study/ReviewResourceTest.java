package org.lectern.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.accounts.People;
import org.lectern.bank.StudyQuestions;
import org.lectern.web.Ids;

@QuarkusTest
class ReviewResourceTest {

    People.Person anna;
    String basic;

    @BeforeEach
    void meet() throws SQLException {
        anna = People.learner();
        basic = TestQuestions.add(TestQuestions.BASIC);
    }

    @Nested
    class AsLearner {

        @Test
        void takesAFirstAnswer() {
            var id = id();
            post(answer(id, basic, "good"))
                    .statusCode(200)
                    .body("results", hasSize(1))
                    .body("results[0].review_id", equalTo(id.toString()))
                    .body("results[0].status", equalTo("applied"))
                    .body("results[0].card.phase", equalTo("learning"))
                    .body("results[0].card.stability", equalTo(2.3065f))
                    .body("results[0].card.difficulty", equalTo(2.118104f))
                    .body("results[0].card.reps", equalTo(1))
                    .body("results[0].card.lapses", equalTo(0))
                    .body("results[0].outcomes.again.label", equalTo("1 min"))
                    .body("results[0].outcomes.good.spoken", equalTo("in two days"))
                    .body("results[0].problem", nullValue());
        }

        @Test
        void tellsTheStoredResultAgain() {
            var item = answer(id(), basic, "good");
            String first =
                    post(item).statusCode(200).extract().path("results[0].card").toString();
            post(answer(id(), basic, "again")).body("results[0].status", equalTo("applied"));

            var again = post(item).statusCode(200).body("results[0].status", equalTo("duplicate"));
            assertThat(again.extract().path("results[0].card").toString()).isEqualTo(first);
        }

        @Test
        void looksTheQuestionsOfAPostUpTogether() throws SQLException {
            var items = new ArrayList<Map<String, Object>>();
            for (int i = 0; i < 12; i++) {
                items.add(answer(id(), TestQuestions.add(TestQuestions.BASIC), "good"));
            }
            var counts = Arc.container().instance(SessionFactory.class).get().getStatistics();
            counts.setStatisticsEnabled(true);
            counts.clear();
            post(items.toArray()).body("results.status", everyItem(equalTo("applied")));
            counts.setStatisticsEnabled(false);
            assertThat(counts.getPrepareStatementCount()).isBetween(1L, 11L);
        }

        @Test
        void seesThatAnIdWasUsedForAnotherAnswer() {
            var item = answer(id(), basic, "good");
            post(item);
            post(with(item, "rating", "easy"))
                    .statusCode(200)
                    .body("results[0].status", equalTo("conflict"))
                    .body("results[0].problem.status", equalTo(409))
                    .body("results[0].card", nullValue());
            assertThat(reps(basic)).isEqualTo(1);
        }

        @Test
        void makesNoCardForAConflict() throws SQLException {
            var item = answer(id(), basic, "good");
            post(item);
            var other = TestQuestions.add(TestQuestions.BASIC);
            post(with(item, "question_id", other)).body("results[0].status", equalTo("conflict"));
            assertThat(count("card", other)).isZero();
        }

        @Test
        void mayUseAnIdThatAnotherLearnerUsed() {
            var item = answer(id(), basic, "good");
            post(item);
            People.learner()
                    .script()
                    .contentType(ContentType.JSON)
                    .body(Map.of("reviews", List.of(item)))
                    .post("/api/v1/reviews")
                    .then()
                    .body("results[0].status", equalTo("applied"));
        }

        @Test
        void sendsAnItemTwiceInOneRequest() {
            var item = answer(id(), basic, "good");
            post(item, item, with(item, "rating", "hard"))
                    .body("results[0].status", equalTo("applied"))
                    .body("results[1].status", equalTo("duplicate"))
                    .body("results[2].status", equalTo("conflict"));
            assertThat(count("review", basic)).isEqualTo(1);
        }

        @Test
        void answersACardSeveralTimesInOneRequest() {
            post(
                            at(answer(id(), basic, "good"), "-PT3M"),
                            at(answer(id(), basic, "good"), "-PT2M"),
                            at(answer(id(), basic, "again"), "-PT1M"))
                    .body("results.card.phase", equalTo(List.of("learning", "review", "relearning")))
                    .body("results.card.reps", equalTo(List.of(1, 2, 3)))
                    .body("results[2].card.lapses", equalTo(1));
        }

        @Test
        void undoesManySteps() {
            var ids = List.of(id(), id(), id());
            post(
                    at(answer(ids.get(0), basic, "good"), "-PT3M"),
                    at(answer(ids.get(1), basic, "good"), "-PT2M"),
                    at(answer(ids.get(2), basic, "again"), "-PT1M"));
            post(undo(ids.get(2)))
                    .body("results[0].status", equalTo("applied"))
                    .body("results[0].card.phase", equalTo("review"))
                    .body("results[0].card.lapses", equalTo(0));
            post(undo(ids.get(1))).body("results[0].card.phase", equalTo("learning"));
            post(undo(ids.get(0)))
                    .body("results[0].card.phase", equalTo("new"))
                    .body("results[0].card.stability", nullValue())
                    .body("results[0].card.reps", equalTo(0));
            post(answer(id(), basic, "easy")).body("results[0].card.phase", equalTo("review"));
        }

        @Test
        void undoesAnAnswerOfTheSameRequest() {
            var id = id();
            var undo = undo(id);
            post(answer(id, basic, "good"), undo)
                    .body("results.status", equalTo(List.of("applied", "applied")))
                    .body("results[1].card.phase", equalTo("new"));
            post(undo).body("results[0].status", equalTo("duplicate")).body("results[0].card.phase", equalTo("new"));
        }

        @Test
        void undoesNeitherAnUndoNorNothingNorTwice() {
            var id = id();
            var undo = undo(id);
            post(answer(id, basic, "good"));
            post(undo(id()))
                    .statusCode(200)
                    .body("results[0].status", equalTo("rejected"))
                    .body("results[0].problem.errors[0].pointer", equalTo("/reviews/0/voids"));
            post(undo);
            post(undo((UUID) undo.get("review_id")))
                    .body("results[0].status", equalTo("rejected"))
                    .body("results[0].problem.detail", containsString("only an answer can be undone"));
            post(undo(id)).body("results[0].problem.detail", containsString("was undone already"));
        }

        @Test
        void marksWhatIsSent() throws SQLException {
            var choice = TestQuestions.add(TestQuestions.CHOICE);
            post(response(choice, Map.of("option", "a"), null)).body("results[0].card.stability", equalTo(2.3065f));
            post(response(TestQuestions.add(TestQuestions.CHOICE), Map.of("option", "b"), null))
                    .body("results[0].card.stability", equalTo(0.212f));
            post(response(TestQuestions.add(TestQuestions.CHOICE), Map.of("option", "a"), "again"))
                    .body("results[0].card.stability", equalTo(0.212f));
            post(response(TestQuestions.add(TestQuestions.SHORT), Map.of("text", "Otherwise"), "good"))
                    .body("results[0].card.stability", equalTo(2.3065f));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                review_id   | "x"                         | review_id   | is no UUID
                review_id   | null                        | review_id   | missing
                review_id   | "1-1-1-1-1"                 | review_id   | is no UUID
                question_id | "no-such-question"          | question_id | There is no question
                question_id | "../x"                      | question_id | There is no question
                question_id | 7                           | question_id | no string
                version     | 9                           | version     | has no version 9
                version     | 0                           | version     | from 1
                version     | "1"                         | version     | no whole number
                version     | 1.5                         | version     | no whole number
                rating      | null                        | rating      | a rating, a response or both
                rating      | "great"                     | rating      | is no rating
                response    | {"text": "He"}              | response    | takes a rating, no response
                response    | {"text": "a\\u0000b"}       | response    | cannot be kept
                answered_at | "yesterday"                 | answered_at | no time with an offset
                answered_at | "2026-11-23T08:15:30"       | answered_at | no time with an offset
                answered_at | "+12026-11-23T08:15:30Z"    | answered_at | no time with an offset
                answered_at | 17                          | answered_at | no string
                took_ms     | -1                          | took_ms     | from 0
                took_ms     | 86400001                    | took_ms     | from 0
                took_ms     | 99999999999999              | took_ms     | from 0
                device_id   | "phone"                     | device_id   | is no UUID
                voids       | "018f0000-0000-7000-8000-000000000001" | voids | no other fields
                """)
        void rejectsABadItemAndTakesTheOthers(String field, String value, String pointer, String message) {
            var bad = json(answer(id(), basic, "good"), field, value);
            var good = answer(id(), basic, "good");
            var body = "{\"reviews\": [%s, %s]}".formatted(json(good, "took_ms", "1"), bad);
            anna.script()
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/api/v1/reviews")
                    .then()
                    .statusCode(200)
                    .body("results[0].status", equalTo("applied"))
                    .body("results[1].status", equalTo("rejected"))
                    .body("results[1].problem.status", equalTo(422))
                    .body("results[1].problem.errors[0].pointer", equalTo("/reviews/1/" + pointer))
                    .body("results[1].problem.errors[0].message", containsString(message));
            assertThat(count("review", basic)).isEqualTo(1);
        }

        @Test
        void storesWhatCanBeStoredOfABatch() throws SQLException {
            var gone = TestQuestions.add(TestQuestions.BASIC);
            var other = TestQuestions.add(TestQuestions.BASIC);
            assertThat(Studying.bean(StudyQuestions.class).version(gone, 1)).isPresent();
            TestQuestions.remove(gone);

            post(answer(id(), basic, "good"), answer(id(), gone, "good"), answer(id(), other, "again"))
                    .statusCode(200)
                    .body("results.status", equalTo(List.of("applied", "rejected", "applied")))
                    .body("results[1].problem.detail", equalTo("This item cannot be stored."))
                    .body("results[1].card", nullValue());
            assertThat(List.of(count("review", basic), count("review", gone), count("review", other)))
                    .containsExactly(1, 0, 1);
            assertThat(Studying.differences(anna.id())).isEmpty();
        }

        @Test
        void rejectsAResponseOfAnotherShape() throws SQLException {
            var choice = TestQuestions.add(TestQuestions.CHOICE);
            for (var response :
                    List.of(Map.of("text", "a"), Map.of("option", "z"), Map.of("option", "a", "text", "b"))) {
                post(response(choice, response, null))
                        .statusCode(200)
                        .body("results[0].status", equalTo("rejected"))
                        .body("results[0].problem.errors[0].pointer", equalTo("/reviews/0/response"));
            }
            post(response(choice, Map.of("option", "b"), "good"))
                    .body("results[0].problem.errors[0].pointer", equalTo("/reviews/0/rating"));
            assertThat(count("card", choice)).isZero();
        }

        @Test
        void clampsTheTimeOfADeviceAndKeepsWhatItSaid() throws SQLException {
            var ahead = id();
            var back = id();
            post(at(answer(ahead, basic, "good"), "PT48H"), at(answer(back, basic, "good"), "-PT2000H"))
                    .body("results.status", equalTo(List.of("applied", "applied")));
            assertThat(seconds(ahead, "answered_at - received_at")).isEqualTo(300);
            assertThat(seconds(ahead, "claimed_at - received_at")).isCloseTo(48 * 3600.0, within(5.0));
            assertThat(seconds(back, "received_at - answered_at")).isEqualTo(30 * 86400.0);
            assertThat(seconds(back, "received_at - claimed_at")).isCloseTo(2000 * 3600.0, within(5.0));
        }
    }

    @Nested
    class WithABadBody {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                {                                  | 400
                                                   | 400
                nonsense                           | 400
                []                                 | 400
                null                               | 400
                {}                                 | 400
                {"reviews": []}                    | 400
                {"reviews": {}}                    | 400
                {"reviews": [7]}                   | 400
                {"reviews": [null]}                | 400
                {"reviews": [{"colour": "red"}]}   | 400
                {"reviews": [{}], "colour": "red"} | 400
                {"reviews": [{}]} {}               | 400
                """)
        void isRefused(String body, int status) {
            postRaw(body == null ? "" : body)
                    .statusCode(status)
                    .contentType("application/problem+json")
                    .body("status", equalTo(status))
                    .body("request_id", containsString("-"));
        }

        @Test
        void namesAnUnknownField() {
            postRaw("{\"reviews\": [{}, {\"colour\": \"red\"}]}")
                    .body("errors[0].pointer", equalTo("/reviews/1/colour"))
                    .body("errors[0].message", containsString("no field \"colour\""));
        }

        @Test
        void isRefusedWhenItIsTooDeep() {
            postRaw("{\"reviews\": [{\"response\": %s%s}]}".formatted("[".repeat(60), "]".repeat(60)))
                    .statusCode(400)
                    .body("errors[0].message", containsString("levels deep"));
        }

        @Test
        void isRefusedWhenItIsTooLarge() {
            postRaw("{\"reviews\": [{}]}" + " ".repeat(ReviewResource.MOST_BYTES))
                    .statusCode(413)
                    .body("status", equalTo(413));
            postRaw("[" + " ".repeat(3 * ReviewResource.MOST_BYTES)).statusCode(413);
        }

        @Test
        void isRefusedWithTooManyItems() {
            postRaw("{\"reviews\": [%s]}".formatted(String.join(",", java.util.Collections.nCopies(501, "{}"))))
                    .statusCode(400);
        }

        private ValidatableResponse postRaw(String body) {
            return anna.script()
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/api/v1/reviews")
                    .then();
        }
    }

    @Nested
    class AsOthers {

        @Test
        void isTakenFromAnInstructorWhoStudies() {
            People.instructor()
                    .script()
                    .contentType(ContentType.JSON)
                    .body(Map.of("reviews", List.of(answer(id(), basic, "good"))))
                    .post("/api/v1/reviews")
                    .then()
                    .statusCode(200);
        }

        @Test
        void isRefusedToNobody() {
            var body = Map.of("reviews", List.of(answer(id(), basic, "good")));
            People.nobody()
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/api/v1/reviews")
                    .then()
                    .statusCode(401);
        }
    }

    private static UUID id() {
        return Ids.make(Instant.now());
    }

    private static Map<String, Object> answer(UUID id, String question, String rating) {
        return new HashMap<>(TestQuestions.answer(id, question, rating));
    }

    private static Map<String, Object> response(String question, Map<String, String> response, String rating) {
        var item = with(answer(id(), question, "good"), "response", response);
        item.put("rating", rating);
        return item;
    }

    private static Map<String, Object> undo(UUID voids) {
        return Map.of(
                "review_id", id(), "voids", voids, "answered_at", Instant.now().toString());
    }

    private static Map<String, Object> at(Map<String, Object> item, String later) {
        return with(
                item,
                "answered_at",
                Instant.now().plus(java.time.Duration.parse(later)).toString());
    }

    private static Map<String, Object> with(Map<String, Object> item, String field, Object value) {
        var changed = new HashMap<>(item);
        changed.put(field, value);
        return changed;
    }

    /// The item with a field's value in JSON.
    private static String json(Map<String, Object> item, String field, String value) {
        try {
            var mapper = new com.fasterxml.jackson.databind.ObjectMapper();
            var tree =
                    (com.fasterxml.jackson.databind.node.ObjectNode) mapper.readTree(mapper.writeValueAsString(item));
            tree.set(field, mapper.readTree(value));
            return tree.toString();
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private ValidatableResponse post(Object... items) {
        return anna.script()
                .contentType(ContentType.JSON)
                .body(Map.of("reviews", List.of(items)))
                .post("/api/v1/reviews")
                .then();
    }

    private int reps(String question) {
        return (int) number("select reps from card where learner_id = ? and question_id = ?", question);
    }

    private int count(String table, String question) {
        return (int) number("select count(*) from " + table + " where learner_id = ? and question_id = ?", question);
    }

    private double seconds(UUID review, String interval) {
        return number(
                "select extract(epoch from " + interval + ") from review where learner_id = ? and review_id = ?",
                review);
    }

    private double number(String query, Object key) {
        try (var connection = TestQuestions.connect();
                var statement = connection.prepareStatement(query)) {
            statement.setObject(1, anna.id());
            statement.setObject(2, key);
            try (var row = statement.executeQuery()) {
                assertThat(row.next()).isTrue();
                return row.getDouble(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
