package org.lectern.study;

/// How long one answer takes a learner, in seconds: the medians of her own answers, once there are enough of them.
///
/// @param pass on a card that she recalls
/// @param fail on one that she does not, with the second look at it
/// @param fresh on a new card
public record Pace(double pass, double fail, double fresh) {

    /// Under so many answers her own medians would jump from day to day.
    public static final int LEAST = 30;

    /// What an answer takes as a rule.
    public static final Pace USUAL = new Pace(9, 23, 20);

    /// How long these cards take.
    ///
    /// @param reviews how many cards that were met before, recalled with this probability
    public double seconds(int reviews, int newCards, double recall) {
        return reviews * perReview(recall) + newCards * fresh;
    }

    /// How long a card takes that was met before and is recalled with this probability.
    public double perReview(double recall) {
        return recall * pass + (1 - recall) * fail;
    }
}
