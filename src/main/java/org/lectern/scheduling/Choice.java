package org.lectern.scheduling;

import java.util.Arrays;

/// Choices, many side by side, among offers of different worth. The best gets the largest share;
/// one that is worth less gets the less, and one that is worth much less nothing.
final class Choice {

    /// The worth of what cannot be chosen, where something else can.
    static final double NO_OFFER = -1e9;

    /// In recall.
    private static final double LEAST_TOLERANCE = 0.0005;
    private static final double GREATEST_TOLERANCE = 0.25;

    /// What is worth no more than so many seconds makes little difference.
    private static final double SECONDS = 2;

    private final double[] least;
    private final double[] sum;
    private final double[] worth;
    private double tolerance = GREATEST_TOLERANCE;

    /// @param choices side by side
    Choice(int choices) {
        least = new double[choices];
        sum = new double[choices];
        worth = new double[choices];
    }

    /// Looks as closely as the time is worth: by how much may an offer be worse than the best and
    /// still get a share?
    ///
    /// @param price of a second, in recall
    void lookAsCloselyAs(double price) {
        tolerance = Math.clamp(SECONDS * price, LEAST_TOLERANCE, GREATEST_TOLERANCE);
    }

    /// Puts shares, of which those of a choice are 1 together, in the place of offers.
    ///
    /// @param offers the first of each choice, then the second of each, and so on
    /// @param from the first that counts
    /// @param to behind the last that counts
    /// @return what each choice is worth: the mean of its offers by their shares; until the next one
    double[] settle(double[][] offers, int from, int to) {
        System.arraycopy(offers[from], 0, least, 0, least.length);
        for (int row = from + 1; row < to; row++) {
            atLeast(offers[row]);
        }
        for (int i = 0; i < least.length; i++) {
            least[i] -= tolerance;
        }
        Arrays.fill(sum, 0);
        Arrays.fill(worth, 0);
        for (int row = from; row < to; row++) {
            share(offers[row]);
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] = 1 / sum[i];
            worth[i] *= sum[i];
        }
        for (int row = from; row < to; row++) {
            scale(offers[row]);
        }
        return worth;
    }

    private void atLeast(double[] offers) {
        for (int i = 0; i < offers.length; i++) {
            least[i] = Math.max(least[i], offers[i]);
        }
    }

    private void share(double[] offers) {
        double scale = 1 / tolerance;
        for (int i = 0; i < offers.length; i++) {
            double closeness = Math.max(0, (offers[i] - least[i]) * scale);
            double share = closeness * closeness;
            sum[i] += share;
            worth[i] += share * offers[i];
            offers[i] = share;
        }
    }

    private void scale(double[] shares) {
        for (int i = 0; i < shares.length; i++) {
            shares[i] *= sum[i];
        }
    }
}
