package org.lectern.scheduling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// A learner who studies so many cards for so many days: what it costs her and what she knows. She forgets by weights
/// that the scheduler does not know. The same arguments give the same days.
///
/// Due cards come first, those that are due longest before others, then new ones; when the minutes of the day are over,
/// the rest waits. A forgotten card is answered once more on its day.
public final class Simulation {

    /// What a learner sets out to do.
    ///
    /// @param cards in all, 0 or more
    /// @param days to simulate, 0 or more
    /// @param newADay how many new cards a day at most
    /// @param minutesADay for all answers; the last answer may go over it
    /// @param retention desired, 0.70 to 0.99
    public record Plan(int cards, int days, int newADay, double minutesADay, double retention) {

        /// @throws IllegalArgumentException for numbers out of range
        public Plan {
            if (cards < 0 || days < 0 || newADay < 0 || !(minutesADay >= 0)) {
                throw new IllegalArgumentException("Cards, days, new cards and minutes are not negative");
            }
            if (!(retention >= Settings.LEAST_RETENTION && retention <= Settings.GREATEST_RETENTION)) {
                throw new IllegalArgumentException("Desired retention is 0.70 to 0.99, not " + retention);
            }
        }
    }

    /// Seconds for an answer: to a card that is recalled, to one that is forgotten (with the answer that follows), to a
    /// new one.
    public record Costs(double recalled, double forgotten, double met) {

        public static final Costs USUAL = new Costs(9, 23, 20);
    }

    /// What a day came to.
    ///
    /// @param reviews answers to due cards
    /// @param met new cards
    /// @param known how many cards she would recall a day later, on average: the sum of their retrievabilities
    public record Day(int reviews, int met, double minutes, double known) {}

    /// Memories of many cards in flat arrays.
    private record Memories(double[] stability, double[] difficulty) {

        static Memories of(int cards) {
            return new Memories(new double[cards], new double[cards]);
        }

        Memory get(int card) {
            return new Memory(stability[card], difficulty[card]);
        }

        void set(int card, Memory memory) {
            stability[card] = memory.stability();
            difficulty[card] = memory.difficulty();
        }
    }

    private static final double MET_AGAIN = 0.25;
    private static final double MET_HARD = 0.40;
    private static final double MET_GOOD = 0.90;
    private static final double HARD = 0.12;
    private static final double GOOD = 0.88;

    private final Plan plan;
    private final Costs costs;
    private final Fsrs truth;
    private final Fsrs scheduler;
    private final SplittableRandom random;

    private final Memories remembered;
    private final Memories believed;
    private final int[] lastDay;
    private final int[] dueDay;
    private int met;

    private Simulation(Plan plan, Costs costs, Weights truth, Weights scheduler, long seed) {
        this.plan = plan;
        this.costs = costs;
        this.truth = new Fsrs(truth);
        this.scheduler = new Fsrs(scheduler);
        random = new SplittableRandom(seed);
        remembered = Memories.of(plan.cards());
        believed = Memories.of(plan.cards());
        lastDay = new int[plan.cards()];
        dueDay = new int[plan.cards()];
    }

    /// The days one after the other.
    ///
    /// @param truth by which she forgets
    /// @param scheduler by which cards come back
    /// @param seed of her answers and of the fuzz
    public static List<Day> run(Plan plan, Costs costs, Weights truth, Weights scheduler, long seed) {
        var simulation = new Simulation(plan, costs, truth, scheduler, seed);
        var days = new ArrayList<Day>(plan.days());
        for (int day = 0; day < plan.days(); day++) {
            days.add(simulation.day(day));
        }
        return days;
    }

    private Day day(int day) {
        double limit = plan.minutesADay() * 60;
        double seconds = 0;
        int reviews = 0;
        for (int card : due(day)) {
            if (seconds >= limit) {
                break;
            }
            seconds += review(card, day);
            reviews++;
        }
        int before = met;
        while (met < plan.cards() && met - before < plan.newADay() && seconds < limit) {
            seconds += meet(met++, day);
        }
        return new Day(reviews, met - before, seconds / 60, known(day));
    }

    private int[] due(int day) {
        var due = new long[met];
        int count = 0;
        for (int card = 0; card < met; card++) {
            if (dueDay[card] <= day) {
                due[count++] = ((long) dueDay[card] << 32) | card;
            }
        }
        Arrays.sort(due, 0, count);
        return Arrays.stream(due, 0, count).mapToInt(card -> (int) card).toArray();
    }

    private double review(int card, int day) {
        double recall = truth.retrievability(day - lastDay[card], remembered.stability()[card]);
        boolean recalled = random.nextDouble() < recall;
        double ease = random.nextDouble();
        var rating = !recalled ? Rating.AGAIN : ease < HARD ? Rating.HARD : ease < GOOD ? Rating.GOOD : Rating.EASY;
        answer(card, rating, day);
        schedule(card, rating, day);
        return recalled ? costs.recalled() : costs.forgotten();
    }

    private double meet(int card, int day) {
        double draw = random.nextDouble();
        var rating = draw < MET_AGAIN
                ? Rating.AGAIN
                : draw < MET_HARD ? Rating.HARD : draw < MET_GOOD ? Rating.GOOD : Rating.EASY;
        remembered.set(card, truth.initial(rating));
        believed.set(card, scheduler.initial(rating));
        lastDay[card] = day;
        schedule(card, rating, day);
        return costs.met();
    }

    private void answer(int card, Rating rating, int day) {
        int elapsed = day - lastDay[card];
        remembered.set(card, truth.next(remembered.get(card), elapsed, rating));
        believed.set(card, scheduler.next(believed.get(card), elapsed, rating));
        lastDay[card] = day;
    }

    private void schedule(int card, Rating rating, int day) {
        if (rating == Rating.AGAIN) {
            answer(card, Rating.GOOD, day);
        }
        int interval = scheduler.wholeInterval(believed.stability()[card], plan.retention(), Settings.LONGEST_INTERVAL);
        dueDay[card] = day + Fuzz.around(interval, Settings.LONGEST_INTERVAL).at(random.nextDouble());
    }

    private double known(int day) {
        double known = 0;
        for (int card = 0; card < met; card++) {
            known += truth.retrievability(day + 1 - lastDay[card], remembered.stability()[card]);
        }
        return known;
    }
}
