package org.lectern.quizzes;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When an assignment can be done. What is null is not set: open from the beginning, without an end.
///
/// @param dueAt the last moment that is in time
/// @param lateUntil the last moment of all; not before the due date
/// @param latePenalty what is taken off after the due date, in per cent of what was earned
@Embeddable
public record Schedule(
        @Nullable Instant opensAt,
        @Nullable Instant dueAt,
        @Nullable Instant lateUntil,
        int latePenalty) {

    /// At any time.
    static final Schedule OPEN = new Schedule(null, null, null, 0);
}
