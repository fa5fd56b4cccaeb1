package org.lectern.results;

import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/// What the attempts at a quiz say about its questions, by classical test theory as large quiz systems define it. Each
/// item is read a few times and sorted twice: n log n of the attempts for each.
///
/// @param items in the table's order
record ItemAnalysis(QuizIndices quiz, List<ItemIndices> items) {

    /// An item's marks with what they are compared to.
    private record Measured(Item item, Series marks, Series rests, Statistic withTotal) {

        static Measured of(MarkTable table, int index) {
            var marks = table.marks(index);
            return new Measured(
                    table.items().get(index), marks, table.rests(index), withTotal(marks, table.totals(index)));
        }

        /// The root of its covariance with the total.
        private static Statistic withTotal(Series marks, Series totals) {
            if (marks.size() < 2) {
                return Statistic.none(NoValue.TAKES_TWO);
            }
            if (marks.isConstant()) {
                return Statistic.none(NoValue.SAME_MARKS);
            }
            if (totals.isConstant()) {
                return Statistic.none(NoValue.SAME_TOTALS);
            }
            var covariance = marks.covariance(totals);
            return covariance < 0 ? Statistic.none(NoValue.AGAINST_THE_TOTAL) : Statistic.of(Math.sqrt(covariance));
        }
    }

    static ItemAnalysis of(MarkTable table) {
        var measured = IntStream.range(0, table.items().size())
                .mapToObj(index -> Measured.of(table, index))
                .toList();
        var greatest = table.greatestTotal();
        var together = measured.stream()
                .filter(one -> !one.item().drawn())
                .mapToDouble(one -> one.withTotal().asDouble().orElse(0))
                .sum();
        return new ItemAnalysis(
                QuizIndices.of(table),
                measured.stream().map(one -> indices(one, greatest, together)).toList());
    }

    private static ItemIndices indices(Measured one, double greatest, double together) {
        var item = one.item();
        return new ItemIndices(
                item,
                one.marks().size(),
                facility(one),
                deviation(one.marks()),
                item.drawn() ? Statistic.none(NoValue.IN_ITS_PLACE) : Statistic.of(item.maximumMark() / greatest),
                effectiveWeight(one, together),
                discrimination(one),
                efficiency(one));
    }

    private static Statistic facility(Measured one) {
        return one.marks().size() == 0
                ? Statistic.none(NoValue.NO_ATTEMPTS)
                : Statistic.of(one.marks().mean() / one.item().maximumMark());
    }

    private static Statistic deviation(Series marks) {
        if (marks.size() < 2) {
            return Statistic.none(NoValue.TAKES_TWO);
        }
        return marks.isConstant() ? Statistic.none(NoValue.SAME_MARKS) : Statistic.of(Math.sqrt(marks.variance()));
    }

    private static Statistic effectiveWeight(Measured one, double together) {
        if (one.item().drawn()) {
            return Statistic.none(NoValue.IN_ITS_PLACE);
        }
        if (together == 0 && one.withTotal() instanceof Statistic.Value) {
            return Statistic.none(NoValue.NOTHING_WITH_THE_TOTAL);
        }
        return one.withTotal().map(root -> 100 * root / together);
    }

    private static Statistic discrimination(Measured one) {
        var marks = one.marks();
        var rests = one.rests();
        return compared(
                marks, rests, () -> 100 * marks.covariance(rests) / Math.sqrt(marks.variance() * rests.variance()));
    }

    private static Statistic efficiency(Measured one) {
        var marks = one.marks();
        var rests = one.rests();
        return compared(
                marks,
                rests,
                () -> 100 * marks.covariance(rests) / marks.sorted().covariance(rests.sorted()));
    }

    private static Statistic compared(Series marks, Series rests, DoubleSupplier index) {
        if (marks.size() < 2) {
            return Statistic.none(NoValue.TAKES_TWO);
        }
        if (marks.isConstant()) {
            return Statistic.none(NoValue.SAME_MARKS);
        }
        return rests.isConstant() ? Statistic.none(NoValue.SAME_RESTS) : Statistic.of(index.getAsDouble());
    }
}
