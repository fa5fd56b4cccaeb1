package org.lectern.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The vectors are those of fsrs-rs 6.6, in single precision there.
class InitialStabilitiesTest {

    private static final int[] COUNTS = {435, 97, 63, 38, 28};
    private static final double[] RECALL = {0.86666667, 0.90721649, 0.73015873, 0.76315789, 0.67857143};

    final InitialStabilities initial = new InitialStabilities(Weights.DEFAULT);

    @Test
    void givesThePublishedLoss() {
        assertThat(loss(0.7840586)).isCloseTo(279.9206961069712, withinPercentage(1e-6));
        assertThat(loss(0.7840590622451964)).isCloseTo(279.9206977311556, withinPercentage(1e-6));
    }

    private double loss(double stability) {
        double loss = Math.abs(stability - Weights.DEFAULT.get(0)) / 16;
        for (int i = 0; i < COUNTS.length; i++) {
            loss += COUNTS[i] * initial.crossEntropy(RECALL[i], i + 1, stability);
        }
        return loss;
    }

    @Test
    void findsThePublishedStability() {
        var groups = new ArrayList<FirstIntervals.Group>();
        for (int i = 0; i < COUNTS.length; i++) {
            groups.add(new FirstIntervals.Group(i + 1, COUNTS[i], (int) Math.round(COUNTS[i] * RECALL[i])));
        }
        assertThat(initial.search(groups, 0.94302857, Weights.DEFAULT.get(0)))
                .isCloseTo(0.7355089, withinPercentage(1e-3));
    }

    @Test
    void staysAtTheStartWhereNothingIsKnown() {
        assertThat(initial.search(List.of(), 0.9, 2.5)).isCloseTo(2.5, withinPercentage(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        // As published, and by hand from hard = again^.41 good^.59 and good = hard^.46 easy^.54.
        "0.4, , 2.3, 10.9,     0.4, 1.1227008, 2.3, 10.9",
        ", 0.35, , ,           0.05738148, 0.35, 0.6242943, 2.2453482",
        "0.4, 1.1227008, 2.3, ,   0.4, 1.1227008, 2.3, 4.2374",
        ", 1.1227008, 2.3, 10.9,  0.4, 1.1227008, 2.3, 10.9",
        "0.5, 1, , 8,          0.5, 1, 3.07375, 8",
        "1, , , 16,            1, 3.3615064, 7.8060333, 16"
    })
    void fillsInWhatNoCardTells(
            Double again, Double hard, Double good, Double easy, double a, double h, double g, double e) {
        assertThat(completed(again, hard, good, easy)).satisfies(all -> {
            double[] expected = {a, h, g, e};
            for (int i = 0; i < 4; i++) {
                assertThat(all[i]).isCloseTo(expected[i], withinPercentage(0.02));
            }
        });
    }

    @Test
    void fillsInTheSameFromAnyTwo() {
        double[] whole = completed(1.0, null, null, 16.0);
        for (int one = 0; one < 4; one++) {
            for (int two = one + 1; two < 4; two++) {
                var known = new Double[4];
                known[one] = whole[one];
                known[two] = whole[two];
                double[] filled = completed(known);
                for (int i = 0; i < 4; i++) {
                    assertThat(filled[i]).isCloseTo(whole[i], withinPercentage(1e-6));
                }
            }
        }
    }

    @Test
    void letsThemRiseWithTheRatingAsMostCardsSay() {
        assertThat(initial.completed(new double[] {3, 2, 4, 5}, new int[] {9, 5, 5, 5}))
                .containsExactly(3, 3, 4, 5);
        assertThat(initial.completed(new double[] {3, 2, 4, 5}, new int[] {5, 9, 5, 5}))
                .containsExactly(2, 2, 4, 5);
        assertThat(initial.completed(new double[] {1, 2, 9, 5}, new int[] {5, 5, 5, 5}))
                .containsExactly(1, 2, 5, 5);
        assertThat(initial.completed(new double[] {8, 2, 4, 5}, new int[] {90, 5, 5, 5}))
                .containsExactly(8, 8, 8, 8);
    }

    @Test
    void keepsTheStartWithoutAnyCard() {
        assertThat(completed(null, null, null, null)).containsExactly(0.212, 1.2931, 2.3065, 8.2956);
    }

    @Test
    void keepsWithinTheBounds() {
        assertThat(completed(null, null, 50.0, null)).endsWith(50, 100);
        assertThat(completed(null, null, null, 0.001)).containsExactly(0.001, 0.001, 0.001, 0.001);
        assertThat(completed(0.01, 50.0, null, null)).endsWith(100, 100);
    }

    private double[] completed(Double... known) {
        var stabilities = new double[4];
        var counts = new int[4];
        for (int i = 0; i < 4; i++) {
            stabilities[i] = known[i] == null ? 1 : known[i];
            counts[i] = known[i] == null ? 0 : 1;
        }
        return initial.completed(stabilities, counts);
    }
}
