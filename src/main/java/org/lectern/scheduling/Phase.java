package org.lectern.scheduling;

/// Where a card stands: never answered, on its first steps, on intervals of days, or on steps again after a lapse.
public enum Phase {
    NEW,
    LEARNING,
    REVIEW,
    RELEARNING
}
