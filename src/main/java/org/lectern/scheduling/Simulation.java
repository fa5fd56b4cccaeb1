package org.lectern.scheduling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A learner who studies a deck for so many days: what it costs her and what she knows. She forgets
/// by weights that the scheduler does not know. The same arguments give the same days.
///
/// Due cards come first, those that are due longest before others, then new ones; when a limit of
/// the day is reached, the rest waits. A forgotten card is answered once more on its day.
public final class Simulation {

    /// What a learner does in a day at most.
    ///
    /// @param newCards that she meets
    /// @param reviews answers to due cards
    /// @param minutes for all answers; the last answer may go over it
    public record Limits(int newCards, int reviews, double minutes) {

        public static final Limits NONE = new Limits(Integer.MAX_VALUE, Integer.MAX_VALUE, Double.MAX_VALUE);

        /// @throws IllegalArgumentException for numbers below 0
        public Limits {
            if (newCards < 0 || reviews < 0 || !(minutes >= 0)) {
                throw new IllegalArgumentException("New cards, reviews and minutes a day are not negative");
            }
        }
    }

    /// What a learner sets out to do.
    ///
    /// @param start the cards as they are before the first day; they stay as they are
    /// @param firstDay as a study day
    /// @param days to simulate, 0 or more
    /// @param retention desired, 0.70 to 0.99
    public record Plan(Deck start, int firstDay, int days, Limits limits, double retention) {

        /// @throws IllegalArgumentException for numbers out of range
        public Plan {
            if (days < 0) {
                throw new IllegalArgumentException("Days are not negative");
            }
            if (!(retention >= Settings.LEAST_RETENTION && retention <= Settings.GREATEST_RETENTION)) {
                throw new IllegalArgumentException("Desired retention is 0.70 to 0.99, not " + retention);
            }
        }

        public Plan withRetention(double other) {
            return new Plan(start, firstDay, days, limits, other);
        }
    }

    /// Who studies.
    ///
    /// @param truth by which she forgets
    /// @param believed by which cards come back
    public record Learner(Weights truth, Weights believed, Costs costs, FirstRatings firstRatings) {

        /// Somebody of whom the scheduler knows the weights.
        public static Learner known(Weights weights, Costs costs) {
            return new Learner(weights, weights, costs, FirstRatings.USUAL);
        }
    }

    /// What a day came to.
    ///
    /// @param reviews answers to due cards
    /// @param forgotten how many of them met a card that was forgotten
    /// @param met new cards
    /// @param known how many cards she would recall a day later, on average: the sum of their
    /// retrievabilities
    public record Day(int reviews, int forgotten, int met, double minutes, double known) {}

    /// What a desired retention costs and gives.
    ///
    /// @param minutesADay on average over the days
    /// @param remembered how many cards of the deck would be recalled after the last day
    public record Cost(double retention, double minutesADay, double remembered) {}

    private final Plan plan;
    private final StudiedDeck deck;
    private final DueCards due;
    private final int[] newCards;
    private int met;

    private Simulation(Plan plan, Learner learner, long seed) {
        this.plan = plan;
        deck = new StudiedDeck(learner, plan.start(), seed);
        due = new DueCards(plan.start().size(), plan.days());
        newCards = new int[plan.start().newCards()];
        int count = 0;
        for (int card = 0; card < plan.start().size(); card++) {
            if (plan.start().isNew(card)) {
                newCards[count++] = card;
            } else {
                due.add(card, plan.start().lastStudyDay(card) + interval(card) - plan.firstDay());
            }
        }
    }

    /// The days one after the other.
    ///
    /// @param seed of her answers and of the fuzz
    public static List<Day> run(Plan plan, Learner learner, long seed) {
        var simulation = new Simulation(plan, learner, seed);
        var days = new ArrayList<Day>(plan.days());
        for (int day = 0; day < plan.days(); day++) {
            days.add(simulation.day(day));
        }
        return days;
    }

    /// What each of some desired retentions would cost and give, all else the same.
    public static List<Cost> costs(Plan plan, Learner learner, long seed, double... retentions) {
        return Arrays.stream(retentions)
                .mapToObj(retention -> cost(plan.withRetention(retention), learner, seed))
                .toList();
    }

    private static Cost cost(Plan plan, Learner learner, long seed) {
        var simulation = new Simulation(plan, learner, seed);
        double seconds = 0;
        for (int day = 0; day < plan.days(); day++) {
            seconds += simulation.study(day).seconds();
        }
        return new Cost(
                plan.retention(),
                seconds / 60 / Math.max(1, plan.days()),
                simulation.deck.remembered().known(simulation.deck.truth(), plan.firstDay() + plan.days()));
    }

    private Day day(int day) {
        var studied = study(day);
        double known = deck.remembered().known(deck.truth(), plan.firstDay() + day + 1);
        return new Day(studied.reviews(), studied.forgotten(), studied.met(), studied.seconds() / 60, known);
    }

    private record Studied(int reviews, int forgotten, int met, double seconds) {}

    private Studied study(int day) {
        double limit = plan.limits().minutes() * 60;
        double seconds = 0;
        int reviews = 0;
        int forgottenBefore = deck.forgotten();
        while (reviews < plan.limits().reviews() && seconds < limit && due.hasNext(day)) {
            seconds += study(due.next(), day);
            reviews++;
        }
        int before = met;
        while (met < newCards.length && met - before < plan.limits().newCards() && seconds < limit) {
            seconds += study(newCards[met++], day);
        }
        return new Studied(reviews, deck.forgotten() - forgottenBefore, met - before, seconds);
    }

    private double study(int card, int day) {
        double seconds = deck.study(card, plan.firstDay() + day);
        due.add(card, day + interval(card));
        return seconds;
    }

    private int interval(int card) {
        int whole = deck.scheduler()
                .wholeInterval(deck.believed().stability(card), plan.retention(), Settings.LONGEST_INTERVAL);
        return Fuzz.around(whole, Settings.LONGEST_INTERVAL).at(deck.draw());
    }
}
