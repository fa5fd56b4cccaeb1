package org.lectern.scheduling;

import java.util.SplittableRandom;

/// A learner's cards in a simulation: what she remembers, by weights that nobody knows, and what
/// the scheduler believes that she does. The same seed gives the same answers to the same cards on
/// the same days.
final class StudiedDeck {

    private static final double HARD = 0.12;
    private static final double GOOD = 0.88;

    private final Fsrs truth;
    private final Fsrs scheduler;
    private final Costs costs;
    private final FirstRatings ratings;
    private final SplittableRandom random;
    private final Deck remembered;
    private final Deck believed;
    private int forgotten;

    StudiedDeck(Simulation.Learner learner, Deck start, long seed) {
        truth = new Fsrs(learner.truth());
        scheduler = new Fsrs(learner.believed());
        costs = learner.costs();
        ratings = learner.firstRatings();
        random = new SplittableRandom(seed);
        remembered = start.copy();
        believed = start.copy();
    }

    /// As the scheduler believes it to be.
    Deck believed() {
        return believed;
    }

    Deck remembered() {
        return remembered;
    }

    /// How many answers so far met a card that was forgotten.
    int forgotten() {
        return forgotten;
    }

    Fsrs truth() {
        return truth;
    }

    Fsrs scheduler() {
        return scheduler;
    }

    /// A number from 0 to 1.
    double draw() {
        return random.nextDouble();
    }

    /// Answers a card on a day, a new one or one that was answered before. One that is forgotten is
    /// answered once more.
    ///
    /// @return the seconds it takes
    double study(int card, int day) {
        if (believed.isNew(card)) {
            var rating = ratings.at(random.nextDouble());
            remembered.set(card, truth.initial(rating), day);
            believed.set(card, scheduler.initial(rating), day);
            againIfForgotten(card, rating, day);
            return costs.met();
        }
        boolean recalled = random.nextDouble() < remembered.recall(card, truth, day);
        double ease = random.nextDouble();
        var rating = !recalled ? Rating.AGAIN : ease < HARD ? Rating.HARD : ease < GOOD ? Rating.GOOD : Rating.EASY;
        answer(card, rating, day);
        againIfForgotten(card, rating, day);
        forgotten += recalled ? 0 : 1;
        return recalled ? costs.recalled() : costs.forgotten();
    }

    private void againIfForgotten(int card, Rating rating, int day) {
        if (rating == Rating.AGAIN) {
            answer(card, Rating.GOOD, day);
        }
    }

    private void answer(int card, Rating rating, int day) {
        int elapsed = StudyDays.elapsed(believed.lastStudyDay(card), day);
        remembered.set(card, truth.next(remembered.memory(card), elapsed, rating), day);
        believed.set(card, scheduler.next(believed.memory(card), elapsed, rating), day);
    }
}
