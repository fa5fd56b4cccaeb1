package org.lectern.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.Test;

class AdamTest {

    @Test
    void lowersTheLearningRateByHalfACosine() {
        double[] published = {
            .04, .03618034, .02618034, .01381966, .00381966, 0, .00381966, .01381966, .02618034, .03618034, .04
        };
        for (int step = 0; step < published.length; step++) {
            assertThat(Adam.learningRate(.04, step, 5)).isCloseTo(published[step], offset(5e-9));
        }
    }

    @Test
    void movesEachWeightByTheLearningRateAtFirst() {
        var weights = new double[Weights.COUNT];
        var gradient = new double[Weights.COUNT];
        gradient[0] = 1_000;
        gradient[1] = -0.001;
        new Adam().step(weights, gradient, .04);
        assertThat(weights[0]).isCloseTo(-.04, offset(1e-6));
        assertThat(weights[1]).isCloseTo(.04, offset(1e-6));
        assertThat(weights[2]).isZero();
    }

    @Test
    void findsTheBottomOfABowl() {
        var weights = new double[Weights.COUNT];
        var gradient = new double[Weights.COUNT];
        var adam = new Adam();
        for (int step = 0; step < 1_000; step++) {
            gradient[0] = 2 * (weights[0] - 3);
            gradient[1] = 200 * (weights[1] + 1);
            adam.step(weights, gradient, Adam.learningRate(.04, step, 1_000));
        }
        assertThat(weights[0]).isCloseTo(3, offset(.001));
        assertThat(weights[1]).isCloseTo(-1, offset(.001));
    }
}
