package org.lectern.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lectern.scheduling.Calibration.Outcome;

class CalibrationTest {

    @Test
    void scoresByTheMeanSquareOfTheErrors() {
        // (0.9 - 1)^2 = 0.01, (0.8 - 0)^2 = 0.64, (0.6 - 1)^2 = 0.16, (0.3 - 0)^2 = 0.09: 0.90 / 4.
        var held = Calibration.of(List.of(
                new Outcome(0.9, true), new Outcome(0.8, false), new Outcome(0.6, true), new Outcome(0.3, false)));
        assertThat(held.brier()).isEqualTo(0.225, within(1e-12));
        assertThat(held.brierOfAverage()).isEqualTo(0.25);
        assertThat(held.forecast()).isEqualTo(0.65, within(1e-12));
        assertThat(held.recalled()).isEqualTo(0.5);
        assertThat(held.answers()).isEqualTo(4);
    }

    @Test
    void findsNothingAmissWithWhoIsAlwaysRightAndSure() {
        assertThat(Calibration.of(List.of(new Outcome(1, true), new Outcome(0, false)))
                        .brier())
                .isZero();
        assertThat(Calibration.of(List.of(new Outcome(1, false), new Outcome(0, true)))
                        .brier())
                .isEqualTo(1);
    }

    @Test
    void groupsLikeForecastsAsManyInEach() {
        var outcomes = new ArrayList<Outcome>();
        for (int i = 0; i < 40; i++) {
            // Of those with a half every second is recalled, of those with 0.9 all but four of 40.
            outcomes.add(new Outcome(0.5, i % 2 == 0));
            outcomes.add(new Outcome(0.9, i % 10 != 0));
        }
        Collections.shuffle(outcomes, new Random(1));
        var groups = Calibration.of(outcomes).groups();
        assertThat(groups).hasSize(4).allMatch(group -> group.answers() == 20);
        assertThat(groups.subList(0, 2)).allMatch(group -> Math.abs(group.forecast() - 0.5) < 1e-12);
        assertThat(groups.subList(2, 4)).allMatch(group -> Math.abs(group.forecast() - 0.9) < 1e-12);
        assertThat(groups.get(2).recalled() + groups.get(3).recalled()).isEqualTo(1.8, within(1e-12));
    }

    @Test
    void makesOneGroupOfAFewAndNoneOfNothing() {
        assertThat(Calibration.of(List.of(new Outcome(0.7, true), new Outcome(0.9, false)))
                        .groups())
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.forecast()).isEqualTo(0.8, within(1e-12));
                    assertThat(group.recalled()).isEqualTo(0.5);
                });
        assertThat(Calibration.of(List.of())).isEqualTo(new Calibration(0, 0, 0, 0, List.of()));
    }
}
