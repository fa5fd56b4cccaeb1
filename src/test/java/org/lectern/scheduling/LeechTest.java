package org.lectern.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeechTest {

    @Test
    void firesAtTheThresholdAndAtEachHalfOfItAfter() {
        assertThat(fired(3)).startsWith(3, 5, 7, 9);
        assertThat(fired(8)).startsWith(8, 12, 16);
        assertThat(fired(1)).startsWith(1, 2, 3);
        assertThat(fired(2)).startsWith(2, 3, 4);
    }

    @Test
    void neverFiresWithoutAThreshold() {
        assertThat(fired(0)).isEmpty();
        assertThat(fired(-1)).isEmpty();
    }

    private static List<Integer> fired(int threshold) {
        return IntStream.rangeClosed(0, 30)
                .filter(lapses -> Leech.fires(lapses, threshold))
                .boxed()
                .toList();
    }
}
