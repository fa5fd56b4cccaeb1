package org.lectern.scheduling;

import java.util.Arrays;

/// One fit of weights, to the first so many training items of a log.
final class Fitting {

    /// As many items as weigh as much as the start does.
    private static final double START_COUNTS_FOR = 2_000;

    private final ReviewLog log;
    private final Weights start;
    private final boolean all;
    private final FirstIntervals firsts;
    private final InitialStabilities initial;
    private final TrainingSet set;
    private final double averageRecall;

    /// @param all whether all weights move, or only the four initial stabilities
    Fitting(ReviewLog log, int items, Weights start, boolean all) {
        this.log = log;
        this.start = start;
        this.all = all;
        firsts = new FirstIntervals(log, items);
        initial = new InitialStabilities(start);
        set = TrainingSet.of(log, items, firsts);
        averageRecall = Arrays.stream(log.items(), 0, items)
                .mapToDouble(item -> log.recalled(item) ? 1 : 0)
                .average()
                .orElse(0);
    }

    /// The fitted weights.
    ///
    /// @param seed of the order in which batches come
    Weights weights(Workers workers, long seed, Optimiser.Progress progress) {
        var weights = start.toArray();
        System.arraycopy(initial.fitted(firsts, averageRecall), 0, weights, 0, 4);
        if (all) {
            weights = new Training(log, set, workers).run(weights, seed, progress);
            System.arraycopy(initial.completed(weights, counts()), 0, weights, 0, 4);
        }
        return drawnBack(weights);
    }

    private int[] counts() {
        return Arrays.stream(Rating.values()).mapToInt(firsts::count).toArray();
    }

    /// Between the start and what was fitted: the nearer to the start the fewer items there are. In a few steps Adam
    /// goes far along directions about which a short log says nothing.
    private Weights drawnBack(double[] fitted) {
        double share = set.size() / (set.size() + START_COUNTS_FOR);
        var weights = start.toArray();
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0 && Weights.isPositive(i)) {
                weights[i] *= StrictMath.pow(fitted[i] / weights[i], share);
            } else {
                weights[i] += share * (fitted[i] - weights[i]);
            }
        }
        return Weights.of(weights);
    }
}
