package org.lectern.scheduling;

import java.util.Arrays;
import java.util.List;

/// Fits the first four weights, the stabilities that a first answer gives, each for itself: to what became of the cards
/// on their first later day. The way is that of fsrs-rs 6.6.
final class InitialStabilities {

    private static final double LEAST = 0.001;
    private static final double GREATEST = 100;

    /// How much a day away from the start adds to the loss.
    private static final double PULL = 1 / 16.0;

    /// A third of the range goes with each round: it is narrower than a double can tell by then.
    private static final int ROUNDS = 100;

    /// Where between Again and Good, by its logarithm, Hard usually lies; and Good between Hard and Easy.
    private static final double HARD_FROM_GOOD = 0.41;

    private static final double GOOD_FROM_HARD = 0.54;

    private static final int[][] PAIRS = {{0, 1}, {1, 2}, {2, 3}, {0, 2}, {1, 3}, {0, 3}};

    private final Weights start;
    private final double decay;
    private final double factor;

    InitialStabilities(Weights start) {
        this.start = start;
        decay = -start.get(20);
        factor = StrictMath.pow(0.9, 1 / decay) - 1;
    }

    /// The four stabilities, rising with the rating. One that no card tells about follows from the others.
    ///
    /// @param averageRecall of all training items, towards which small groups are smoothed
    double[] fitted(FirstIntervals firsts, double averageRecall) {
        var stabilities = new double[4];
        var counts = new int[4];
        for (var rating : Rating.values()) {
            counts[rating.ordinal()] = firsts.count(rating);
            stabilities[rating.ordinal()] = search(firsts.after(rating), averageRecall, start.get(rating.ordinal()));
        }
        return completed(stabilities, counts);
    }

    /// The stability from 0.001 to 100 that fits best, by ternary search.
    double search(List<FirstIntervals.Group> groups, double averageRecall, double usual) {
        double low = LEAST;
        double high = GREATEST;
        for (int round = 0; round < ROUNDS; round++) {
            double third = (high - low) / 3;
            if (loss(groups, averageRecall, low + third, usual) < loss(groups, averageRecall, high - third, usual)) {
                high -= third;
            } else {
                low += third;
            }
        }
        return (low + high) / 2;
    }

    private double loss(List<FirstIntervals.Group> groups, double averageRecall, double stability, double usual) {
        double loss = 0;
        for (var group : groups) {
            double recall = (group.recalled() + averageRecall) / (group.count() + 1);
            loss += group.count() * crossEntropy(recall, group.days(), stability);
        }
        return loss + Math.abs(stability - usual) * PULL;
    }

    /// Of recall as it was with what a stability predicts after so many days.
    double crossEntropy(double recall, int days, double stability) {
        double logRecall = decay * StrictMath.log(1 + factor * days / stability);
        return -recall * logRecall - (1 - recall) * StrictMath.log(1 - StrictMath.exp(logRecall));
    }

    /// Makes stabilities rise with the rating, where of two the one with more cards behind it stands, and works out
    /// those that have no cards behind them: from their neighbours' logarithms, or in proportion to a single one.
    double[] completed(double[] stabilities, int[] counts) {
        var risen = risen(stabilities, counts);
        int known = (int) Arrays.stream(counts).filter(count -> count > 0).count();
        var all = known == 0 ? start.toArray() : known == 1 ? inProportion(risen, counts) : interpolated(risen, counts);
        return Arrays.stream(all, 0, 4)
                .map(stability -> Math.clamp(stability, LEAST, GREATEST))
                .toArray();
    }

    private static double[] risen(double[] stabilities, int[] counts) {
        var risen = Arrays.copyOf(stabilities, 4);
        for (var pair : PAIRS) {
            int lower = pair[0];
            int higher = pair[1];
            if (counts[lower] > 0 && counts[higher] > 0 && risen[lower] > risen[higher]) {
                int stands = counts[lower] > counts[higher] ? lower : higher;
                risen[lower] = risen[stands];
                risen[higher] = risen[stands];
            }
        }
        // A later pair may have put an earlier one out of order.
        double highest = 0;
        for (int i = 0; i < risen.length; i++) {
            if (counts[i] > 0) {
                highest = Math.max(highest, risen[i]);
                risen[i] = highest;
            }
        }
        return risen;
    }

    private double[] inProportion(double[] stabilities, int[] counts) {
        int known = 0;
        while (counts[known] == 0) {
            known++;
        }
        double ratio = stabilities[known] / start.get(known);
        return Arrays.stream(start.toArray(), 0, 4)
                .map(stability -> stability * ratio)
                .toArray();
    }

    private static double[] interpolated(double[] stabilities, int[] counts) {
        double again = logIfKnown(stabilities, counts, 0);
        double hard = logIfKnown(stabilities, counts, 1);
        double good = logIfKnown(stabilities, counts, 2);
        double easy = logIfKnown(stabilities, counts, 3);
        double a = HARD_FROM_GOOD;
        double b = GOOD_FROM_HARD;
        // hard = a again + (1 - a) good, and good = (1 - b) hard + b easy: first what lies between, then what lies
        // beyond.
        hard = orElse(hard, a * again + (1 - a) * good);
        good = orElse(good, (1 - b) * hard + b * easy);
        hard = orElse(hard, (a * again + (1 - a) * b * easy) / (1 - (1 - a) * (1 - b)));
        hard = orElse(hard, (good - b * easy) / (1 - b));
        good = orElse(good, (1 - b) * hard + b * easy);
        good = orElse(good, (hard - a * again) / (1 - a));
        again = orElse(again, (hard - (1 - a) * good) / a);
        easy = orElse(easy, (good - (1 - b) * hard) / b);
        double[] logs = {again, hard, good, easy};
        var all = stabilities.clone();
        for (int i = 0; i < 4; i++) {
            all[i] = counts[i] > 0 ? stabilities[i] : StrictMath.exp(logs[i]);
        }
        return all;
    }

    private static double logIfKnown(double[] stabilities, int[] counts, int at) {
        return counts[at] > 0 ? StrictMath.log(stabilities[at]) : Double.NaN;
    }

    private static double orElse(double known, double otherwise) {
        return Double.isNaN(known) ? otherwise : known;
    }
}
