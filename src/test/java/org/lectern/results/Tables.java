package org.lectern.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;

/// Tables of marks for tests of the item analysis, and what holds it to the definitions.
final class Tables {

    private static final double RELATIVE = 1e-9;

    private Tables() {}

    static void assertAgrees(List<Item> items, List<double[]> rows) {
        var analysis = analysis(items, rows);
        var naive = new NaiveAnalysis(items, rows);
        for (var at = 0; at < items.size(); at++) {
            var item = analysis.items().get(at);
            assertAgrees(item.facility(), naive.facility(at));
            assertAgrees(item.standardDeviation(), naive.deviation(at));
            assertAgrees(item.intendedWeight(), naive.intendedWeight(at));
            assertAgrees(item.effectiveWeight(), naive.effectiveWeight(at));
            assertAgrees(item.discriminationIndex(), naive.discrimination(at));
            assertAgrees(item.discriminativeEfficiency(), naive.efficiency(at));
        }
        var quiz = analysis.quiz();
        assertAgrees(quiz.mean(), naive.mean());
        assertAgrees(quiz.standardDeviation(), naive.deviation());
        assertAgrees(quiz.skewness(), naive.skewness());
        assertAgrees(quiz.kurtosis(), naive.kurtosis());
        assertAgrees(quiz.internalConsistency(), naive.consistency());
        assertAgrees(quiz.errorRatio(), naive.errorRatio());
        assertAgrees(quiz.standardError(), naive.standardError());
    }

    static void assertAgrees(Statistic found, @Nullable BigDecimal expected) {
        if (expected == null) {
            assertThat(found).isInstanceOf(Statistic.None.class);
        } else {
            assertNear(found, expected.doubleValue());
        }
    }

    static void assertNear(Statistic found, double expected) {
        // A nought by cancelling has no relative error.
        assertThat(number(found)).isCloseTo(expected, within(Math.max(RELATIVE * Math.abs(expected), 1e-12)));
    }

    static Offset<Double> within(double offset) {
        return Offset.offset(offset);
    }

    static double number(Statistic statistic) {
        return statistic.asDouble().orElseThrow(() -> new AssertionError("no value: " + statistic));
    }

    static Statistic none(NoValue reason) {
        return Statistic.none(reason);
    }

    static Statistic none() {
        return none(NoValue.NOT_GUESSED);
    }

    static ItemAnalysis analysis(List<Item> items, double[]... rows) {
        return analysis(items, List.of(rows));
    }

    static ItemAnalysis analysis(List<Item> items, List<double[]> rows) {
        return ItemAnalysis.of(new MarkTable(items, rows));
    }

    static double[] row(double... marks) {
        return marks;
    }

    static List<Item> places(double... maximumMarks) {
        return IntStream.range(0, maximumMarks.length)
                .mapToObj(at -> Item.place("place" + at, maximumMarks[at], none()))
                .toList();
    }

    static List<Item> places(Random random, int count) {
        return places(IntStream.range(0, count)
                .mapToDouble(_ -> 1 + random.nextInt(5))
                .toArray());
    }

    /// Learners of different strength with full, partial and no marks.
    static List<double[]> rows(Random random, List<Item> items, int attempts) {
        return IntStream.range(0, attempts)
                .mapToObj(_ -> {
                    var strength = random.nextGaussian();
                    return items.stream()
                            .mapToDouble(item -> item.maximumMark()
                                    * Math.clamp(Math.round(3 * (0.5 + (strength + random.nextGaussian()) / 3)), 0, 3)
                                    / 3)
                            .toArray();
                })
                .toList();
    }
}
