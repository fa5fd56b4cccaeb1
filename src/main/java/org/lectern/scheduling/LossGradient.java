package org.lectern.scheduling;

import java.util.Arrays;

/// The loss of training items, and its derivatives by the 21 weights.
///
/// The loss is the binary cross-entropy of what the weights predict, summed. Items come one after the other; the
/// answers with which a history begins as the one before did are not gone through again, forward or back. So it is
/// best to let histories that begin alike follow one another.
final class LossGradient {

    private final ReviewLog log;

    /// The history at hand, answer by answer.
    private final HistoryStep[] path;

    private Terms terms = new Terms(Weights.DEFAULT.toArray());
    private int length;
    private int last;
    private double loss;
    private final double[] gradient = new double[Weights.COUNT];

    /// @param longest history among the items to come
    LossGradient(ReviewLog log, int longest) {
        this.log = log;
        path = new HistoryStep[longest];
        Arrays.setAll(path, _ -> new HistoryStep());
    }

    /// Begins a new sum.
    void begin(Terms under) {
        terms = under;
        length = 0;
        loss = 0;
        Arrays.fill(gradient, 0);
    }

    /// Adds an item.
    ///
    /// @param weight of its loss in the sum
    void add(int item, double weight) {
        goBack(sharedWith(item));
        goOn(item);
        predict(item, weight);
        last = item;
    }

    /// Ends the sum: now the derivatives are complete.
    void end() {
        goBack(0);
    }

    double loss() {
        return loss;
    }

    void addTo(double[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += gradient[i];
        }
    }

    private int sharedWith(int item) {
        int most = Math.min(length, log.historyLength(item));
        int first = log.first(item);
        int firstOfLast = log.first(last);
        int shared = 0;
        while (shared < most && log.sameAnswer(first + shared, firstOfLast + shared)) {
            shared++;
        }
        return shared;
    }

    private void goOn(int item) {
        int first = log.first(item);
        for (int at = first + length; at < item; at++) {
            if (at == first) {
                path[0].begin(terms, log.grades[at]);
            } else {
                path[length].after(path[length - 1], log.elapsed[at], log.grades[at], terms);
            }
            length++;
        }
    }

    private void goBack(int to) {
        while (length > to) {
            length--;
            if (length == 0) {
                path[0].backToWeights(gradient);
            } else {
                path[length].backTo(path[length - 1], terms, gradient);
            }
        }
    }

    private void predict(int item, double weight) {
        var memory = path[length - 1];
        double days = log.elapsed[item];
        double base = 1 + terms.factor * days / memory.stability;
        double logBase = StrictMath.log(base);
        double logRecall = terms.decay * logBase;
        double lossByLogRecall;
        if (log.recalled(item)) {
            loss -= weight * logRecall;
            lossByLogRecall = -weight;
        } else {
            double recall = StrictMath.exp(logRecall);
            loss -= weight * StrictMath.log(1 - recall);
            lossByLogRecall = weight * recall / (1 - recall);
        }
        memory.lossByStability += lossByLogRecall * terms.logRecallByStability(days, memory.stability, base);
        gradient[20] += lossByLogRecall * terms.logRecallByW20(days, memory.stability, base, logBase);
    }
}
