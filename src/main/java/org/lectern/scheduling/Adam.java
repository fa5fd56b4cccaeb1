package org.lectern.scheduling;

/// Steps down a gradient with momentum, each weight at its own scale (Kingma and Ba, Adam, 2015).
final class Adam {

    private static final double MEAN_KEPT = 0.9;
    private static final double SQUARE_KEPT = 0.999;
    private static final double EPSILON = 1e-8;

    private final double[] mean = new double[Weights.COUNT];
    private final double[] square = new double[Weights.COUNT];
    private double meanMissing = 1;
    private double squareMissing = 1;

    /// Moves the weights by about the learning rate, against the gradient.
    void step(double[] weights, double[] gradient, double learningRate) {
        meanMissing *= MEAN_KEPT;
        squareMissing *= SQUARE_KEPT;
        for (int i = 0; i < weights.length; i++) {
            mean[i] = MEAN_KEPT * mean[i] + (1 - MEAN_KEPT) * gradient[i];
            square[i] = SQUARE_KEPT * square[i] + (1 - SQUARE_KEPT) * gradient[i] * gradient[i];
            double unbiasedMean = mean[i] / (1 - meanMissing);
            double unbiasedSquare = square[i] / (1 - squareMissing);
            weights[i] -= learningRate * unbiasedMean / (Math.sqrt(unbiasedSquare) + EPSILON);
        }
    }

    /// The learning rate of a step: from the first one down to 0 by half a cosine, and up again from there.
    static double learningRate(double first, int step, int steps) {
        return first * (1 + StrictMath.cos(Math.PI * step / steps)) / 2;
    }
}
