package org.lectern.scheduling;

/// A choice among offers of different worth. The best gets the largest share; one that is worth
/// less gets the less, and one that is worth much less nothing.
final class Choice {

    /// In recall.
    private static final double LEAST_TOLERANCE = 0.0005;
    private static final double GREATEST_TOLERANCE = 0.06;

    /// What is worth no more than so many seconds makes little difference.
    private static final double SECONDS = 2;

    private final double[] offers;
    private int count;
    private double best;
    private double tolerance = GREATEST_TOLERANCE;

    Choice(int most) {
        offers = new double[most];
    }

    /// Looks as closely as the time is worth: by how much may an offer be worse than the best and
    /// still get a share?
    ///
    /// @param price of a second, in recall
    void lookAsCloselyAs(double price) {
        tolerance = Math.clamp(SECONDS * price, LEAST_TOLERANCE, GREATEST_TOLERANCE);
    }

    void begin(double first) {
        offers[0] = first;
        count = 1;
        best = first;
    }

    void offer(double worth) {
        offers[count++] = worth;
        best = Math.max(best, worth);
    }

    /// Writes the shares, which are 1 together.
    ///
    /// @return what the choice is worth: the mean of the offers by their shares
    double settle(double[] shares, int from) {
        double sum = 0;
        double worth = 0;
        for (int i = 0; i < count; i++) {
            double closeness = Math.max(0, 1 - (best - offers[i]) / tolerance);
            double share = closeness * closeness;
            shares[from + i] = share;
            sum += share;
            worth += share > 0 ? share * offers[i] : 0;
        }
        for (int i = 0; i < count; i++) {
            shares[from + i] /= sum;
        }
        return worth / sum;
    }
}
