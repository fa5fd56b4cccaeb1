package org.lectern.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReviewLogTest {

    @Test
    void putsAnswersCardByCardAndKeepsTheItemsInOrderOfTime() {
        var log = log(new int[][] {{1, 10, 3}, {0, 10, 1}, {1, 10, 4}, {0, 12, 2}, {1, 13, 1}, {0, 12, 3}, {0, 20, 4}});
        assertThat(log.size()).isEqualTo(7);
        assertThat(log.grades).containsExactly((byte) 1, (byte) 2, (byte) 3, (byte) 4, (byte) 3, (byte) 4, (byte) 1);
        assertThat(log.elapsed).containsExactly(0, 2, 0, 8, 0, 0, 3);
        assertThat(log.items()).containsExactly(1, 6, 3);
        assertThat(log.first(3)).isZero();
        assertThat(log.first(6)).isEqualTo(4);
        assertThat(log.historyLength(6)).isEqualTo(2);
        assertThat(log.firstItem(3)).isOne();
        assertThat(log.recalled(6)).isFalse();
        assertThat(log.recalled(1)).isTrue();
    }

    @Test
    void takesADayThatGoesBackForTheSame() {
        var log = log(new int[][] {{0, 10, 3}, {0, 9, 3}, {0, 11, 3}});
        assertThat(log.elapsed).containsExactly(0, 0, 2);
        assertThat(log.items()).containsExactly(2);
    }

    @Test
    void knowsCardsThatNeverCameBack() {
        var log = log(new int[][] {{0, 10, 3}, {5, 10, 3}, {5, 10, 3}});
        assertThat(log.items()).isEmpty();
        assertThat(log.firstItem(0)).isNegative();
        assertThat(log.firstItem(2)).isNegative();
    }

    @Test
    void holdsManyAnswers() {
        var builder = new ReviewLog.Builder();
        for (int i = 0; i < 100_000; i++) {
            builder.add(i % 1_000, i / 1_000, Rating.GOOD);
        }
        var log = builder.build();
        assertThat(log.size()).isEqualTo(100_000);
        assertThat(log.items()).hasSize(99_000).doesNotHaveDuplicates();
        assertThat(log.historyLength(99_999)).isEqualTo(99);
    }

    private static ReviewLog log(int[][] answers) {
        var builder = new ReviewLog.Builder();
        for (var answer : answers) {
            builder.add(answer[0], answer[1], Rating.of(answer[2]));
        }
        return builder.build();
    }
}
