package org.lectern.scheduling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// The log of somebody who forgets by FSRS-6 with weights of her own, while cards come back by the default ones. The
/// same seed gives the same log.
final class SimulatedLog {

    private static final int NEW_CARDS_A_DAY = 20;

    /// The memory that she has, and the one that the scheduler believes in.
    private record Card(int number, Memory truth, Memory believed, int day) {}

    private final SplittableRandom random;
    private final Fsrs truth;
    private final Fsrs scheduler = new Fsrs(Weights.DEFAULT);
    private final Map<Integer, List<Card>> due = new HashMap<>();
    private final ReviewLog.Builder log = new ReviewLog.Builder();
    private final int reviews;
    private int answered;

    private SimulatedLog(long seed, Weights truth, int reviews) {
        this.random = new SplittableRandom(seed);
        this.truth = new Fsrs(truth);
        this.reviews = reviews;
    }

    static ReviewLog of(long seed, Weights truth, int reviews) {
        return new SimulatedLog(seed, truth, reviews).run();
    }

    /// Somebody whose weights lie up to so great a share off the default ones.
    static Weights learner(long seed, double share) {
        var random = new SplittableRandom(seed);
        var weights = Weights.DEFAULT.toArray();
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= 1 - share + 2 * share * random.nextDouble();
        }
        return Weights.of(weights);
    }

    private ReviewLog run() {
        int cards = 0;
        for (int day = 0; answered < reviews; day++) {
            for (var card : due.getOrDefault(day, List.of())) {
                study(card, day);
            }
            due.remove(day);
            for (int i = 0; i < NEW_CARDS_A_DAY; i++) {
                meet(cards++, day);
            }
        }
        return log.build();
    }

    private void meet(int number, int day) {
        double draw = random.nextDouble();
        var rating = draw < 0.25 ? Rating.AGAIN : draw < 0.4 ? Rating.HARD : draw < 0.9 ? Rating.GOOD : Rating.EASY;
        var card = new Card(number, truth.initial(rating), scheduler.initial(rating), day);
        write(number, day, rating);
        finish(card, rating, day);
    }

    private void study(Card card, int day) {
        int elapsed = day - card.day();
        boolean recalled =
                random.nextDouble() < truth.retrievability(elapsed, card.truth().stability());
        var rating = recalled ? passed() : Rating.AGAIN;
        finish(answer(card, rating, day), rating, day);
    }

    /// Once more on the same day where it was forgotten, and then until the interval is over.
    private void finish(Card card, Rating rating, int day) {
        var last = rating == Rating.AGAIN ? answer(card, Rating.GOOD, day) : card;
        int interval = scheduler.wholeInterval(last.believed().stability(), 0.9, Settings.LONGEST_INTERVAL);
        int fuzzed = Fuzz.around(interval, Settings.LONGEST_INTERVAL).at(random.nextDouble());
        due.computeIfAbsent(day + fuzzed, _ -> new ArrayList<>()).add(last);
    }

    private Card answer(Card card, Rating rating, int day) {
        int elapsed = day - card.day();
        write(card.number(), day, rating);
        return new Card(
                card.number(),
                truth.next(card.truth(), elapsed, rating),
                scheduler.next(card.believed(), elapsed, rating),
                day);
    }

    private void write(int number, int day, Rating rating) {
        if (answered < reviews) {
            log.add(number, day, rating);
            answered++;
        }
    }

    private Rating passed() {
        double draw = random.nextDouble();
        return draw < 0.12 ? Rating.HARD : draw < 0.88 ? Rating.GOOD : Rating.EASY;
    }
}
