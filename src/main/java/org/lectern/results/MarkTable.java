package org.lectern.results;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The marks of attempts on the items of a quiz. Who should count once is in it once, with the first attempt.
///
/// A question that was met and left empty has the mark 0; one that was not met has none. A place that a random draw
/// fills is an item with everybody's mark; each question that it dealt is another, with the marks of those who met it.
final class MarkTable {

    /// In a row, for an item that the attempt did not hold.
    static final double NOT_MET = Double.NaN;

    private final List<Item> items;
    private final double[][] columns;
    private final double[] totals;
    private final double greatestTotal;

    /// @param attempts a row each, with a mark for each item in turn
    MarkTable(List<Item> items, List<double[]> attempts) {
        this.items = List.copyOf(items);
        this.columns = new double[items.size()][attempts.size()];
        this.totals = new double[attempts.size()];
        this.greatestTotal = items.stream()
                .filter(item -> !item.drawn())
                .mapToDouble(Item::maximumMark)
                .sum();
        for (var row = 0; row < attempts.size(); row++) {
            fill(row, attempts.get(row));
        }
    }

    private void fill(int row, double[] marks) {
        if (marks.length != items.size()) {
            throw new IllegalArgumentException("%d marks for %d items".formatted(marks.length, items.size()));
        }
        for (var item = 0; item < marks.length; item++) {
            if (Double.isInfinite(marks[item])) {
                throw new IllegalArgumentException("Not a mark: " + marks[item]);
            }
            columns[item][row] = marks[item];
            if (!items.get(item).drawn() && !Double.isNaN(marks[item])) {
                totals[row] += marks[item];
            }
        }
    }

    List<Item> items() {
        return items;
    }

    /// The items that make up the total.
    int[] places() {
        return IntStream.range(0, items.size())
                .filter(item -> !items.get(item).drawn())
                .toArray();
    }

    int attempts() {
        return totals.length;
    }

    boolean isMet(int item, int attempt) {
        return !Double.isNaN(columns[item][attempt]);
    }

    double mark(int item, int attempt) {
        return columns[item][attempt];
    }

    /// The attempt's total without the item; the whole total for a question that a draw dealt.
    double rest(int item, int attempt) {
        return items.get(item).drawn() ? totals[attempt] : totals[attempt] - columns[item][attempt];
    }

    /// The marks on an item of those who met it.
    Series marks(int item) {
        return series(item, columns[item], items.get(item).maximumMark());
    }

    /// The rests beside these marks.
    Series rests(int item) {
        var rests = totals.clone();
        for (var attempt = 0; attempt < rests.length; attempt++) {
            rests[attempt] = rest(item, attempt);
        }
        return series(item, rests, greatestTotal);
    }

    /// The totals beside these marks.
    Series totals(int item) {
        return series(item, totals, greatestTotal);
    }

    Series totals() {
        return new Series(totals.clone(), greatestTotal);
    }

    /// The sum of the places' maximum marks.
    double greatestTotal() {
        return greatestTotal;
    }

    private Series series(int item, double[] values, double scale) {
        var met = new double[values.length];
        var count = 0;
        for (var attempt = 0; attempt < values.length; attempt++) {
            if (isMet(item, attempt)) {
                met[count++] = values[attempt];
            }
        }
        return new Series(Arrays.copyOf(met, count), scale);
    }
}
