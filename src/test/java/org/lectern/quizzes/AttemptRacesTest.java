package org.lectern.quizzes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.quizzes.Sitting.CHOICE;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lectern.quizzes.Saved.Status;
import org.lectern.web.Refusal;

/// What many do at the same time to one attempt, many times over; what came of it is asked in SQL. A release has ten
/// times as many rounds: `-Prelease`.
@QuarkusTest
class AttemptRacesTest {

    private static final int ROUNDS = Integer.getInteger("org.lectern.race-rounds", 100);
    private static final int THREADS = 50;
    private static final String RIGHT = Sitting.right(CHOICE);
    private static final String WRONG = Sitting.wrong(CHOICE);

    private static final ExecutorService POOL = Executors.newFixedThreadPool(THREADS);

    private final Sitting quiz = Sitting.of(CHOICE);

    @AfterAll
    static void stop() {
        POOL.shutdown();
    }

    @Test
    void givesTheLastAttemptOnce() throws Exception {
        quiz.with("attempts = 1");
        for (int round = 0; round < ROUNDS; round++) {
            var anna = quiz.learner();
            var begun =
                    together(Collections.nCopies(THREADS, () -> quiz.start(anna).id()));
            assertThat(begun).hasSize(THREADS).containsOnly(begun.getFirst());
            assertThat(numbers(anna.id())).containsExactly("1");
            var outcomes = together(Collections.nCopies(THREADS, () -> beginAndSubmit(anna)));
            assertThat(outcomes).allMatch(outcome -> outcome.equals("submitted") || outcome.equals("refused"));
            assertThat(numbers(anna.id())).containsExactly("1");
        }
        assertInvariants();
    }

    private String beginAndSubmit(org.lectern.accounts.People.Person anna) {
        try {
            quiz.submit(quiz.start(anna));
            return "submitted";
        } catch (Refusal _) {
            return "refused";
        }
    }

    @Test
    void submitsOnce() throws Exception {
        var anna = quiz.learner();
        for (int round = 0; round < ROUNDS; round++) {
            var attempt = quiz.start(anna);
            quiz.answer(attempt, 1, round % 2 == 0 ? RIGHT : WRONG);
            var start = Sitting.now();
            var submitted = new ArrayList<Callable<Attempt>>();
            for (int i = 0; i < THREADS; i++) {
                var at = start.plusMillis(i);
                submitted.add(() -> Sitting.attempts().submit(anna.id(), attempt.id(), at));
            }
            var finished = together(submitted);
            assertThat(finished.stream().map(Attempt::finishedAt).distinct()).hasSize(1);
            assertThat(finished).allMatch(each -> each.mark() != null);
            assertThat(finished.getFirst().mark()).isEqualByComparingTo(round % 2 == 0 ? "1" : "0");
        }
        assertInvariants();
    }

    @Test
    void closesOnceWhenTheDeadlineAndTheLearnerMeet() throws Exception {
        quiz.with("time_limit_s = 60, grace_s = 10");
        var anna = quiz.learner();
        var ends = new ArrayList<String>();
        for (int round = 0; round < ROUNDS; round++) {
            var attempt = quiz.start(anna);
            quiz.answer(attempt, 1, RIGHT);
            var over = deadline(attempt).plusSeconds(attempt.graceS());
            var both = new ArrayList<Callable<Attempt>>();
            for (int i = 0; i < THREADS / 2; i++) {
                both.add(() -> Sitting.attempts().submit(anna.id(), attempt.id(), over.minusMillis(1)));
                both.add(() -> Sitting.attempts().close(attempt, over.plusMillis(1)));
            }
            Collections.shuffle(both);
            var closed = together(both);
            assertThat(closed.stream().map(Attempt::finishedBy).distinct()).hasSize(1);
            assertThat(closed).allMatch(each -> deadline(attempt).equals(each.finishedAt()));
            assertThat(closed.getFirst().mark()).isEqualByComparingTo("1");
            ends.add(closed.getFirst().finishedBy());
        }
        assertThat(ends).contains("learner", "deadline");
        assertInvariants();
    }

    @Test
    void marksEverySaveThatItAcknowledges() throws Exception {
        var anna = quiz.learner();
        int late = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var attempt = quiz.start(anna);
            var all = new ArrayList<Callable<Saved>>();
            for (int sequence = 1; sequence < THREADS; sequence++) {
                long each = sequence;
                all.add(() -> quiz.answer(attempt, 1, each, each % 2 == 0 ? RIGHT : WRONG));
            }
            all.add(() -> {
                quiz.submit(attempt);
                return Saved.refused(0, "");
            });
            Collections.shuffle(all);
            var saved = together(all);
            long newest = saved.stream()
                    .filter(save -> save.status() == Status.SAVED)
                    .mapToLong(Saved::sequence)
                    .max()
                    .orElse(0);
            assertThat(Sitting.query(
                            "select sequence || ' ' || fraction from response where attempt_id = ?", attempt.id()))
                    .containsExactly(newest + (newest > 0 && newest % 2 == 0 ? " 1" : " 0"));
            late += (int)
                    saved.stream().filter(save -> save.status() == Status.LATE).count();
        }
        assertThat(late).as("Saves that met the submission").isPositive();
        assertInvariants();
    }

    private static Instant deadline(Attempt attempt) {
        var deadline = attempt.deadline();
        assertThat(deadline).isNotNull();
        return deadline;
    }

    private List<String> numbers(java.util.UUID learner) {
        return Sitting.query(
                "select number from attempt where learner_id = ? and assignment_id = ? order by number",
                learner,
                quiz.assignment());
    }

    private void assertInvariants() {
        assertThat(Sitting.query("""
                        select a.attempt_id from attempt a
                        join response r on r.learner_id = a.learner_id and r.attempt_id = a.attempt_id
                        where a.assignment_id = ? and a.state = 'SUBMITTED'
                        group by a.learner_id, a.attempt_id, a.mark, a.penalty
                        having count(r.marked_version) < count(*)
                            or a.mark <> round(sum(r.fraction::numeric * r.points) * (100 - a.penalty) / 100, 2)""", quiz.assignment())).isEmpty();
        assertThat(Sitting.query("""
                        select learner_id from attempt where assignment_id = ? and state = 'IN_PROGRESS'
                        group by learner_id having count(*) > 1""", quiz.assignment())).isEmpty();
    }

    /// All begin at the same moment.
    private static <T> List<T> together(List<Callable<T>> work) throws Exception {
        var start = new CountDownLatch(1);
        var running = new ArrayList<Future<T>>();
        for (var each : work) {
            running.add(POOL.submit(() -> {
                start.await();
                return each.call();
            }));
        }
        start.countDown();
        var results = new ArrayList<T>();
        for (var each : running) {
            results.add(each.get());
        }
        return results;
    }
}
