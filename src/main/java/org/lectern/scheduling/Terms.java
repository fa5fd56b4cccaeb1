package org.lectern.scheduling;

/// Weights as they change while they are fitted, and what the formulas of FSRS-6 have in common under them, worked out
/// once for many reviews.
final class Terms {

    private static final double LOG_OF_RETENTION = StrictMath.log(0.9);

    final double[] w;
    final double decay;
    final double factor;

    /// The derivative of the factor by the decay.
    final double factorByDecay;

    /// The share of a stability that is left by a lapse at most.
    final double keptByLapse;

    /// The difficulty of a first Easy, not clamped: what all difficulties are drawn towards.
    final double easiest;

    /// The derivative of [#easiest] by w5.
    final double easiestByW5;

    Terms(double[] weights) {
        w = weights;
        decay = -w[20];
        factor = StrictMath.exp(LOG_OF_RETENTION / decay) - 1;
        factorByDecay = -(factor + 1) * LOG_OF_RETENTION / (decay * decay);
        keptByLapse = StrictMath.exp(-w[17] * w[18]);
        double power = StrictMath.exp(3 * w[5]);
        easiest = w[4] - power + 1;
        easiestByW5 = -3 * power;
    }

    /// The derivative, by the stability, of the logarithm of retrievability.
    double logRecallByStability(double days, double stability, double base) {
        return -decay * factor * days / (stability * stability * base);
    }

    /// The derivative of the logarithm of retrievability by w20, which is the decay with its sign changed.
    double logRecallByW20(double days, double stability, double base, double logBase) {
        return -logBase - decay * factorByDecay * days / (stability * base);
    }
}
