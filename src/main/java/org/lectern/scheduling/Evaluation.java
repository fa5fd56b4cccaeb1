package org.lectern.scheduling;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.OptionalDouble;

/// How well predicted retrievability agrees with what was recalled, over training items.
///
/// @param items how many
/// @param logLoss mean binary cross-entropy, in nats; lower is better; 0 where there are no items
/// @param rmseBins root mean square of predicted less actual recall in bins of like items, 0 to 1; lower is better
/// @param auc how often a recalled item was given more than a forgotten one, 0 to 1, a draw being half; empty where all
/// or none were recalled
public record Evaluation(int items, double logLoss, double rmseBins, OptionalDouble auc) {

    /// Like items: by days since the answer before, days with answers, and lapses among those.
    private record Bin(long days, long answers, long lapses) {

        /// The bounds are those of the published benchmark of schedulers (srs-benchmark).
        static Bin of(int days, int answers, int lapses) {
            return new Bin(
                    Math.round(2.48 * rung(3.62, days) * 100),
                    Math.round(1.99 * rung(1.89, answers)),
                    lapses == 0 ? 0 : Math.round(1.65 * rung(1.73, lapses)));
        }

        /// The greatest power of a base that is no greater than a number.
        private static double rung(double base, int number) {
            double rung = 1;
            while (rung * base <= number) {
                rung *= base;
            }
            return rung;
        }
    }

    private static final class Sum {
        private double predicted;
        private int recalled;
        private int count;
    }

    /// Of some of a log's training items, in order of time.
    ///
    /// @param predicted by place in the log
    /// @param from the first item, counted from 0
    /// @param to the one after the last
    static Evaluation of(ReviewLog log, double[] predicted, int from, int to) {
        return of(log, predicted, Arrays.copyOfRange(log.items(), from, to));
    }

    /// Of these training items.
    static Evaluation of(ReviewLog log, double[] predicted, int[] items) {
        return new Evaluation(
                items.length,
                sum(losses(log, predicted, items)) / Math.max(1, items.length),
                rmseBins(log, predicted, items),
                auc(log, predicted, items));
    }

    /// The retrievability of each training item by place in the log, as [Fsrs] has it.
    static double[] predictions(ReviewLog log, Weights weights) {
        var fsrs = new Fsrs(weights);
        var predicted = new double[log.size()];
        var memory = fsrs.initial(Rating.GOOD);
        for (int at = 0; at < log.size(); at++) {
            var rating = Rating.of(log.grades[at]);
            if (at == log.first(at)) {
                memory = fsrs.initial(rating);
            } else {
                predicted[at] = fsrs.retrievability(log.elapsed[at], memory.stability());
                memory = fsrs.next(memory, log.elapsed[at], rating);
            }
        }
        return predicted;
    }

    /// The binary cross-entropy of each item, in nats.
    static double[] losses(ReviewLog log, double[] predicted, int[] items) {
        return Arrays.stream(items)
                .mapToDouble(item -> -StrictMath.log(log.recalled(item) ? predicted[item] : 1 - predicted[item]))
                .toArray();
    }

    /// From the first to the last; a stream's sum may take another order.
    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static double rmseBins(ReviewLog log, double[] predicted, int[] items) {
        var answers = new int[log.size()];
        var lapses = new int[log.size()];
        count(log, answers, lapses);
        var bins = new LinkedHashMap<Bin, Sum>();
        for (int item : items) {
            var bin = bins.computeIfAbsent(Bin.of(log.elapsed[item], answers[item], lapses[item]), _ -> new Sum());
            bin.predicted += predicted[item];
            bin.recalled += log.recalled(item) ? 1 : 0;
            bin.count++;
        }
        double squares = 0;
        for (var bin : bins.values()) {
            double difference = (bin.predicted - bin.recalled) / bin.count;
            squares += difference * difference * bin.count;
        }
        return Math.sqrt(squares / Math.max(1, items.length));
    }

    /// The days with answers to each answer's card, its own one included, and the lapses on those before.
    private static void count(ReviewLog log, int[] answers, int[] lapses) {
        for (int at = 0; at < log.size(); at++) {
            if (at == log.first(at)) {
                answers[at] = 1;
            } else {
                boolean laterDay = log.elapsed[at] > 0;
                boolean lapsed = log.elapsed[at - 1] > 0 && !log.recalled(at - 1);
                answers[at] = answers[at - 1] + (laterDay ? 1 : 0);
                lapses[at] = lapses[at - 1] + (lapsed ? 1 : 0);
            }
        }
    }

    private static OptionalDouble auc(ReviewLog log, double[] predicted, int[] items) {
        var recalled = sorted(log, predicted, items, true);
        var forgotten = sorted(log, predicted, items, false);
        if (recalled.length == 0 || forgotten.length == 0) {
            return OptionalDouble.empty();
        }
        long halves = 0;
        int below = 0;
        int notAbove = 0;
        for (double given : recalled) {
            while (below < forgotten.length && forgotten[below] < given) {
                below++;
            }
            while (notAbove < forgotten.length && forgotten[notAbove] <= given) {
                notAbove++;
            }
            halves += below + notAbove;
        }
        return OptionalDouble.of(halves / (2.0 * recalled.length * forgotten.length));
    }

    private static double[] sorted(ReviewLog log, double[] predicted, int[] items, boolean recalled) {
        return Arrays.stream(items)
                .filter(item -> log.recalled(item) == recalled)
                .mapToDouble(item -> predicted[item])
                .sorted()
                .toArray();
    }
}
