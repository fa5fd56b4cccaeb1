package org.lectern.results;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An attempt of a learner at a quiz, as its results see it.
///
/// @param number from 1
/// @param greatest the most that it could earn
/// @param mark with a penalty taken off; null while it runs
record Sitting(
        UUID id,
        int number,
        Instant startedAt,
        @Nullable Instant deadlineAt,
        @Nullable Instant finishedAt,
        boolean late,
        int penalty,
        BigDecimal greatest,
        @Nullable BigDecimal mark) {

    boolean isFinished() {
        return finishedAt != null;
    }

    BigDecimal markOrNothing() {
        return Objects.requireNonNullElse(mark, BigDecimal.ZERO);
    }
}
