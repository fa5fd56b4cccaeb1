package org.lectern.results;

import java.util.Arrays;

/// One number of each attempt, in the attempts' order. Sums are of distances from the mean, so that they lose nothing
/// where the mean is large.
final class Series {

    /// Of the scale: what is nearer than this differs by rounding alone. Marks differ by far more.
    private static final double ROUNDING = 1e-11;

    private final double[] values;
    private final double scale;
    private final double mean;
    private final double squares;
    private final boolean constant;

    /// @param values become its own
    /// @param scale the greatest value that there can be
    Series(double[] values, double scale) {
        this.values = values;
        this.scale = scale;
        var least = Double.POSITIVE_INFINITY;
        var greatest = Double.NEGATIVE_INFINITY;
        var sum = 0.0;
        for (var value : values) {
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
            sum += value;
        }
        var roughly = sum / values.length;
        // What the sum lost to rounding.
        this.mean = roughly + moment(values, roughly, 1);
        this.squares = moment(values, mean, 2) * values.length;
        this.constant = values.length == 0 || greatest - least <= ROUNDING * scale;
    }

    int size() {
        return values.length;
    }

    /// Of at least one.
    double mean() {
        return mean;
    }

    /// Whether all are equal; also where there are none.
    boolean isConstant() {
        return constant;
    }

    /// Of at least two, with n - 1.
    double variance() {
        return squares / (values.length - 1);
    }

    /// With another series of the same attempts, at least two, with n - 1. Nought where it differs from it by rounding
    /// alone.
    double covariance(Series other) {
        var products = 0.0;
        for (var at = 0; at < values.length; at++) {
            products += (values[at] - mean) * (other.values[at] - other.mean);
        }
        var isNought = Math.abs(products) <= ROUNDING * Math.sqrt(squares * other.squares);
        return isNought ? 0 : products / (values.length - 1);
    }

    /// The mean power of the distances from the mean.
    double moment(int power) {
        return moment(values, mean, power);
    }

    private static double moment(double[] values, double from, int power) {
        var sum = 0.0;
        for (var value : values) {
            var away = value - from;
            var product = away;
            for (var factor = 1; factor < power; factor++) {
                product *= away;
            }
            sum += product;
        }
        return sum / values.length;
    }

    /// From the least to the greatest.
    Series sorted() {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return new Series(sorted, scale);
    }
}
