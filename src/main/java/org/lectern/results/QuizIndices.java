package org.lectern.results;

/// The indices of a quiz as a whole in classical test theory (docs/statistics.md).
///
/// @param mean of the totals, in points
/// @param standardDeviation of the totals, in points
/// @param internalConsistency Cronbach's alpha, in percent; below 0 where the items contradict one another
/// @param errorRatio the share of the standard deviation that is chance, in percent
/// @param standardError of one learner's total, in points
record QuizIndices(
        int attempts,
        Statistic mean,
        Statistic standardDeviation,
        Statistic skewness,
        Statistic kurtosis,
        Statistic internalConsistency,
        Statistic errorRatio,
        Statistic standardError) {

    Sample sample() {
        return Sample.of(attempts);
    }

    /// With too few attempts only the count and the mean.
    QuizIndices shown() {
        var sample = sample();
        return new QuizIndices(
                attempts,
                mean,
                sample.shown(standardDeviation),
                sample.shown(skewness),
                sample.shown(kurtosis),
                sample.shown(internalConsistency),
                sample.shown(errorRatio),
                sample.shown(standardError));
    }

    static QuizIndices of(MarkTable table) {
        var totals = table.totals();
        var deviation = deviation(totals);
        var consistency = consistency(table, totals);
        // The root of a rounding error below nought is none.
        var errorRatio = consistency.map(percent -> 100 * Math.sqrt(Math.max(0, 1 - percent / 100)));
        return new QuizIndices(
                totals.size(),
                totals.size() == 0 ? Statistic.none(NoValue.NO_ATTEMPTS) : Statistic.of(totals.mean()),
                deviation,
                skewness(totals),
                kurtosis(totals),
                consistency,
                errorRatio,
                // Where there is a consistency there is a deviation.
                errorRatio.map(percent -> percent * Math.sqrt(totals.variance()) / 100));
    }

    private static Statistic deviation(Series totals) {
        if (totals.size() < 2) {
            return Statistic.none(NoValue.TAKES_TWO);
        }
        return totals.isConstant() ? Statistic.none(NoValue.SAME_TOTALS) : Statistic.of(Math.sqrt(totals.variance()));
    }

    /// k3 / k2^1.5 of Fisher's k-statistics.
    private static Statistic skewness(Series totals) {
        double n = totals.size();
        if (n < 3) {
            return Statistic.none(NoValue.TAKES_THREE);
        }
        if (totals.isConstant()) {
            return Statistic.none(NoValue.SAME_TOTALS);
        }
        var k3 = n * n * totals.moment(3) / ((n - 1) * (n - 2));
        return Statistic.of(k3 / Math.pow(totals.variance(), 1.5));
    }

    /// k4 / k2^2 of Fisher's k-statistics.
    private static Statistic kurtosis(Series totals) {
        double n = totals.size();
        if (n < 4) {
            return Statistic.none(NoValue.TAKES_FOUR);
        }
        if (totals.isConstant()) {
            return Statistic.none(NoValue.SAME_TOTALS);
        }
        var m2 = totals.moment(2);
        var k4 = n * n * ((n + 1) * totals.moment(4) - 3 * (n - 1) * m2 * m2) / ((n - 1) * (n - 2) * (n - 3));
        return Statistic.of(k4 / (totals.variance() * totals.variance()));
    }

    private static Statistic consistency(MarkTable table, Series totals) {
        var places = table.places();
        double p = places.length;
        if (totals.size() < 3) {
            return Statistic.none(NoValue.TAKES_THREE);
        }
        if (p < 2) {
            return Statistic.none(NoValue.ONE_PLACE);
        }
        if (totals.isConstant()) {
            return Statistic.none(NoValue.SAME_TOTALS);
        }
        var variances = 0.0;
        for (var place : places) {
            var marks = table.marks(place);
            if (marks.size() < totals.size()) {
                return Statistic.none(NoValue.OTHER_PLACES);
            }
            variances += marks.variance();
        }
        return Statistic.of(100 * p / (p - 1) * (1 - variances / totals.variance()));
    }
}
