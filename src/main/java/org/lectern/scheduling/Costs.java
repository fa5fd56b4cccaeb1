package org.lectern.scheduling;

/// Seconds for an answer: to a card that is recalled, to one that is forgotten (with the answer
/// that follows on the same day), to a new one. A learner's own are her medians.
public record Costs(double recalled, double forgotten, double met) {

    /// Until a learner has given enough answers.
    public static final Costs USUAL = new Costs(9, 23, 20);

    /// @throws IllegalArgumentException for a cost that is not above 0
    public Costs {
        if (!(recalled > 0 && forgotten > 0 && met > 0) || Double.isInfinite(recalled + forgotten + met)) {
            throw new IllegalArgumentException(
                    "An answer takes some seconds, not %s, %s or %s".formatted(recalled, forgotten, met));
        }
    }

    /// Of an answer to a card that is recalled with some probability, on average.
    double of(double recall) {
        return recall * recalled + (1 - recall) * forgotten;
    }
}
