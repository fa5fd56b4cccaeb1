package org.lectern.study;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lectern.scheduling.CardState;
import org.lectern.scheduling.StepCounts;

/// An event with what it made of its card: a row for the log.
///
/// @param version of the question that the event is about
/// @param answeredAt the time that counts
/// @param steps how many were set
/// @param before the state that the event met, at its place in the log
/// @param after the state that it left there
/// @param dueAfter when the card was due then
/// @param late the card with later events of its log on top; null where this was the last one
record Applied(
        Event event,
        String question,
        int version,
        Instant answeredAt,
        int studyDay,
        int weightsId,
        StepCounts steps,
        CardState before,
        CardState after,
        Instant dueAfter,
        @Nullable CardView late) {

    /// The card as it is told.
    CardView card() {
        return late == null ? CardView.of(after, dueAfter) : late;
    }
}
