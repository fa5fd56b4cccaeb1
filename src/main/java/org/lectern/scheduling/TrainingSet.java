package org.lectern.scheduling;

import java.util.Arrays;
import java.util.Comparator;

/// The training items of a fit: in batches of histories of about the same length, and the later the heavier.
final class TrainingSet {

    static final int BATCH = 512;

    /// A longer history is left out.
    static final int LONGEST_HISTORY = 256;

    private static final double LEAST_WEIGHT = 0.25;

    private final int[] items;
    private final double[] weights;
    private final int longest;

    private TrainingSet(int[] items, double[] weights, int longest) {
        this.items = items;
        this.weights = weights;
        this.longest = longest;
    }

    /// The first items of a log, without those of cards whose first interval is an outlier.
    static TrainingSet of(ReviewLog log, int count, FirstIntervals firsts) {
        var usual = Arrays.stream(log.items(), 0, count)
                .filter(item -> !firsts.isOutlier(item))
                .toArray();
        var order = byLength(log, usual);
        var items = new int[order.length];
        var weights = new double[order.length];
        for (int from = 0; from < order.length; from += BATCH) {
            int at = from;
            for (int rank : likeBesideLike(log, usual, order, from)) {
                items[at] = usual[rank];
                weights[at] = recency(rank, usual.length);
                at++;
            }
        }
        int longest = Arrays.stream(items).map(log::historyLength).max().orElse(0);
        return new TrainingSet(items, weights, longest);
    }

    /// What an item counts for: the last one 1, the first ones a quarter.
    ///
    /// @param rank of the item in time, from 0
    static double recency(int rank, int count) {
        double share = count < 2 ? 1 : (double) rank / (count - 1);
        return LEAST_WEIGHT + (1 - LEAST_WEIGHT) * share * share * share;
    }

    int size() {
        return items.length;
    }

    int batches() {
        return Math.ceilDiv(items.length, BATCH);
    }

    int longestHistory() {
        return longest;
    }

    int item(int at) {
        return items[at];
    }

    double weight(int at) {
        return weights[at];
    }

    /// Ranks in order of the length of the history, those of one length in order of time.
    private static int[] byLength(ReviewLog log, int[] items) {
        var places = new int[LONGEST_HISTORY + 2];
        for (int item : items) {
            if (log.historyLength(item) <= LONGEST_HISTORY) {
                places[log.historyLength(item) + 1]++;
            }
        }
        Arrays.parallelPrefix(places, Integer::sum);
        var order = new int[places[LONGEST_HISTORY + 1]];
        for (int rank = 0; rank < items.length; rank++) {
            int length = log.historyLength(items[rank]);
            if (length <= LONGEST_HISTORY) {
                order[places[length]++] = rank;
            }
        }
        return order;
    }

    /// The ranks of a batch in an order that lets histories which begin alike follow one another: less has to be worked
    /// out then ([LossGradient]).
    private static Integer[] likeBesideLike(ReviewLog log, int[] items, int[] order, int from) {
        int to = Math.min(from + BATCH, order.length);
        var batch = Arrays.stream(order, from, to).boxed().toArray(Integer[]::new);
        Comparator<Integer> byHistory = (one, other) -> compareHistories(log, items[one], items[other]);
        Arrays.sort(batch, byHistory);
        return batch;
    }

    private static int compareHistories(ReviewLog log, int item, int other) {
        int first = log.first(item);
        int firstOfOther = log.first(other);
        int common = Math.min(item - first, other - firstOfOther);
        for (int i = 0; i < common; i++) {
            int order = Integer.compare(log.grades[first + i], log.grades[firstOfOther + i]);
            if (order == 0) {
                order = Integer.compare(log.elapsed[first + i], log.elapsed[firstOfOther + i]);
            }
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(item - first, other - firstOfOther);
    }
}
