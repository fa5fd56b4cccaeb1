package org.lectern.scheduling;

import java.util.Arrays;
import java.util.stream.Collectors;

/// The 21 weights of FSRS-6, immutable, finite and within their bounds.
public final class Weights {

    public static final int COUNT = 21;

    private static final double[][] BOUNDS = {
        {0.001, 100}, {0.001, 100}, {0.001, 100}, {0.001, 100}, {1, 10}, {0.001, 4}, {0.001, 4},
        {0.001, 0.75}, {0, 4.5}, {0, 0.8}, {0.001, 3.5}, {0.001, 5}, {0.001, 0.25}, {0.001, 0.9},
        {0, 4}, {0, 1}, {1, 6}, {0, 2}, {0, 2}, {0.01, 0.8}, {0.1, 0.8}
    };

    private static final int SAME_DAY_EXPONENT = 19;

    /// The shape of the forgetting curve before FSRS-6 made it a weight.
    private static final double FORMER_DECAY = 0.5;

    /// The published defaults of FSRS-6, fitted over many learners.
    public static final Weights DEFAULT = new Weights(new double[] {
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
        1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542
    });

    private final double[] values;

    private Weights(double[] values) {
        this.values = values;
    }

    /// Takes 21 weights, or migrates the 19 of FSRS-5 or the 17 of FSRS-4.5, and brings each within its bounds.
    ///
    /// A `w19` of exactly 0 is kept, though fitted ones are at least 0.01: it is what migration gives, and it means
    /// that a second answer on a day does not depend on how stable the memory is.
    ///
    /// @throws IllegalArgumentException for another number of weights, or one that is not finite
    public static Weights of(double... given) {
        var weights = migrated(given);
        for (int i = 0; i < COUNT; i++) {
            if (!Double.isFinite(weights[i])) {
                throw new IllegalArgumentException("Weight w%d is not a finite number".formatted(i));
            }
            boolean keptAtZero = i == SAME_DAY_EXPONENT && weights[i] == 0;
            weights[i] = keptAtZero ? 0 : Math.clamp(weights[i], BOUNDS[i][0], BOUNDS[i][1]);
        }
        return new Weights(weights);
    }

    /// Weight `w` of the given index, from 0 to 20.
    public double get(int index) {
        return values[index];
    }

    public double[] toArray() {
        return values.clone();
    }

    /// Whether a weight's bounds leave out 0, so that it is at home on a logarithmic scale.
    static boolean isPositive(int index) {
        return BOUNDS[index][0] > 0;
    }

    private static double[] migrated(double[] given) {
        return switch (given.length) {
            case COUNT -> given.clone();
            case 19 -> extended(given, 0, FORMER_DECAY);
            case 17 -> {
                var weights = extended(given, 0, 0, 0, FORMER_DECAY);
                weights[4] = 2 * given[5] + given[4];
                weights[5] = StrictMath.log(3 * given[5] + 1) / 3;
                weights[6] = given[6] + 0.5;
                yield weights;
            }
            default ->
                throw new IllegalArgumentException(
                        "There are 21 weights (or 19 of FSRS-5, or 17 of FSRS-4.5), not " + given.length);
        };
    }

    private static double[] extended(double[] given, double... more) {
        var weights = Arrays.copyOf(given, COUNT);
        System.arraycopy(more, 0, weights, given.length, more.length);
        return weights;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Weights weights && Arrays.equals(values, weights.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    /// The weights separated by commas, exactly.
    @Override
    public String toString() {
        return Arrays.stream(values).mapToObj(Double::toString).collect(Collectors.joining(","));
    }
}
