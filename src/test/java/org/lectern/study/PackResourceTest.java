package org.lectern.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.lectern.study.Studying.answer;
import static org.lectern.study.Studying.bean;
import static org.lectern.study.Studying.record;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.accounts.People;
import org.lectern.scheduling.Rating;

@QuarkusTest
class PackResourceTest {

    People.Person anna;
    String text;
    Instant now;

    @BeforeEach
    void meet() throws SQLException {
        anna = People.learner();
        text = TestQuestions.text();
        Studying.choose(anna.id(), text);
        now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    @Nested
    class AsLearner {

        @Test
        void meetsNewQuestionsInTheOrderOfTheBank() throws SQLException {
            var questions = questions(13);
            var pack = pack();
            assertThat(pack.getList("cards.question_id")).isEqualTo(questions.subList(0, 10));
            assertThat(pack.getMap("counts")).isEqualTo(Map.of("due", 0, "new", 10, "learning", 0));
            assertThat(pack.getString("cards[0].phase")).isEqualTo("new");
            assertThat(pack.getString("cards[0].outcomes.again.label")).isEqualTo("1 min");
            assertThat(pack.getString("cards[0].outcomes.hard.label")).isEqualTo("6 min");
            assertThat(pack.getString("cards[0].outcomes.good.spoken")).isEqualTo("in ten minutes");
            assertThat(pack.getString("cards[0].outcomes.easy.label")).matches("[6-9] d|10 d");
        }

        @Test
        void hasTheFieldsOfTheContractAndNoOthers() throws SQLException {
            TestQuestions.add(TestQuestions.CHOICE, text, 1);
            var pack = pack();
            assertThat(pack.getMap("$").keySet().stream().map(Object::toString))
                    .containsExactly("generated_at", "expires_at", "counts", "cards");
            assertThat(pack.getMap("cards[0]").keySet().stream().map(Object::toString))
                    .containsExactly(
                            "question_id",
                            "version",
                            "type",
                            "due_at",
                            "planned",
                            "phase",
                            "stem_html",
                            "options",
                            "answer",
                            "explanation_html",
                            "voice",
                            "kind",
                            "passages",
                            "outcomes");
            assertThat(pack.getMap("cards[0].passages[0]").keySet().stream().map(Object::toString))
                    .containsExactly("source", "label", "html", "href");
            assertThat(pack.getList("cards[0].options.id", String.class)).containsExactlyInAnyOrder("a", "b");
            assertThat(pack.getString("cards[0].answer.option")).isEqualTo("a");
            assertThat(pack.getString("cards[0].due_at")).isEqualTo(pack.getString("generated_at"));
        }

        @Test
        void countsWhatWasStartedTodayAgainstTheLimit() throws SQLException {
            var questions = questions(15);
            for (int i = 0; i < 4; i++) {
                record(anna.id(), now, answer(questions.get(i), 1, Rating.EASY, now));
            }
            assertThat(pack().getList("cards.question_id").subList(0, 6)).isEqualTo(questions.subList(4, 10));
            assertThat(pack().getInt("counts.new")).isEqualTo(6);
        }

        @Test
        void takesUndoneAnswersForNotGiven() throws SQLException {
            var questions = questions(12);
            var first = answer(questions.getFirst(), 1, Rating.GOOD, now);
            record(anna.id(), now, first, Studying.undo(first.id(), now));
            assertThat(pack().getList("cards.question_id")).isEqualTo(questions.subList(0, 10));
        }

        @Test
        void putsWhatIsDueAmongWhatIsNewAndWhatComesSoonLast() throws SQLException {
            var questions = questions(20);
            var earlier = now.minus(Duration.ofDays(25));
            for (int i = 0; i < 5; i++) {
                record(anna.id(), earlier, answer(questions.get(i), 1, Rating.EASY, earlier));
            }
            // In its second step, due in nine minutes: it is not waited for.
            record(anna.id(), now, answer(questions.get(5), 1, Rating.GOOD, now.minusSeconds(60)));
            // Due tomorrow.
            var before = now.minus(Duration.ofDays(1));
            record(anna.id(), before, answer(questions.get(6), 1, Rating.GOOD, before.minusSeconds(900)));
            record(anna.id(), before, answer(questions.get(6), 1, Rating.GOOD, before));

            var pack = pack();
            assertThat(pack.getMap("counts")).isEqualTo(Map.of("due", 5, "new", 9, "learning", 1));
            var order = pack.getList("cards.question_id", String.class);
            assertThat(order).hasSize(16).doesNotHaveDuplicates();
            assertThat(order.getFirst()).isEqualTo(questions.get(5));
            assertThat(order.getLast()).isEqualTo(questions.get(6));
            assertThat(pack.getList("cards.phase", String.class).subList(1, 15)).contains("review", "new");
            assertThat(order.subList(1, 4)).containsAnyElementsOf(questions.subList(0, 5));
        }

        @Test
        void keepsToTheReviewsOfADay() throws SQLException {
            var questions = questions(8);
            Studying.update("update account set reviews_a_day = 3, new_a_day = 0 where id = ?", anna.id());
            var earlier = now.minus(Duration.ofDays(25));
            for (var question : questions) {
                record(anna.id(), earlier, answer(question, 1, Rating.EASY, earlier));
            }
            assertThat(pack().getInt("counts.due")).isEqualTo(3);
            record(anna.id(), now, answer(questions.get(7), 1, Rating.EASY, now));
            assertThat(pack().getInt("counts.due")).isEqualTo(2);
        }

        @Test
        void showsOnTheButtonsWhatTheAnswerDoes() throws SQLException {
            var questions = questions(30);
            var earlier = now.minus(Duration.ofDays(25));
            for (int i = 0; i < 12; i++) {
                record(anna.id(), earlier, answer(questions.get(i), 1, Rating.EASY, earlier));
            }
            var pack = pack();
            var rating = Rating.values();
            for (int i = 0; i < pack.getInt("counts.due"); i++) {
                var id = pack.getString("cards[%d].question_id".formatted(i));
                var chosen = rating[1 + i % 3];
                var promised =
                        Instant.parse(pack.getString("cards[%d].outcomes.%s.due_at".formatted(i, Words.of(chosen))));
                var made = record(anna.id(), now, answer(id, 1, chosen, now))
                        .getFirst()
                        .card();
                if (pack.getString("cards[%d].phase".formatted(i)).equals("review")) {
                    assertThat(made.dueAt()).isEqualTo(promised);
                }
            }
        }

        @Test
        void keepsTheOptionsInPlaceUntilTheAnswer() throws SQLException {
            for (int i = 0; i < 10; i++) {
                TestQuestions.add(TestQuestions.CHOICE, text, i);
            }
            var order = pack().getList("cards.options.id");
            assertThat(pack().getList("cards.options.id")).isEqualTo(order);
            assertThat(order).contains(List.of("a", "b"), List.of("b", "a"));
        }

        @Test
        void isUnchangedUntilSomethingHappens() throws SQLException {
            var question = questions(3).getFirst();
            var tag = anna.script()
                    .get("/api/v1/pack")
                    .then()
                    .statusCode(200)
                    .extract()
                    .header("ETag");
            anna.script()
                    .header("If-None-Match", tag)
                    .get("/api/v1/pack")
                    .then()
                    .statusCode(304);
            record(anna.id(), now, answer(question, 1, Rating.GOOD, now));
            anna.script()
                    .header("If-None-Match", tag)
                    .get("/api/v1/pack")
                    .then()
                    .statusCode(200);
        }

        @Test
        void lastsUntilTheNextStudyDayWhereTheLearnerLives() throws SQLException {
            Studying.moveTo(anna.id(), ZoneId.of("Asia/Kathmandu"));
            var expires = Instant.parse(pack().getString("expires_at")).atZone(ZoneId.of("Asia/Kathmandu"));
            assertThat(expires.getHour()).isEqualTo(4);
            assertThat(Duration.between(now, expires)).isBetween(Duration.ZERO, Duration.ofHours(24));
        }

        @Test
        void leavesOutWhatIsKeptOutOrNoLongerAsked() throws SQLException {
            var questions = questions(6);
            var card = "/api/v1/cards/{id}/{what}";
            anna.script().post(card, questions.get(0), "set-aside").then().statusCode(200);
            anna.script().post(card, questions.get(1), "suspension").then().statusCode(200);
            anna.script().post(card, questions.get(2), "postponement").then().statusCode(200);
            TestQuestions.retire(questions.get(3));
            assertThat(pack().getInt("counts.new")).isEqualTo(2);
            assertThat(pack().getList("cards.question_id").subList(0, 2)).isEqualTo(questions.subList(4, 6));

            for (var what : List.of("set-aside", "suspension", "postponement")) {
                for (var question : questions.subList(0, 3)) {
                    anna.script().delete(card, question, what).then().statusCode(200);
                }
            }
            assertThat(pack().getInt("counts.new")).isEqualTo(5);
        }

        @Test
        void asksTheCurrentVersionAndForgetsAnotherKey() throws SQLException {
            var question = questions(1).getFirst();
            var earlier = now.minus(Duration.ofDays(20));
            record(anna.id(), earlier, answer(question, 1, Rating.EASY, earlier));
            TestQuestions.change(question, 2, 2, TestQuestions.SHORT);
            var pack = pack();
            assertThat(pack.getInt("cards[0].version")).isEqualTo(2);
            assertThat(pack.getString("cards[0].type")).isEqualTo("short");
            assertThat(pack.getString("cards[0].outcomes.again.label")).isEqualTo("1 min");
        }

        @Test
        void readsOnFromWhereTheLearnerHasCome() throws SQLException {
            var questions = questions(230);
            Studying.update("update account set new_a_day = 1000 where id = ?", anna.id());
            for (int i = 0; i < 150; i++) {
                record(anna.id(), now, answer(questions.get(i), 1, Rating.EASY, now));
            }
            assertThat(pack().getInt("counts.new")).isEqualTo(80);
            assertThat(startedTo()).isGreaterThan(0);
            for (int i = 150; i < 230; i++) {
                record(anna.id(), now, answer(questions.get(i), 1, Rating.EASY, now));
            }
            assertThat(pack().getInt("counts.new")).isZero();
            var all = startedTo();
            var added = questions(2);
            assertThat(pack().getList("cards.question_id").subList(0, 2)).isEqualTo(added);
            assertThat(startedTo()).isEqualTo(all);
        }

        @Test
        void studiesEveryTextUnlessSheHasChosen() throws SQLException {
            questions(1);
            var boris = People.learner();
            assertThat(bean(Scopes.class).texts(boris.id())).contains(text).hasSizeGreaterThan(1);
            bean(Scopes.class).remove(boris.id(), text);
            assertThat(bean(Scopes.class).texts(boris.id())).doesNotContain(text);
            bean(Scopes.class).add(boris.id(), text);
            assertThat(bean(Scopes.class).texts(boris.id())).contains(text);
            assertThat(bean(Scopes.class).texts(anna.id())).containsExactly(text);
        }

        @ParameterizedTest
        @ValueSource(strings = {"0", "201", "-1", "many", "1e2"})
        void refusesAnotherLimit(String limit) {
            anna.script()
                    .queryParam("limit", limit)
                    .get("/api/v1/pack")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }

        @Test
        void takesALimit() throws SQLException {
            questions(9);
            anna.script()
                    .queryParam("limit", 4)
                    .get("/api/v1/pack")
                    .then()
                    .body("cards", hasSize(4))
                    .body("counts.new", equalTo(9));
        }
    }

    @Nested
    class AsAnotherLearner {

        @Test
        void seesNothingOfTheFirst() throws SQLException {
            var question = questions(1).getFirst();
            anna.script().post("/api/v1/cards/{id}/set-aside", question).then().statusCode(200);
            var boris = People.learner();
            Studying.choose(boris.id(), text);
            boris.script().get("/api/v1/pack").then().body("cards.question_id", equalTo(List.of(question)));
            boris.script().get("/api/v1/cards").then().body("items", hasSize(0));
            boris.script().get("/api/v1/reviews").then().body("items", hasSize(0));
            boris.script()
                    .delete("/api/v1/cards/{id}/set-aside", question)
                    .then()
                    .statusCode(404);
        }
    }

    @Nested
    class SignedOut {

        @Test
        void isSentAway() {
            People.nobody().get("/api/v1/pack").then().statusCode(401).contentType("application/problem+json");
        }
    }

    private List<String> questions(int count) throws SQLException {
        var questions = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            questions.add(TestQuestions.add(TestQuestions.BASIC, text, i));
        }
        return questions;
    }

    private JsonPath pack() {
        return anna.script()
                .get("/api/v1/pack")
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .extract()
                .jsonPath();
    }

    private int startedTo() throws SQLException {
        try (var connection = TestQuestions.connect();
                var statement =
                        connection.prepareStatement("select started_to from study_scope where learner_id = ?")) {
            statement.setObject(1, anna.id());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
