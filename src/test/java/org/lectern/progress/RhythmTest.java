package org.lectern.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.progress.Rhythm.Day.NOTHING_DUE;
import static org.lectern.progress.Rhythm.Day.NOT_STUDIED;
import static org.lectern.progress.Rhythm.Day.OFF;
import static org.lectern.progress.Rhythm.Day.STUDIED;

import java.util.List;
import org.junit.jupiter.api.Test;

class RhythmTest {

    @Test
    void countsTheDaysStudied() {
        assertThat(sentence(STUDIED, NOT_STUDIED, STUDIED, STUDIED, NOT_STUDIED, STUDIED, NOT_STUDIED))
                .isEqualTo("You studied 4 of the last 7 days.");
    }

    @Test
    void saysOnWhichDaysThereWasNothingToDo() {
        assertThat(sentence(STUDIED, NOTHING_DUE, STUDIED))
                .isEqualTo("You studied 2 of the last 3 days. On one more nothing was due.");
        assertThat(sentence(STUDIED, NOTHING_DUE, NOTHING_DUE, NOT_STUDIED))
                .isEqualTo("You studied 1 of the last 4 days. On 2 more nothing was due.");
    }

    @Test
    void namesDaysOff() {
        assertThat(sentence(STUDIED, OFF, STUDIED)).isEqualTo("You studied 2 of the last 3 days. One was a day off.");
        assertThat(sentence(STUDIED, OFF, NOTHING_DUE, OFF))
                .isEqualTo("You studied 1 of the last 4 days. 2 were days off. On one more nothing was due.");
    }

    @Test
    void isSilentRatherThanReproachful() {
        assertThat(new Rhythm(List.of(NOT_STUDIED, NOT_STUDIED)).sentence()).isEmpty();
    }

    @Test
    void speaksOfTheFirstDayAsToday() {
        assertThat(sentence(STUDIED)).isEqualTo("You studied today.");
    }

    private static String sentence(Rhythm.Day... days) {
        return new Rhythm(List.of(days)).sentence().orElseThrow();
    }
}
