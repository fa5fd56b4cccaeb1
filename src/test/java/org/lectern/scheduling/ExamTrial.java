package org.lectern.scheduling;

/// An exam that simulated learners study for, each in several ways. A learner forgets by weights of
/// her own, up to 30 % off the default ones, which all ways believe in. Half of the cards she has
/// studied for 60 days, the others are new.
///
/// @param minutes a day at most; the last answer may go over it
record ExamTrial(int cards, int days, double minutes) {

    private static final int DAYS_BEFORE = 60;
    private static final double RETENTION_BEFORE = 0.9;
    private static final double SPREAD = 0.3;
    private static final int AFTER = 30;

    /// What came of a way to study, by the weights that nobody knows.
    ///
    /// @param before recall on the day of the exam if nothing had been studied
    /// @param exam mean recall of all cards on the day of the exam; cards that were not met are
    /// forgotten
    /// @param after the same 30 days later, without further reviews
    /// @param minutes in all
    /// @param longestDay in minutes
    record Result(double before, double exam, double after, double minutes, double longestDay) {}

    /// A learner with her cards as they are on the first day.
    StudiedDeck learner(long seed) {
        var learner = new Simulation.Learner(
                SimulatedLog.learner(seed, SPREAD), Weights.DEFAULT, Costs.USUAL, FirstRatings.USUAL);
        var deck = new StudiedDeck(learner, Deck.ofNew(cards), seed);
        int known = cards / 2;
        var due = new DueCards(cards, DAYS_BEFORE);
        int met = 0;
        for (int day = 0; day < DAYS_BEFORE; day++) {
            while (due.hasNext(day)) {
                before(deck, due.next(), day, due);
            }
            while (met < (long) known * (day + 1) / DAYS_BEFORE) {
                before(deck, met++, day, due);
            }
        }
        return deck;
    }

    private static void before(StudiedDeck deck, int card, int day, DueCards due) {
        deck.study(card, day - DAYS_BEFORE);
        due.add(card, day + ExamWay.interval(deck, card, RETENTION_BEFORE));
    }

    /// @param minutesInAll that the learner spends at most
    Result run(StudiedDeck deck, ExamWay way, double minutesInAll) {
        double before = recall(deck, days);
        double sum = 0;
        double longest = 0;
        for (int day = 0; day < days; day++) {
            double limit = Math.min(60 * minutes, 60 * minutesInAll - sum);
            double seconds = 0;
            for (int card : limit > 0 ? way.today(day, 60 * minutesInAll - sum) : new int[0]) {
                if (seconds >= limit) {
                    break;
                }
                seconds += deck.study(card, day);
                way.answered(card, day);
            }
            sum += seconds;
            longest = Math.max(longest, seconds);
        }
        return new Result(before, recall(deck, days), recall(deck, days + AFTER), sum / 60, longest / 60);
    }

    private static double recall(StudiedDeck deck, int day) {
        return deck.remembered().known(deck.truth(), day) / deck.remembered().size();
    }
}
