package org.lectern.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.scheduling.Weights;
import org.lectern.study.RetentionCosts.Assumed;
import org.lectern.study.RetentionCosts.Row;
import org.lectern.study.RetentionCosts.Simulated;

class RetentionCostsTest {

    private static final Assumed ASSUMED = new Assumed(200, 10);

    /// 3650 answers a year are ten a day: at 12 seconds each two minutes.
    private static final RetentionCosts PLAIN = new RetentionCosts(
            ASSUMED,
            new Pace(12, 12, 12),
            3,
            List.of(
                    new Simulated(70, 3_650, 0, 0, 0.80),
                    new Simulated(80, 3_650, 1_825, 0, 0.86),
                    new Simulated(90, 3_650, 3_650, 3_650, 0.94)));

    @Test
    void statesWhatARetentionCosts() {
        assertThat(PLAIN.sentence(70))
                .isEqualTo("70 per cent: about 2.0 minutes a day, and 80 of 100 cards known at the end.");
        assertThat(PLAIN.sentence(80)).contains("about 3.0 minutes").contains("86 of 100");
        assertThat(PLAIN.sentence(90))
                .isEqualTo(
                        "90 per cent: about 6.0 minutes a day, and 94 of 100 cards known at the end. That is more than the 3 minutes you have set.");
    }

    @Test
    void findsWhatLiesBetweenAndBeyond() {
        assertThat(PLAIN.sentence(85)).contains("about 4.5 minutes").contains("90 of 100");
        assertThat(PLAIN.sentence(75)).contains("about 2.5 minutes").contains("83 of 100");
    }

    @Test
    void marksTheNearestRow() {
        assertThat(PLAIN.rows(74).stream().filter(Row::current).map(Row::percent))
                .containsExactly(70);
        assertThat(PLAIN.rows(84).stream().filter(Row::current).map(Row::percent))
                .containsExactly(80);
        assertThat(PLAIN.rows(99).stream().filter(Row::current).map(Row::percent))
                .containsExactly(90);
    }

    @Test
    void countsWhatASimulatedYearTakes() {
        var years = new YearsOfStudy();
        var year = years.of(ASSUMED, Weights.DEFAULT);
        assertThat(years.of(new Assumed(200, 10), Weights.DEFAULT)).isSameAs(year);
        assertThat(year)
                .extracting(Simulated::percent)
                .startsWith(70)
                .endsWith(99)
                .isSorted();
        assertThat(year).allSatisfy(one -> assertThat(one.met()).isEqualTo(200));
        var costs = new RetentionCosts(ASSUMED, Pace.USUAL, 15, year);
        assertThat(costs.rows(90)).isSortedAccordingTo(Comparator.comparing(Row::minutes));
        assertThat(costs.rows(90)).isSortedAccordingTo(Comparator.comparing(Row::known));
        assertThat(year).allSatisfy(one -> {
            double recall = one.recalled() / (double) (one.recalled() + one.forgotten());
            assertThat(recall).isBetween(one.percent() / 100.0 - 0.05, one.percent() / 100.0 + 0.05);
        });
    }
}
