package org.lectern.scheduling;

/// Memories for cards that come from an SM-2 scheduler, which knows an interval and an ease but no answers.
public final class Sm2 {

    private Sm2() {}

    /// The memory that would have led to the interval, and would grow by the ease at the next answer.
    ///
    /// @param ease the factor by which intervals grew, such as 2.5
    /// @param interval in days
    /// @param retention share of answers that were right under the old scheduler, between 0 and 1
    /// @throws IllegalArgumentException where these numbers give no memory
    public static Memory memory(double ease, double interval, double retention, Weights w) {
        double decay = -w.get(20);
        double factor = StrictMath.pow(0.9, 1 / decay) - 1;
        double stability =
                Math.max(interval, Memory.LEAST_STABILITY) * factor / (StrictMath.pow(retention, 1 / decay) - 1);
        double growth = StrictMath.exp(w.get(8))
                * StrictMath.pow(stability, -w.get(9))
                * (StrictMath.exp((1 - retention) * w.get(10)) - 1);
        double difficulty = 11 - (ease - 1) / growth;
        if (!(retention > 0 && retention < 1) || !Double.isFinite(stability) || !Double.isFinite(difficulty)) {
            throw new IllegalArgumentException("No memory follows from ease %s, interval %s and retention %s"
                    .formatted(ease, interval, retention));
        }
        return Memory.clamped(stability, difficulty);
    }
}
