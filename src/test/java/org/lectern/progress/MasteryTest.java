package org.lectern.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.progress.Mastery.FADING;
import static org.lectern.progress.Mastery.LEARNING;
import static org.lectern.progress.Mastery.NOT_MET;
import static org.lectern.progress.Mastery.NO_QUESTION;
import static org.lectern.progress.Mastery.STEADY;
import static org.lectern.progress.Mastery.STRONG;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.progress.Mastery.Strength;

class MasteryTest {

    private static final double TARGET = 0.9;

    @Test
    void tellsNoQuestionFromNotMet() {
        assertThat(Mastery.of(0, List.of(), TARGET)).isEqualTo(NO_QUESTION);
        assertThat(Mastery.of(1, List.of(), TARGET)).isEqualTo(NOT_MET);
        assertThat(NO_QUESTION.css()).isEqualTo("mastery-none");
        assertThat(NOT_MET.css()).isEqualTo("mastery-not-met");
    }

    @Test
    void fadesWhenTheWeakestCardIsMoreThanFiveHundredthsBelowTheTarget() {
        assertThat(level(new Strength(0.85, 30))).isEqualTo(STEADY);
        assertThat(level(new Strength(0.8499, 30))).isEqualTo(FADING);
        assertThat(level(new Strength(0.99, 300), new Strength(0.99, 300), new Strength(0.5, 300)))
                .isEqualTo(FADING);
    }

    @Test
    void measuresAgainstTheLearnersOwnTarget() {
        var card = List.of(new Strength(0.8, 30));
        assertThat(Mastery.of(1, card, 0.95)).isEqualTo(FADING);
        assertThat(Mastery.of(1, card, 0.85)).isEqualTo(STEADY);
        for (double target = 0.7; target < 0.99; target += 0.01) {
            assertThat(Mastery.of(1, List.of(new Strength(target - 0.05, 30)), target))
                    .isEqualTo(STEADY);
        }
    }

    @Test
    void isLearningBelowAWeekSteadyToSixtyDaysAndStrongBeyond() {
        assertThat(level(new Strength(1, 6.99))).isEqualTo(LEARNING);
        assertThat(level(new Strength(1, 7))).isEqualTo(STEADY);
        assertThat(level(new Strength(1, 60))).isEqualTo(STEADY);
        assertThat(level(new Strength(1, 60.01))).isEqualTo(STRONG);
    }

    @Test
    void takesTheMedianOfTheStartedCards() {
        assertThat(level(new Strength(1, 1), new Strength(1, 2), new Strength(1, 900)))
                .isEqualTo(LEARNING);
        assertThat(level(new Strength(1, 900), new Strength(1, 2), new Strength(1, 70)))
                .isEqualTo(STRONG);
        assertThat(level(new Strength(1, 4), new Strength(1, 10))).isEqualTo(STEADY);
        assertThat(level(new Strength(1, 4), new Strength(1, 9.9))).isEqualTo(LEARNING);
    }

    @Test
    void leavesCardsThatWereNotMetOutOfTheMedian() {
        assertThat(Mastery.of(5, List.of(new Strength(1, 100)), TARGET)).isEqualTo(STRONG);
    }

    private static Mastery level(Strength... started) {
        return Mastery.of(started.length, List.of(started), TARGET);
    }
}
