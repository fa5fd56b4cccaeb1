package org.lectern.scheduling;

/// How many steps were set when an answer was given. It is all of the settings that a card's phase depends on, and is
/// stored with each answer: a replay then finds the same phases whatever the learner has set since.
public record StepCounts(int learning, int relearning) {

    /// @throws IllegalArgumentException for counts outside 0 to [Steps#MOST]
    public StepCounts {
        if (learning < 0 || learning > Steps.MOST || relearning < 0 || relearning > Steps.MOST) {
            throw new IllegalArgumentException(
                    "There are 0 to %d steps, not %d and %d".formatted(Steps.MOST, learning, relearning));
        }
    }

    int from(Phase phase) {
        return switch (phase) {
            case NEW, LEARNING -> learning;
            case REVIEW, RELEARNING -> relearning;
        };
    }
}
