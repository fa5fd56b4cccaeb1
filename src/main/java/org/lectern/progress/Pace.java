package org.lectern.progress;

/// How long one answer takes a learner, in seconds: the medians of her own answers, once there are enough of them.
///
/// @param pass on a card that she recalls
/// @param fail on one that she does not, with the second look at it
/// @param fresh on a new card
record Pace(double pass, double fail, double fresh) {

    /// Under so many answers her own medians would jump from day to day.
    static final int LEAST = 30;

    static final Pace USUAL = new Pace(9, 23, 20);

    /// @param reviews how many cards that were met before, recalled with this probability
    double seconds(int reviews, int newCards, double recall) {
        return reviews * perReview(recall) + newCards * fresh;
    }

    double perReview(double recall) {
        return recall * pass + (1 - recall) * fail;
    }
}
