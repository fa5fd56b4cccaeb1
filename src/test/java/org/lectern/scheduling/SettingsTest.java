package org.lectern.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void hasTheUsualDefaults() {
        var settings = Settings.DEFAULT;
        assertThat(settings.desiredRetention()).isEqualTo(0.9);
        assertThat(settings.longestInterval()).isEqualTo(36_500);
        assertThat(settings.learning()).isEqualTo(Steps.of(Duration.ofMinutes(1), Duration.ofMinutes(10)));
        assertThat(settings.relearning()).isEqualTo(Steps.of(Duration.ofMinutes(10)));
        assertThat(settings.fuzz()).isTrue();
        assertThat(settings.stepCounts()).isEqualTo(new StepCounts(2, 1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.69, 0.991, 1, 0, -1, Double.NaN})
    void refusesARetentionOutOfRange(double retention) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.DEFAULT.withDesiredRetention(retention))
                .withMessageContaining("0.70 to 0.99");
    }

    @Test
    void refusesAnIntervalOutOfRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> Settings.DEFAULT.withLongestInterval(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Settings.DEFAULT.withLongestInterval(36_501));
    }

    @Test
    void refusesStepsThatAreNone() {
        for (var wait :
                new Duration[] {Duration.ZERO, Duration.ofSeconds(-60), Duration.ofMillis(1_500), Duration.ofDays(31)
                }) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Steps.of(wait))
                    .withMessageContaining(wait.toString());
        }
        var eleven = Collections.nCopies(11, Duration.ofMinutes(1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Steps(eleven)).withMessageContaining("11");
        assertThatIllegalArgumentException().isThrownBy(() -> new StepCounts(-1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new StepCounts(0, 11));
    }
}
