package org.lectern.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrainingSetTest {

    final ReviewLog log = SimulatedLog.of(1, Weights.DEFAULT, 5_000);
    final TrainingSet set = set(log);

    @Test
    void countsTheLastAnswerForOneAndTheFirstForAQuarter() {
        assertThat(TrainingSet.recency(0, 100)).isEqualTo(0.25);
        assertThat(TrainingSet.recency(99, 100)).isEqualTo(1);
        assertThat(TrainingSet.recency(50, 101)).isCloseTo(0.25 + 0.75 / 8, within(1e-12));
        assertThat(TrainingSet.recency(0, 1)).isEqualTo(1);
    }

    @Test
    void holdsEachItemOnce() {
        var items = IntStream.range(0, set.size()).map(set::item).sorted().toArray();
        assertThat(items).doesNotHaveDuplicates();
        assertThat(log.items()).contains(items);
    }

    @Test
    void leavesOutliersOut() {
        var firsts = new FirstIntervals(log, log.items().length);
        int outliers =
                (int) Arrays.stream(log.items()).filter(firsts::isOutlier).count();
        assertThat(outliers).isPositive();
        assertThat(set.size()).isEqualTo(log.items().length - outliers);
    }

    @Test
    void sortsBatchesByLength() {
        int longestBefore = 0;
        for (int batch = 0; batch < set.batches(); batch++) {
            var lengths = IntStream.range(
                            batch * TrainingSet.BATCH, Math.min(set.size(), (batch + 1) * TrainingSet.BATCH))
                    .map(at -> log.historyLength(set.item(at)))
                    .summaryStatistics();
            assertThat(lengths.getMin()).isGreaterThanOrEqualTo(longestBefore);
            longestBefore = lengths.getMax();
        }
        assertThat(longestBefore).isEqualTo(set.longestHistory());
    }

    @Test
    void weighsLaterItemsMore() {
        var byTime = IntStream.range(0, set.size()).boxed().collect(Collectors.toMap(set::item, set::weight));
        double before = 0;
        for (int item : log.items()) {
            double weight = byTime.getOrDefault(item, 2.0);
            assertThat(weight).isGreaterThan(before);
            before = weight < 2 ? weight : before;
        }
        assertThat(before).isEqualTo(1);
    }

    @Test
    void leavesHistoriesOfMoreThan256AnswersOut() {
        var card = new ReviewLog.Builder();
        for (int day = 0; day < 300; day++) {
            card.add(0, day, Rating.GOOD);
        }
        for (int other = 1; other < 50; other++) {
            card.add(other, 300, Rating.GOOD);
            card.add(other, 301, Rating.GOOD);
        }
        var built = card.build();
        var long256 = set(built);
        assertThat(long256.longestHistory()).isEqualTo(256);
        assertThat(long256.size()).isEqualTo(256 + 49);
    }

    private static TrainingSet set(ReviewLog log) {
        int all = log.items().length;
        return TrainingSet.of(log, all, new FirstIntervals(log, all));
    }
}
