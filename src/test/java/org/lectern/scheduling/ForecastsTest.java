package org.lectern.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ForecastsTest {

    @Test
    void holdsForecastsAgainstWhatCame() {
        // Two cards in turn, so that the places in the log are not the order of the answers.
        var log = new ReviewLog.Builder();
        var forecasts = new double[2 + 200];
        log.add(0, 0, Rating.GOOD);
        log.add(1, 0, Rating.GOOD);
        forecasts[0] = Double.NaN;
        forecasts[1] = Double.NaN;
        for (int i = 0; i < 200; i++) {
            boolean likely = i % 2 == 0;
            // 90 of 100 likely ones are recalled, and 50 of 100 others.
            boolean recalled = likely ? i / 2 % 10 != 0 : i / 2 % 2 == 0;
            log.add(i % 2, 1 + i / 2, recalled ? Rating.GOOD : Rating.AGAIN);
            forecasts[2 + i] = likely ? 0.9 : 0.7;
        }
        var held = Forecasts.of(log.build(), forecasts);
        assertThat(held.evaluation().items()).isEqualTo(200);
        assertThat(held.calibration().forecast()).isEqualTo(0.8, within(1e-12));
        assertThat(held.calibration().recalled()).isEqualTo(0.7);
        assertThat(held.evaluation().logLoss())
                .isEqualTo(
                        -(0.45 * Math.log(0.9) + 0.05 * Math.log(0.1) + 0.25 * Math.log(0.7) + 0.25 * Math.log(0.3)),
                        within(1e-12));
        assertThat(held.calibration().groups()).hasSize(10).allMatch(group -> group.answers() == 20);
        assertThat(held.calibration().groups().getFirst().forecast()).isEqualTo(0.7, within(1e-12));
        assertThat(held.calibration().groups().getLast().forecast()).isEqualTo(0.9, within(1e-12));
        assertThat(held.calibration().groups().subList(0, 5).stream()
                        .mapToDouble(Calibration.Group::recalled)
                        .average())
                .hasValueCloseTo(0.5, within(1e-12));
        assertThat(held.calibration().groups().subList(5, 10).stream()
                        .mapToDouble(Calibration.Group::recalled)
                        .average())
                .hasValueCloseTo(0.9, within(1e-12));
    }

    @Test
    void leavesOutAnswersWithoutAForecast() {
        var log = new ReviewLog.Builder();
        log.add(0, 0, Rating.GOOD);
        log.add(0, 1, Rating.GOOD);
        log.add(0, 3, Rating.AGAIN);
        var none = new double[] {Double.NaN, Double.NaN, Double.NaN};
        assertThat(Forecasts.of(log.build(), none).calibration().groups()).isEmpty();
        none[2] = 0.8;
        var one = Forecasts.of(log.build(), none);
        assertThat(one.evaluation().items()).isEqualTo(1);
        assertThat(one.calibration().groups()).containsExactly(new Calibration.Group(0.8, 0, 1));
        assertThat(Arrays.stream(none).filter(Double::isNaN)).hasSize(2);
    }
}
