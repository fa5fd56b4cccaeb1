package org.lectern.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.quizzes.Counting;

class CountedTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private static List<Sitting> sittings(String... marks) {
        return IntStream.range(0, marks.length)
                .mapToObj(at -> new Sitting(
                        new UUID(0, at), at + 1, NOON, null, NOON, false, 0, BigDecimal.TEN, new BigDecimal(marks[at])))
                .toList();
    }

    @Test
    void takesTheAttemptThatTheAssignmentNames() {
        var three = sittings("4.00", "7.50", "2.00");
        assertThat(Counted.mark(Counting.HIGHEST, three)).hasValue(new BigDecimal("7.50"));
        assertThat(Counted.mark(Counting.FIRST, three)).hasValue(new BigDecimal("4.00"));
        assertThat(Counted.mark(Counting.LAST, three)).hasValue(new BigDecimal("2.00"));
        assertThat(Counted.mark(Counting.AVERAGE, three)).hasValue(new BigDecimal("4.50"));
    }

    @Test
    void roundsAnAverageToHundredths() {
        assertThat(Counted.mark(Counting.AVERAGE, sittings("1.00", "1.00", "0.00")))
                .hasValue(new BigDecimal("0.67"));
    }

    @Test
    void takesTheEarlierOfEqualOnes() {
        assertThat(Counted.standing(Counting.HIGHEST, sittings("3.00", "5.00", "5.00")))
                .map(Sitting::number)
                .hasValue(2);
    }

    @Test
    void hasNoMarkBeforeOneIsFinished() {
        for (var counting : Counting.values()) {
            assertThat(Counted.mark(counting, List.of())).isEmpty();
            assertThat(Counted.standing(counting, List.of())).isEmpty();
        }
    }
}
