package org.lectern.scheduling;

/// What each of the four ratings would make of a card.
public record Outcomes(Outcome again, Outcome hard, Outcome good, Outcome easy) {

    public Outcome of(Rating rating) {
        return switch (rating) {
            case AGAIN -> again;
            case HARD -> hard;
            case GOOD -> good;
            case EASY -> easy;
        };
    }
}
