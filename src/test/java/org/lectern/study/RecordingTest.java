package org.lectern.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lectern.study.Studying.answer;
import static org.lectern.study.Studying.card;
import static org.lectern.study.Studying.differences;
import static org.lectern.study.Studying.record;
import static org.lectern.study.Studying.undo;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People;
import org.lectern.scheduling.Phase;
import org.lectern.scheduling.Rating;
import org.lectern.study.Recorded.Status;
import org.lectern.web.Ids;

@QuarkusTest
class RecordingTest {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    UUID anna;
    String question;

    @BeforeEach
    void meet() throws SQLException {
        anna = People.learner().id();
        question = TestQuestions.add(TestQuestions.BASIC);
    }

    @Test
    void countsAnAnswerOnceThatTwentyThreadsSend() throws Exception {
        for (int round = 0; round < 5; round++) {
            var item = answer(question, 1, Rating.GOOD, NOON.plus(Duration.ofMinutes(round)));
            var statuses = together(
                    20,
                    () -> record(anna, NOON.plus(Duration.ofHours(1)), item)
                            .getFirst()
                            .status());
            assertThat(statuses).containsOnlyOnce(Status.APPLIED).hasSize(20);
            assertThat(statuses.stream().filter(Status.DUPLICATE::equals)).hasSize(19);
            assertThat(card(anna, question).state().reps()).isEqualTo(round + 1);
        }
        assertThat(differences(anna)).isEmpty();
    }

    @Test
    void countsAnAnswerOnceThatTwentyDevicesSend() throws Exception {
        var item = answer(question, 1, Rating.GOOD, NOON);
        var statuses = together(20, () -> {
            var fromDevice = new Event.Answer(
                    item.id(),
                    item.claimedAt(),
                    UUID.randomUUID(),
                    item.contentSha(),
                    question,
                    1,
                    1,
                    Rating.GOOD,
                    null,
                    null,
                    1000);
            return record(anna, NOON, fromDevice).getFirst().status();
        });
        assertThat(statuses).containsOnlyOnce(Status.APPLIED).doesNotContain(Status.CONFLICT, Status.REJECTED);
        assertThat(card(anna, question).state().reps()).isEqualTo(1);
    }

    @Test
    void takesEveryAnswerOfTwentyThreadsThatAnswerTheSameCards() throws Exception {
        var others = List.of(question, TestQuestions.add(TestQuestions.BASIC), TestQuestions.add(TestQuestions.BASIC));
        var statuses = together(20, () -> {
            var events = new ArrayList<Event>();
            for (int i = 0; i < 30; i++) {
                events.add(answer(others.get(i % 3), 1, Rating.GOOD, NOON.plusMillis((long) (Math.random() * 10_000))));
            }
            java.util.Collections.shuffle(events);
            return record(anna, NOON.plusSeconds(20), events).stream()
                    .allMatch(result -> result.status() == Status.APPLIED);
        });
        assertThat(statuses).containsOnly(true);
        for (var other : others) {
            assertThat(card(anna, other).state().reps()).isEqualTo(200);
        }
        assertThat(differences(anna)).isEmpty();
    }

    @Test
    void makesOfABatchWhatItMakesOfSingles() throws SQLException {
        var boris = People.learner().id();
        var random = new Random(7);
        var questions = new ArrayList<String>();
        for (int i = 0; i < 10; i++) {
            questions.add(TestQuestions.add(TestQuestions.BASIC));
        }
        var events = new ArrayList<Event>();
        for (int i = 0; i < 300; i++) {
            var at = NOON.plusSeconds(random.nextInt(20 * 86_400));
            events.add(
                    i > 20 && random.nextInt(6) == 0
                            ? undo(events.get(random.nextInt(20)).id(), at)
                            : answer(questions.get(random.nextInt(10)), 1, Rating.of(1 + random.nextInt(4)), at));
        }
        var now = NOON.plus(Duration.ofDays(20));
        var together = record(anna, now, events);
        var singly = new ArrayList<Recorded>();
        for (var event : events) {
            singly.addAll(record(boris, now, event));
        }
        assertThat(together.stream().map(Recorded::status))
                .containsExactlyElementsOf(singly.stream().map(Recorded::status).toList());
        for (var each : questions) {
            // The fuzz is each learner's own, so the days differ and the memory does not.
            assertThat(card(anna, each).state()).isEqualTo(card(boris, each).state());
            assertThat(card(anna, each).lastReviewAt())
                    .isEqualTo(card(boris, each).lastReviewAt());
        }
        assertThat(differences(anna)).isEmpty();
        assertThat(differences(boris)).isEmpty();
    }

    @Test
    void putsALateAnswerInItsPlace() throws SQLException {
        record(anna, NOON, answer(question, 1, Rating.GOOD, NOON));
        var last = NOON.plus(Duration.ofDays(10));
        record(anna, last, answer(question, 1, Rating.GOOD, last));
        var inOrder = card(anna, question);

        var late = answer(question, 1, Rating.AGAIN, NOON.plus(Duration.ofDays(3)));
        var result = record(anna, last.plusSeconds(60), late).getFirst();
        assertThat(card(anna, question).state()).isNotEqualTo(inOrder.state());
        assertThat(card(anna, question).dueAt()).isEqualTo(inOrder.dueAt());
        assertThat(result.card()).isEqualTo(CardView.of(card(anna, question).state(), inOrder.dueAt()));
        assertThat(record(anna, last.plusSeconds(90), late).getFirst())
                .satisfies(again -> assertThat(again.status()).isEqualTo(Status.DUPLICATE))
                .satisfies(again -> assertThat(again.card()).isEqualTo(result.card()));
        assertThat(differences(anna)).isEmpty();
    }

    @Test
    void ordersAnswersOfOneInstantByTheirIds() throws SQLException {
        var now = NOON;
        var early = NOON.minus(Duration.ofDays(100));
        var first = answer(new UUID(0x0190_0000_0000_7000L, 1), question, 1, Rating.EASY, early);
        var second = answer(new UUID(0xFF90_0000_0000_7000L, 1), question, 1, Rating.AGAIN, early.plusSeconds(1));
        record(anna, now, second, first);
        assertThat(card(anna, question).state().phase()).isEqualTo(Phase.RELEARNING);
        assertThat(differences(anna)).isEmpty();
    }

    @Test
    void forgetsWhatWasLearntOfAnotherKey() throws SQLException {
        record(anna, NOON, answer(question, 1, Rating.EASY, NOON));
        TestQuestions.change(question, 2, 1, TestQuestions.BASIC);
        TestQuestions.change(question, 3, 3, TestQuestions.SHORT);
        var next = NOON.plus(Duration.ofDays(8));
        record(anna, next, answer(question, 2, Rating.GOOD, next));
        assertThat(card(anna, question).state().reps()).isEqualTo(2);

        var changed = next.plus(Duration.ofDays(30));
        record(anna, changed, answer(question, 3, Rating.GOOD, changed));
        assertThat(card(anna, question).state().reps()).isEqualTo(1);
        assertThat(card(anna, question).state().remembered().stability()).isEqualTo(2.3065);
        assertThat(card(anna, question).version()).isEqualTo(3);
        var late = next.plus(Duration.ofDays(10));
        record(anna, changed, answer(question, 2, Rating.GOOD, late));
        assertThat(card(anna, question).state().reps()).isEqualTo(1);
        assertThat(differences(anna)).isEmpty();
    }

    @Test
    void noticesALeechAndForgetsItAgain() throws SQLException {
        var at = NOON;
        record(anna, at, answer(question, 1, Rating.EASY, at));
        UUID lapse = anna;
        for (int lapses = 1; lapses <= 8; lapses++) {
            assertThat(card(anna, question).leechAt()).isNull();
            at = at.plus(Duration.ofDays(20));
            var again = answer(question, 1, Rating.AGAIN, at);
            lapse = again.id();
            record(anna, at, again);
            if (lapses < 8) {
                record(anna, at.plusSeconds(600), answer(question, 1, Rating.GOOD, at.plusSeconds(600)));
            }
        }
        assertThat(card(anna, question).state().lapses()).isEqualTo(8);
        assertThat(card(anna, question).leechAt()).isEqualTo(at);
        assertThat(differences(anna)).isEmpty();

        record(anna, at.plusSeconds(60), undo(lapse, at.plusSeconds(60)));
        assertThat(card(anna, question).leechAt()).isNull();
        assertThat(differences(anna)).isEmpty();
    }

    @Test
    void countsNoDayForAChangeOfTheClocks() throws SQLException {
        var berlin = ZoneId.of("Europe/Berlin");
        Studying.moveTo(anna, berlin);
        var saturday = LocalDate.of(2026, 3, 28);
        var evening = saturday.atTime(23, 0).atZone(berlin).toInstant();
        record(anna, evening, answer(question, 1, Rating.GOOD, evening));
        // 02:30 does not exist; 03:30 is still Saturday's study day, 04:00 is Sunday's.
        var night = saturday.plusDays(1).atTime(3, 59).atZone(berlin).toInstant();
        record(anna, night, answer(question, 1, Rating.GOOD, night));
        assertThat(card(anna, question).state().lastStudyDay()).isEqualTo((int) saturday.toEpochDay());
        assertThat(card(anna, question).dueAt())
                .isEqualTo(saturday.plusDays(2).atTime(4, 0).atZone(berlin).toInstant());
        var morning = saturday.plusDays(1).atTime(4, 0).atZone(berlin).toInstant();
        record(anna, morning, answer(question, 1, Rating.GOOD, morning));
        assertThat(card(anna, question).state().lastStudyDay()).isEqualTo((int) saturday.toEpochDay() + 1);
        assertThat(differences(anna)).isEmpty();
    }

    @Test
    void keepsTheStudyDayOfAnAnswerWhenTheLearnerMoves() throws SQLException {
        Studying.moveTo(anna, ZoneId.of("Pacific/Apia"));
        var evening = NOON.plus(Duration.ofHours(8));
        record(anna, evening, answer(question, 1, Rating.EASY, evening));
        var day = card(anna, question).state().lastStudyDay();
        Studying.moveTo(anna, ZoneId.of("America/New_York"));
        var next = evening.plus(Duration.ofHours(2));
        record(anna, next, answer(question, 1, Rating.GOOD, next));
        assertThat(card(anna, question).state().lastStudyDay()).isEqualTo(day - 1);
        assertThat(differences(anna)).isEmpty();
    }

    @Test
    void namesEachFieldOfACardThatIsNotWhatItsLogMakesOfIt() throws SQLException {
        record(anna, NOON, answer(question, 1, Rating.GOOD, NOON));
        var due = card(anna, question).dueAt();
        Studying.update("""
                update card set stability = stability + 1e-15, reps = 2, due_at = due_at + interval '1 second'
                where learner_id = ?""", anna);
        assertThat(differences(anna))
                .extracting(Replays.Difference::field)
                .containsExactlyInAnyOrder("memory", "reps", "due_at");
        assertThat(differences(anna)).extracting(Replays.Difference::replayed).contains("1", due.toString());
        Studying.update("""
                update card set stability = 2.3065, reps = 1, due_at = due_at - interval '1 second'
                where learner_id = ?""", anna);
        assertThat(differences(anna)).isEmpty();
    }

    @Test
    void rejectsOnlyTheBadEventOfABatch() throws SQLException {
        var results = record(
                anna,
                NOON,
                answer(question, 1, Rating.GOOD, NOON),
                undo(Ids.make(NOON), NOON),
                answer(question, 1, Rating.GOOD, NOON.plusSeconds(1)));
        assertThat(results.stream().map(Recorded::status))
                .containsExactly(Status.APPLIED, Status.REJECTED, Status.APPLIED);
    }

    @Test
    void takesTheOthersOfABatchWhereTheTablesRefuseOne() throws SQLException {
        var good = answer(question, 1, Rating.GOOD, NOON);
        var refused =
                new Event.Answer(Ids.make(NOON), NOON, null, new byte[32], question, 1, 1, Rating.GOOD, null, null, -1);
        var later = answer(question, 1, Rating.GOOD, NOON.plusSeconds(1));
        var results = record(anna, NOON.plusSeconds(2), good, refused, later);
        assertThat(results.stream().map(Recorded::status))
                .containsExactly(Status.APPLIED, Status.REJECTED, Status.APPLIED);
        assertThat(card(anna, question).state().reps()).isEqualTo(2);

        var again = record(anna, NOON.plusSeconds(3), good, refused, later);
        assertThat(again.stream().map(Recorded::status))
                .containsExactly(Status.DUPLICATE, Status.REJECTED, Status.DUPLICATE);
        assertThat(record(anna, NOON.plusSeconds(4), refused).getFirst().status())
                .isEqualTo(Status.REJECTED);
        assertThat(card(anna, question).state().reps()).isEqualTo(2);
        assertThat(differences(anna)).isEmpty();
    }

    @Test
    void keepsWhatSomebodyWroteOutOfTheDatabasesMessages() {
        assertThatThrownBy(() -> Studying.update(
                        "insert into login (name, account_id) values (?, ?)", "A PLANTED NAME", UUID.randomUUID()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("login_name_check")
                .hasMessageNotContaining("PLANTED");
    }

    private static <T> List<T> together(int threads, Callable<T> work) throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var futures = new ArrayList<java.util.concurrent.Future<T>>();
            for (int i = 0; i < threads; i++) {
                futures.add(pool.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            start.countDown();
            var results = new ArrayList<T>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
