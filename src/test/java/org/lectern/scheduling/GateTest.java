package org.lectern.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.scheduling.OptimiserTest.UNSEEN;
import static org.lectern.scheduling.OptimiserTest.logLoss;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What it does to learners that weights are fitted to the log they have so far: measured on 20,000 fresh reviews of
/// each, after the gate. A release has 50 learners to each number of reviews: `-Prelease`.
class GateTest {

    private static final int LEARNERS = Integer.getInteger("org.lectern.fit-learners", 4);

    /// In nats a review; what fresh reviews can tell.
    private static final double NOTICEABLE = 0.0001;

    private static final double BEARABLE = 0.002;

    @ParameterizedTest
    @ValueSource(ints = {50, 200, 400, 1_000, 5_000})
    void makesNobodyMuchWorseAndAllTogetherNoWorse(int reviews) {
        var worse = IntStream.range(0, LEARNERS)
                .mapToDouble(learner -> worse(learner, reviews))
                .summaryStatistics();
        assertThat(worse.getAverage()).isLessThan(NOTICEABLE);
        assertThat(worse.getMax()).isLessThan(BEARABLE);
    }

    /// By how much a learner's log loss rises; below 0 where it falls.
    private static double worse(int learner, int reviews) {
        var truth = SimulatedLog.learner(1_000 + learner, 0.3);
        var optimiser = OptimiserTest.optimiser(SimulatedLog.of(learner, truth, reviews), 1);
        var fit = optimiser.test(Weights.DEFAULT, optimiser.fit(UNSEEN), optimiser.fitEarlier(UNSEEN));
        var fresh = SimulatedLog.of(5_000 + learner, truth, 20_000);
        return fit.adopted() ? logLoss(fresh, fit.weights()) - logLoss(fresh, Weights.DEFAULT) : 0;
    }
}
