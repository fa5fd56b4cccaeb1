package org.lectern.quizzes;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People;
import org.lectern.accounts.People.Person;
import org.lectern.progress.Library;
import org.lectern.web.Ids;

/// Sets that are given to be studied: what learners meet, and how much of it counts as done.
@QuarkusTest
class StudyAssignmentTest {

    private Assigning given;
    private Person anna;
    private Instant due;

    @BeforeEach
    void give() {
        due = Assigning.now().plus(Duration.ofDays(2));
        given = Assigning.given(AssignmentKind.STUDY, study -> study.schedule(Assigning.due(due), Assigning.BERLIN));
        anna = given.learner();
    }

    private JsonPath pack(Person learner, String more) {
        return learner.script()
                .urlEncodingEnabled(false)
                .get("/api/v1/pack?limit=200" + more)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<String> met(Person learner) {
        return pack(learner, "").getList("cards.question_id");
    }

    private String ofSet() {
        return "&question_set=" + given.set();
    }

    private String question(String name) {
        return given.library().question(name);
    }

    /// A row of the log, and the card that it belongs to.
    private UUID recalled(Person learner, String question, int rating, Instant at, int day) {
        Library.execute("""
                insert into card (learner_id, question_id, version, phase, stability, difficulty, reps, due_at)
                values (?, ?, 1, 'review', 2, 5, 1, now() + interval '3 days') on conflict do nothing""", learner.id(), question);
        var id = Ids.make(at);
        Library.execute("""
                insert into review (learner_id, review_id, question_id, version, key_version, rating, answered_at,
                    claimed_at, received_at, study_day, took_ms, content_sha, weights_id, learning_steps,
                    relearning_steps, phase_before, phase_after, step_after, reps_after, lapses_after, due_after)
                values (?, ?, ?, 1, 1, ?, ?::timestamptz, now(), now(), ?, 1000, sha256('x'), 0, 2, 1, 'review', 'review', 0, 1,
                    0, now())""", learner.id(), id, question, rating, at.toString(), day);
        return id;
    }

    private void undo(Person learner, String question, UUID review, Instant at, int day) {
        Library.execute("""
                insert into review (learner_id, review_id, question_id, version, key_version, voids, answered_at,
                    claimed_at, received_at, study_day, took_ms, content_sha, weights_id, learning_steps,
                    relearning_steps, phase_before, phase_after, step_after, reps_after, lapses_after, due_after)
                values (?, ?, ?, 1, 1, ?, ?::timestamptz, now(), now(), ?, 0, sha256('x'), 0, 2, 1, 'review', 'review', 0, 1,
                    0, now())""", learner.id(), Ids.make(at), question, review, at.toString(), day);
    }

    private String today(Person learner) {
        return org.jsoup.Jsoup.parse(learner.browser()
                        .get("/")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .select("#assignments li")
                .text();
    }

    @Nested
    class AsLearner {

        @Test
        void meetsItsQuestionsFirst() {
            // Two of them stand on the same words, and the second waits for another day where others can be met.
            assertThat(met(anna).subList(0, 2)).isSubsetOf(question("opened"), question("years"), question("thanked"));
        }

        @Test
        void meetsThemOfATextThatSheDoesNotStudy() {
            Library.execute(
                    "insert into study_scope (learner_id, text_id, since) values (?, ?, now())",
                    anna.id(),
                    Library.open().text());
            assertThat(met(anna)).contains(question("opened"), question("years"), question("thanked"));
            given.teaching().remove(anna);
            assertThat(met(anna)).doesNotContain(question("opened"), question("years"), question("thanked"));
        }

        @Test
        void meetsNoneThatIsKeptForTests() {
            Library.execute(
                    "update set_place set reserved = true where set_id = ? and question_id = ?",
                    given.set(),
                    question("years"));
            Library.execute("update question set withheld = true where id = ?", question("years"));
            assertThat(pack(anna, ofSet()).getList("cards.question_id"))
                    .containsExactlyInAnyOrder(question("opened"), question("thanked"));
            assertThat(met(anna)).doesNotContain(question("years"));
        }

        @Test
        void studiesTheSetAloneBeyondTheLimitOfTheDay() {
            Library.execute("update account set new_a_day = 1 where id = ?", anna.id());
            Library.execute(
                    "insert into exam_plan (learner_id, plan_id, assignment_id, made_at, changed_at, ended_at) values (?, ?, ?, now(), now(), now())",
                    anna.id(),
                    given.assignment(),
                    given.assignment());
            assertThat(met(anna)).hasSize(1);
            assertThat(pack(anna, ofSet()).getList("cards.question_id"))
                    .containsExactlyInAnyOrder(question("opened"), question("years"), question("thanked"));
        }

        @Test
        void getsNoPackOfASetThatSheWasNotGiven() {
            var stranger = People.learner();
            stranger.script()
                    .get("/api/v1/pack?question_set=" + given.set())
                    .then()
                    .statusCode(404);
            anna.script()
                    .get("/api/v1/pack?question_set=" + UUID.randomUUID())
                    .then()
                    .statusCode(404);
            anna.script().get("/api/v1/pack?question_set=nonsense").then().statusCode(404);
            given.teaching().remove(anna);
            anna.script().get("/api/v1/pack?question_set=" + given.set()).then().statusCode(404);
        }

        @Test
        void meetsNothingBeforeItOpens() {
            Library.execute(
                    "update assignment set opens_at = now() + interval '1 day' where id = ?", given.assignment());
            anna.script().get("/api/v1/pack?question_set=" + given.set()).then().statusCode(404);
            assertThat(today(anna)).startsWith("Harbour To be studied from ");
        }

        @Test
        void isDealtADrawOnceAndForAll() {
            given.library().addMore(30);
            Library.execute(
                    "update set_place set question_id = null, draws = 5, text_id = ? where set_id = ? and position = 1",
                    given.library().text(),
                    given.set());
            var first = pack(anna, ofSet()).getList("cards.question_id", String.class);
            assertThat(first).hasSize(7).contains(question("years"), question("thanked"));
            Library.execute(
                    "update question set text_id = ? where id = ?",
                    given.library().text(),
                    Library.open().question("years"));
            assertThat(pack(anna, ofSet()).getList("cards.question_id", String.class))
                    .containsExactlyInAnyOrderElementsOf(first);
            var draws = new HashSet<List<String>>();
            for (int i = 0; i < 4; i++) {
                draws.add(pack(given.teaching().joinedBy(People.learner()), ofSet())
                        .getList("cards.question_id", String.class)
                        .stream()
                        .sorted()
                        .toList());
            }
            assertThat(draws).hasSizeGreaterThan(1);
        }

        @Test
        void isDealtTheSameByRequestsThatComeTogether() throws Exception {
            given.library().addMore(30);
            Library.execute(
                    "update set_place set question_id = null, draws = 5, text_id = ? where set_id = ? and position = 1",
                    given.library().text(),
                    given.set());
            try (var threads = Executors.newFixedThreadPool(8)) {
                var packs = threads.invokeAll(IntStream.range(0, 8)
                        .mapToObj(_ -> (Callable<Set<String>>)
                                () -> Set.copyOf(pack(anna, ofSet()).getList("cards.question_id", String.class)))
                        .toList());
                var different = new HashSet<Set<String>>();
                for (var pack : packs) {
                    different.add(pack.get());
                }
                assertThat(different).hasSize(1);
            }
        }

        @Test
        void isDealtAgainWhereTheSetIsChanged() {
            assertThat(pack(anna, ofSet()).getList("cards")).hasSize(3);
            var desk = given.desk();
            var set = "/teach/sets/" + given.set();
            desk.post(desk.place(set, 2) + "/removal", "version", desk.version(set))
                    .then()
                    .statusCode(303);
            assertThat(pack(anna, ofSet()).getList("cards.question_id"))
                    .containsExactlyInAnyOrder(question("opened"), question("thanked"));
        }

        @Test
        void seesHowFarSheIs() {
            var at = Assigning.now().minus(Duration.ofDays(3));
            recalled(anna, question("opened"), 3, at, 20000);
            recalled(anna, question("opened"), 2, at.plusSeconds(90_000), 20001);
            assertThat(today(anna)).contains("1 of 3 done").contains("Each question recalled on two different days");
            var page = org.jsoup.Jsoup.parse(
                    anna.browser().get("/assignments/" + given.assignment()).asString());
            assertThat(page.selectFirst("#done").text()).isEqualTo("1 of 3 done");
            assertThat(page.selectFirst(".button[href=/study?set=%s]".formatted(given.set()))
                            .text())
                    .isEqualTo("Study these");
        }
    }

    @Nested
    class Done {

        private final Instant at = Assigning.now().minus(Duration.ofDays(3));

        private int done() {
            pack(anna, ofSet());
            return Assigning.bean(StudyProgress.class)
                    .of(anna.id())
                    .get(given.assignment())
                    .questions();
        }

        @Test
        void takesTwoDifferentDays() {
            recalled(anna, question("opened"), 3, at, 20000);
            recalled(anna, question("opened"), 3, at.plusSeconds(60), 20000);
            assertThat(done()).isZero();
            recalled(anna, question("opened"), 4, at.plusSeconds(90_000), 20001);
            assertThat(done()).isEqualTo(1);
        }

        @Test
        void doesNotCountWhatWasForgotten() {
            recalled(anna, question("opened"), 3, at, 20000);
            recalled(anna, question("opened"), 1, at.plusSeconds(90_000), 20001);
            assertThat(done()).isZero();
        }

        @Test
        void doesNotCountWhatWasTakenBack() {
            recalled(anna, question("opened"), 3, at, 20000);
            var second = recalled(anna, question("opened"), 3, at.plusSeconds(90_000), 20001);
            assertThat(done()).isEqualTo(1);
            undo(anna, question("opened"), second, at.plusSeconds(90_010), 20001);
            assertThat(done()).isZero();
        }

        @Test
        void doesNotCountWhatComesAfterTheDueDateButAfterHersOnly() {
            recalled(anna, question("opened"), 3, at, 20000);
            recalled(anna, question("opened"), 3, due.plusSeconds(1), 20010);
            assertThat(done()).isZero();
            Library.execute("""
                    insert into extension (learner_id, assignment_id, due_at, given_by, given_at)
                    values (?, ?, now() + interval '9 days', ?, now())""", anna.id(), given.assignment(), anna.id());
            assertThat(done()).isEqualTo(1);
        }

        @Test
        void isAnotherLearnersOwn() {
            var other = given.teaching().joinedBy(People.learner());
            recalled(other, question("opened"), 3, at, 20000);
            recalled(other, question("opened"), 3, at.plusSeconds(90_000), 20001);
            assertThat(done()).isZero();
        }
    }

    @Nested
    class AsInstructor {

        @Test
        void seesWhoHasDoneHowMuch() {
            var at = Assigning.now().minus(Duration.ofDays(3));
            var ben = given.teaching().joinedBy(People.learner());
            for (var name : List.of("opened", "years")) {
                recalled(anna, question(name), 3, at, 20000);
                recalled(anna, question(name), 3, at.plusSeconds(90_000), 20001);
            }
            pack(anna, ofSet());
            var rows = given.desk()
                    .page(given.path() + "/progress")
                    .select("tbody tr")
                    .eachText();
            assertThat(rows).containsExactlyInAnyOrder(anna.name() + " 2 of 3 66", ben.name() + " not begun 0");
        }

        @Test
        void isToldWhatIsKeptForTests() {
            Library.execute(
                    "update set_place set reserved = true where set_id = ? and question_id = ?",
                    given.set(),
                    question("years"));
            assertThat(given.desk().page(given.path()).select(".notice.warn").text())
                    .startsWith("1 of 3 questions are kept for tests: nobody is asked them while studying.");
        }
    }
}
