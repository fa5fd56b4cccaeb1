package org.lectern.scheduling;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Fits all 21 weights to a training set by gradient descent: five epochs, a step of [Adam] for each batch.
///
/// A batch is always summed in the same parts, and these in their order, whoever works out which: so the weights are
/// the same to the last bit for any number of threads.
final class Training {

    private static final int EPOCHS = 5;
    private static final double LEARNING_RATE = 0.04;
    private static final int PART = 64;

    /// How far each weight usually lies from the defaults: standard deviations over many learners, of fsrs-rs 6.6.
    private static final double[] SPREAD = {
        6.43, 9.66, 17.58, 27.85, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0.31,
        0.32, 0.14, 0.27
    };

    private final TrainingSet set;
    private final Workers workers;
    private final List<LossGradient> parts;

    Training(ReviewLog log, TrainingSet set, Workers workers) {
        this.set = set;
        this.workers = workers;
        parts = IntStream.range(0, Math.ceilDiv(TrainingSet.BATCH, PART))
                .mapToObj(_ -> new LossGradient(log, set.longestHistory()))
                .toList();
    }

    /// The weights after the last step.
    ///
    /// @param start which the weights are drawn back to
    /// @param seed of the order of the batches
    double[] run(double[] start, long seed, Optimiser.Progress progress) {
        var random = new Random(seed);
        var order = new ArrayList<>(IntStream.range(0, set.batches()).boxed().toList());
        var adam = new Adam();
        var weights = start.clone();
        int steps = EPOCHS * set.batches();
        int step = 0;
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(order, random);
            for (int batch : order) {
                var gradient = new double[Weights.COUNT];
                addGradient(batch, weights, gradient);
                addPenalty(batch, weights, start, gradient);
                adam.step(weights, gradient, Adam.learningRate(LEARNING_RATE, step, steps));
                weights = Weights.of(weights).toArray();
                step++;
                progress.at(step, steps);
            }
        }
        return weights;
    }

    private int size(int batch) {
        return Math.min(TrainingSet.BATCH, set.size() - batch * TrainingSet.BATCH);
    }

    /// Adds the derivatives of a batch's loss.
    void addGradient(int batch, double[] weights, double[] gradient) {
        var terms = new Terms(weights);
        int from = batch * TrainingSet.BATCH;
        int to = from + size(batch);
        var tasks = new ArrayList<Runnable>();
        for (int at = from; at < to; at += PART) {
            int begin = at;
            int end = Math.min(at + PART, to);
            var part = parts.get(tasks.size());
            tasks.add(() -> sum(part, begin, end, terms));
        }
        workers.run(tasks);
        parts.subList(0, tasks.size()).forEach(part -> part.addTo(gradient));
    }

    private void sum(LossGradient part, int begin, int end, Terms terms) {
        part.begin(terms);
        for (int at = begin; at < end; at++) {
            part.add(set.item(at), set.weight(at));
        }
        part.end();
    }

    /// Adds the derivatives of what holds the weights back: sum((w - start)^2 / spread^2), shared out among the
    /// batches of an epoch.
    private void addPenalty(int batch, double[] weights, double[] start, double[] gradient) {
        double share = (double) size(batch) / set.size();
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] += 2 * (weights[i] - start[i]) / (SPREAD[i] * SPREAD[i]) * share;
        }
    }
}
