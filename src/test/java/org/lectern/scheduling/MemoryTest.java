package org.lectern.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemoryTest {

    @ParameterizedTest
    @CsvSource({"0, 5", "-1, 5", "36500.1, 5", "NaN, 5", "Infinity, 5", "5, 0.9", "5, 10.1", "5, NaN"})
    void refusesNumbersOutOfRange(double stability, double difficulty) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Memory(stability, difficulty));
    }

    @Test
    void takesTheBoundsThemselves() {
        assertThat(Memory.clamped(0, 0)).isEqualTo(new Memory(0.001, 1));
        assertThat(Memory.clamped(1e9, 11)).isEqualTo(new Memory(36_500, 10));
    }

    @Test
    void readsRatingsFromTheirGrades() {
        for (int grade = 1; grade <= 4; grade++) {
            assertThat(Rating.of(grade).grade()).isEqualTo(grade);
        }
        assertThat(Rating.of(1)).isEqualTo(Rating.AGAIN);
        assertThatIllegalArgumentException().isThrownBy(() -> Rating.of(0)).withMessageContaining("not 0");
        assertThatIllegalArgumentException().isThrownBy(() -> Rating.of(5)).withMessageContaining("not 5");
    }
}
