package org.lectern.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The vectors are those of fsrs-rs 6.6, in single precision there.
class LossGradientTest {

    /// Days between the answers and their ratings; the last one is the item.
    private static final int[][] DAYS = {
        {0, 0, 0, 0, 1, 3, 4}, {0, 0, 0, 1, 3, 6, 11}, {0, 0, 0, 1, 3, 6, 12}, {0, 0, 1, 3, 5, 12, 23}
    };

    private static final int[][] RATINGS = {
        {1, 3, 1, 4, 3, 2, 3}, {2, 4, 4, 3, 1, 3, 3}, {3, 2, 4, 3, 3, 3, 3}, {4, 4, 3, 3, 3, 4, 1}
    };

    private static final int[] LAST_ITEMS = {6, 13, 20, 27};

    private static final double[] GRADIENT = {
        -.095688485,
        -.0051607806,
        -.0012249565,
        .007462064,
        .03650761,
        -.082112335,
        .0593964,
        -2.1474836,
        .57626534,
        -2.8751316,
        .7154875,
        -.028993709,
        .0099172965,
        -.2189217,
        -.0017800558,
        -.089381434,
        .299141,
        .068104014,
        -.011605468,
        -.25398168,
        .27700496
    };

    private record Sum(double loss, double[] gradient) {

        static Sum of(ReviewLog log, double[] weights, int... items) {
            var sum = new LossGradient(log, TrainingSet.LONGEST_HISTORY);
            sum.begin(new Terms(weights));
            for (int item : items) {
                sum.add(item, 1 + item % 3);
            }
            sum.end();
            var gradient = new double[Weights.COUNT];
            sum.addTo(gradient);
            return new Sum(sum.loss(), gradient);
        }
    }

    @Test
    void givesThePublishedLossAndGradient() {
        var log = publishedLog();
        var sum = new LossGradient(log, 6);
        sum.begin(new Terms(Weights.DEFAULT.toArray()));
        for (int item : LAST_ITEMS) {
            sum.add(item, 1);
        }
        sum.end();
        var gradient = new double[Weights.COUNT];
        sum.addTo(gradient);
        assertThat(sum.loss()).isCloseTo(4.0466027, withinPercentage(1e-4));
        for (int i = 0; i < GRADIENT.length; i++) {
            assertThat(gradient[i]).as("w%d", i).isCloseTo(GRADIENT[i], withinPercentage(1e-2));
        }
    }

    @Test
    void isTheSlopeOfTheLoss() {
        for (int seed = 0; seed < 20; seed++) {
            var log = SimulatedLog.of(seed, SimulatedLog.learner(seed, 0.3), 600);
            var weights = SimulatedLog.learner(100 + seed, 0.3).toArray();
            var gradient = Sum.of(log, weights, log.items()).gradient();
            for (int i = 0; i < Weights.COUNT; i++) {
                double step = 1e-6 * Math.max(weights[i], 0.1);
                double rise = lossAt(log, weights, i, weights[i] + step) - lossAt(log, weights, i, weights[i] - step);
                assertThat(gradient[i])
                        .as("w%d of learner %d", i, seed)
                        .isCloseTo(rise / (2 * step), offset(1e-5 * Math.max(1, Math.abs(gradient[i]))));
            }
        }
    }

    @Test
    void predictsWhatTheSchedulerPredicts() {
        var weights = SimulatedLog.learner(3, 0.3);
        var log = SimulatedLog.of(4, weights, 3_000);
        var losses = Evaluation.losses(log, Evaluation.predictions(log, weights), log.items());
        for (int i = 0; i < losses.length; i++) {
            int item = log.items()[i];
            double loss = Sum.of(log, weights.toArray(), item).loss() / (1 + item % 3);
            assertThat(loss).isCloseTo(losses[i], withinPercentage(1e-8));
        }
    }

    @Test
    void isTheSameWhicheverItemsShareTheirHistories() {
        var log = SimulatedLog.of(5, Weights.DEFAULT, 2_000);
        var weights = SimulatedLog.learner(6, 0.3).toArray();
        var together = Sum.of(log, weights, log.items());
        double loss = 0;
        var gradient = new double[Weights.COUNT];
        for (int item : log.items()) {
            var alone = Sum.of(log, weights, item);
            loss += alone.loss();
            Arrays.setAll(gradient, i -> gradient[i] + alone.gradient()[i]);
        }
        assertThat(together.loss()).isCloseTo(loss, withinPercentage(1e-9));
        for (int i = 0; i < gradient.length; i++) {
            assertThat(together.gradient()[i])
                    .isCloseTo(gradient[i], offset(1e-9 * Math.max(1, Math.abs(gradient[i]))));
        }
    }

    @Test
    void staysFiniteAtTheBoundsOfEveryWeight() {
        var random = new Random(7);
        var log = SimulatedLog.of(8, Weights.DEFAULT, 1_000);
        for (int i = 0; i < 300; i++) {
            var weights = new double[Weights.COUNT];
            Arrays.setAll(weights, _ -> random.nextBoolean() ? -1e9 : 1e9);
            var sum = Sum.of(log, Weights.of(weights).toArray(), log.items());
            assertThat(sum.loss()).isFinite();
            assertThat(sum.gradient()).doesNotContain(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
        }
    }

    private static double lossAt(ReviewLog log, double[] weights, int at, double value) {
        var moved = weights.clone();
        moved[at] = value;
        return Sum.of(log, moved, log.items()).loss();
    }

    private static ReviewLog publishedLog() {
        var log = new ReviewLog.Builder();
        for (int card = 0; card < DAYS.length; card++) {
            int day = 0;
            for (int i = 0; i < DAYS[card].length; i++) {
                day += DAYS[card][i];
                log.add(card, day, Rating.of(RATINGS[card][i]));
            }
        }
        return log.build();
    }
}
