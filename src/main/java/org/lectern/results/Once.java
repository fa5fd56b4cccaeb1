package org.lectern.results;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Keeps equal values of many rows as one. A large class gives a hundred thousand answers to some hundred questions:
/// so they take little memory, and comparing them little time.
final class Once {

    private final Map<Object, Object> kept = new HashMap<>();

    /// The value, or the one that was equal to it and came first.
    @SuppressWarnings("unchecked")
    <T> T of(T value) {
        return (T) kept.computeIfAbsent(value, same -> same);
    }

    <T> @Nullable T ofNullable(@Nullable T value) {
        return value == null ? null : of(value);
    }
}
