package org.lectern.study;

import org.jspecify.annotations.Nullable;
import org.lectern.scheduling.Outcomes;

/// What became of an event that was sent.
///
/// @param card as the event left it
/// @param next what the next answer would make of the card
/// @param problem why it was rejected
record Recorded(
        Status status,
        @Nullable CardView card,
        @Nullable Outcomes next,
        @Nullable BadItem problem) {

    /// Taken now; there before, with this content or with another; not taken.
    enum Status {
        APPLIED,
        DUPLICATE,
        CONFLICT,
        REJECTED
    }

    static Recorded applied(CardView card, Outcomes next) {
        return new Recorded(Status.APPLIED, card, next, null);
    }

    static Recorded duplicate(CardView card, @Nullable Outcomes next) {
        return new Recorded(Status.DUPLICATE, card, next, null);
    }

    static Recorded conflict() {
        return new Recorded(Status.CONFLICT, null, null, null);
    }

    static Recorded rejected(BadItem problem) {
        return new Recorded(Status.REJECTED, null, null, problem);
    }
}
