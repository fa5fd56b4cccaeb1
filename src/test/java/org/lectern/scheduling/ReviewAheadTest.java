package org.lectern.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ReviewAheadTest {

    private static final int MEMORIES = 2_000;
    private static final int[] WAITS = {1, 2, 3, 7, 30, 200, 366};

    /// Over all memories there can be, so that each limit is met.
    @Test
    void agreesWithTheFormulas() {
        var random = new SplittableRandom(3);
        for (int i = 0; i < MEMORIES; i++) {
            var fsrs = new Fsrs(i % 2 == 0 ? Weights.DEFAULT : SimulatedLog.learner(i, 0.5));
            var memory = memory(random);
            var review = new ReviewAhead(fsrs, memory);
            for (int days : WAITS) {
                review.after(days);
                agrees(review, memory, days, fsrs);
            }
        }
    }

    private static void agrees(ReviewAhead review, Memory memory, int days, Fsrs fsrs) {
        assertThat(review.recall()).isCloseTo(fsrs.retrievability(days, memory.stability()), within(1e-12));
        var good = fsrs.next(memory, days, Rating.GOOD);
        var again = fsrs.next(fsrs.next(memory, days, Rating.AGAIN), 0, Rating.GOOD);
        assertThat(review.logRecalled()).isCloseTo(StrictMath.log(good.stability()), within(1e-9));
        assertThat(review.difficultyRecalled()).isEqualTo(good.difficulty());
        assertThat(review.logForgotten()).isCloseTo(StrictMath.log(again.stability()), within(1e-9));
        assertThat(review.difficultyForgotten()).isEqualTo(again.difficulty());
    }

    static Memory memory(SplittableRandom random) {
        double span = StrictMath.log(Memory.GREATEST_STABILITY / Memory.LEAST_STABILITY);
        return Memory.clamped(
                Memory.LEAST_STABILITY * StrictMath.exp(span * random.nextDouble()), 1 + 9 * random.nextDouble());
    }
}
