package org.lectern.scheduling;

/// How first answers to new cards turn out: the share of each rating.
public record FirstRatings(double again, double hard, double good, double easy) {

    public static final FirstRatings USUAL = new FirstRatings(0.25, 0.15, 0.50, 0.10);

    private static final double ROUNDING = 1e-9;

    /// @throws IllegalArgumentException for shares below 0, or that are not 1 together
    public FirstRatings {
        if (!(again >= 0 && hard >= 0 && good >= 0 && easy >= 0)
                || !(Math.abs(again + hard + good + easy - 1) < ROUNDING)) {
            throw new IllegalArgumentException("The shares of the four ratings are 0 or more and 1 together");
        }
    }

    public double share(Rating rating) {
        return switch (rating) {
            case AGAIN -> again;
            case HARD -> hard;
            case GOOD -> good;
            case EASY -> easy;
        };
    }

    /// The rating that a number from 0 to 1 chooses.
    Rating at(double u) {
        double left = u;
        for (var rating : Rating.values()) {
            left -= share(rating);
            if (left < 0) {
                return rating;
            }
        }
        return Rating.GOOD;
    }
}
