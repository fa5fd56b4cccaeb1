package org.lectern.results;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/// A number about attempts, or the reason why there is none. What cannot be computed is never nought.
sealed interface Statistic {

    record Value(double number) implements Statistic {

        public Value {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("Not a finite number: " + number);
            }
        }
    }

    record None(NoValue reason) implements Statistic {}

    static Statistic of(double number) {
        return new Value(number);
    }

    static Statistic none(NoValue reason) {
        return new None(reason);
    }

    /// The number that follows from this one; where there is none, none for the same reason.
    default Statistic map(DoubleUnaryOperator from) {
        return switch (this) {
            case Value(var number) -> of(from.applyAsDouble(number));
            case None none -> none;
        };
    }

    default OptionalDouble asDouble() {
        return switch (this) {
            case Value(var number) -> OptionalDouble.of(number);
            case None _ -> OptionalDouble.empty();
        };
    }
}
