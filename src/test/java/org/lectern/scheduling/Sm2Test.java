package org.lectern.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.lectern.scheduling.FsrsTest.TOLERANCE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Sm2Test {

    @ParameterizedTest
    @CsvSource({
        "2.5, 10, .9, 10, 6.9140563",
        "2.5, 10, .8, 3.01572, 9.393428",
        "2.5, 10, .95, 24.841097, 1.2974389",
        "1.3, 20, .9, 20, 10"
    })
    void findsTheMemoryBehindAnInterval(
            double ease, double interval, double retention, double stability, double difficulty) {
        var memory = Sm2.memory(ease, interval, retention, Weights.DEFAULT);
        assertThat(memory.stability()).isCloseTo(stability, TOLERANCE);
        assertThat(memory.difficulty()).isCloseTo(difficulty, TOLERANCE);
    }

    @Test
    void keepsMemoriesWithinTheirBounds() {
        assertThat(Sm2.memory(2.5, 0, 0.9, Weights.DEFAULT).stability()).isCloseTo(0.001, TOLERANCE);
        assertThat(Sm2.memory(5, 0, 0.9, Weights.DEFAULT)).isEqualTo(Sm2.memory(5, 0.001, 0.9, Weights.DEFAULT));
        assertThat(Sm2.memory(2.5, 1e9, 0.9, Weights.DEFAULT).stability()).isEqualTo(36_500);
        assertThat(Sm2.memory(50, 10, 0.9, Weights.DEFAULT).difficulty()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"2.5, 10, 1", "2.5, 10, 0", "2.5, 10, 1.2", "2.5, 10, NaN", "NaN, 10, .9", "2.5, Infinity, .9"})
    void refusesNumbersThatGiveNone(double ease, double interval, double retention) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sm2.memory(ease, interval, retention, Weights.DEFAULT))
                .withMessageContaining("retention " + retention);
    }

    /// With one good answer when due the interval grows about as SM-2 would have let it grow.
    @Test
    void growsByTheEaseAtTheNextAnswer() {
        var fsrs = new Fsrs(Weights.DEFAULT);
        var memory = Sm2.memory(2.2, 30, 0.9, Weights.DEFAULT);
        assertThat(fsrs.next(memory, 30, Rating.GOOD).stability()).isCloseTo(30 * 2.2, TOLERANCE);
    }
}
