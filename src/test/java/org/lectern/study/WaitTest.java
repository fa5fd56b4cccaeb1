package org.lectern.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.scheduling.Delay;

class WaitTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1 d, in one day",
        "2, 2 d, in two days",
        "12, 12 d, in twelve days",
        "13, 13 d, in 13 days",
        "30, 30 d, in 30 days",
        "31, 1 mo, in one month",
        "46, 1.5 mo, in 1.5 months",
        "61, 2 mo, in two months",
        "300, 9.9 mo, in 9.9 months",
        "349, 11 mo, in eleven months",
        "351, 1 y, in one year",
        "365, 1 y, in one year",
        "548, 1.5 y, in 1.5 years",
        "3652, 10 y, in ten years",
        "4000, 11 y, in eleven years",
        "36500, 100 y, in 100 years"
    })
    void saysDays(int days, String label, String spoken) {
        assertThat(Wait.of(new Delay.Days(days))).isEqualTo(new Wait(label, spoken));
    }

    @ParameterizedTest
    @CsvSource({
        "PT30S, 1 min, in one minute",
        "PT1M, 1 min, in one minute",
        "PT5M30S, 6 min, in six minutes",
        "PT10M, 10 min, in ten minutes",
        "PT59M, 59 min, in 59 minutes",
        "PT1H, 1 h, in one hour",
        "PT23H, 23 h, in 23 hours",
        "PT24H, 1 d, in one day",
        "PT36H, 2 d, in two days"
    })
    void saysSteps(Duration step, String label, String spoken) {
        assertThat(Wait.of(new Delay.Step(step))).isEqualTo(new Wait(label, spoken));
    }

    @Test
    void neverSaysTwelveMonths() {
        for (int days = 31; days < 2_000; days++) {
            assertThat(Wait.of(new Delay.Days(days)).label()).isNotEqualTo("12 mo");
        }
    }
}
