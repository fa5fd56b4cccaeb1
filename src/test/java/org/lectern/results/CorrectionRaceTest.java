package org.lectern.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.results.SatQuiz.option;
import static org.lectern.results.SatQuiz.text;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People;
import org.lectern.accounts.People.Person;
import org.lectern.quizzes.Sitting;
import org.lectern.roster.Teaching;

/// Corrections that meet: whatever the order, no mark is lost, none is counted twice, and the log tells how it came
/// about.
@QuarkusTest
class CorrectionRaceTest {

    private static final int THREADS = 50;
    private static final int ROUNDS = Integer.getInteger("org.lectern.race-rounds", 100);

    @Inject
    Regrading regrading;

    @Inject
    LearnerRegrading learners;

    @Inject
    Accepting accepting;

    @Inject
    Overriding overriding;

    private Teaching teaching;
    private Person anna;
    private String year;
    private String who;
    private SatQuiz quiz;
    private UUID attempt;

    @BeforeEach
    void sit() {
        teaching = Teaching.aCourse();
        anna = teaching.joinedBy(People.learner(), "Anna");
        year = Asking.year();
        who = Asking.choice("a");
        quiz = SatQuiz.of(teaching, year, who);
        attempt = quiz.sits(anna, text("the spring of 1911"), option("b"));
    }

    @Test
    void acceptsAgainstRegrades() throws Exception {
        var folded = "spring of 1911";
        var by = teaching.instructor().id();
        race(thread -> {
            switch (thread % 5) {
                case 0 -> accepting.accept(quiz.id(), year, folded, by);
                case 1 -> accepting.takeBack(quiz.id(), year, folded);
                default -> learners.regrade(quiz.id(), anna.id(), by, "Race.");
            }
        });
        accepting.accept(quiz.id(), year, folded, by);
        regrading.apply(quiz.id(), by, "Last.");
        assertThat(quiz.markOf(attempt)).isEqualByComparingTo("1");
    }

    @Test
    void regradesAgainstPointsThatAreGiven() throws Exception {
        var by = teaching.instructor().id();
        Asking.mend(who, 2, Asking.choiceOf("b"));
        race(thread -> {
            switch (thread % 4) {
                case 0 -> overriding.give(anna.id(), attempt, 2, new BigDecimal("0.25"), "Race.", by);
                case 1 -> overriding.takeBack(anna.id(), attempt, 2, by);
                default -> learners.regrade(quiz.id(), anna.id(), by, "Race.");
            }
        });
        overriding.takeBack(anna.id(), attempt, 2, by);
        assertThat(quiz.markOf(attempt)).isEqualByComparingTo("1");
        assertThat(SatQuiz.one("select count(*) from mark_change where attempt_id = ? and kind = 'regrade'", attempt))
                .isEqualTo(1L);
    }

    @Test
    void regradesAgainstASubmission() throws Exception {
        var by = teaching.instructor().id();
        var sitting = Sitting.ofQuestions(who);
        var ben = sitting.learner();
        Asking.mend(who, 2, Asking.choiceOf("b"));
        for (int round = 0; round < ROUNDS; round++) {
            var running = sitting.start(ben);
            sitting.answer(running, 1, option("b"));
            race(1, sitting.assignment(), thread -> {
                if (thread % 10 == 0) {
                    sitting.submit(running);
                } else {
                    learners.regrade(sitting.assignment(), ben.id(), by, "Race.");
                }
            });
            regrading.apply(sitting.assignment(), by, "Last.");
            assertThat(SatQuiz.one("select mark from attempt where attempt_id = ?", running.id()))
                    .isEqualTo(new BigDecimal("1.00"));
            assertThat(regrading.plan(sitting.assignment()).isNothing()).isTrue();
        }
    }

    @Test
    void acceptsAgainstASubmission() throws Exception {
        var by = teaching.instructor().id();
        var sitting = Sitting.ofQuestions(year);
        for (int round = 0; round < ROUNDS; round++) {
            var typed = "round " + round;
            var running = sitting.start(sitting.learner());
            sitting.answer(running, 1, text(typed));
            race(1, sitting.assignment(), thread -> {
                if (thread == 0) {
                    accepting.accept(sitting.assignment(), year, typed, by);
                    regrading.apply(sitting.assignment(), by, "Accepted.");
                } else if (thread == 1) {
                    sitting.submit(running);
                }
            });
            // Whichever came first: nobody has to look again.
            assertThat(SatQuiz.one("select mark from attempt where attempt_id = ?", running.id()))
                    .isEqualTo(new BigDecimal("1.00"));
        }
    }

    private static boolean asARequest(Runnable act) {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            act.run();
            return true;
        } finally {
            context.terminate();
        }
    }

    private void race(IntConsumer act) throws Exception {
        race(ROUNDS, quiz.id(), act);
    }

    /// All at once, round after round; after each what always holds is asked of the database.
    private static void race(int rounds, UUID assignment, IntConsumer act) throws Exception {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (int round = 0; round < rounds; round++) {
                var barrier = new CyclicBarrier(THREADS);
                var done = threads.invokeAll(IntStream.range(0, THREADS)
                        .mapToObj(thread -> (Callable<Boolean>) () -> {
                            barrier.await();
                            return asARequest(() -> act.accept(thread));
                        })
                        .toList());
                List<Boolean> all = new ArrayList<>();
                for (var one : done) {
                    all.add(one.get());
                }
                assertThat(all).hasSize(THREADS);
                Marks.assertWhole(assignment);
            }
        }
    }
}
