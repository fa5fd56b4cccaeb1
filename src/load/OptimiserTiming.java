package org.lectern.scheduling;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Prints how long fits of weights take: one epoch of 100,000 reviews, and fits of 6,000, 25,000 and 100,000 reviews, 10
/// a card. Usage: src/load/optimiser [THREADS].
final class OptimiserTiming {

    private static final int REVIEWS_A_CARD = 10;
    private static final int NEW_CARDS_A_DAY = 20;
    private static final int ROUNDS = 7;

    private OptimiserTiming() {}

    public static void main(String[] args) {
        int threads = args.length > 0 ? Integer.parseInt(args[0]) : 1;
        for (int reviews : new int[] {6_000, 25_000, 100_000}) {
            var log = log(reviews / REVIEWS_A_CARD);
            var optimiser = new Optimiser(log, Weights.DEFAULT, threads, 1);
            print("fit of %d reviews, %d threads".formatted(log.size(), threads), () -> optimiser.fit((_, _) -> {}));
        }
        var log = log(100_000 / REVIEWS_A_CARD);
        int items = log.items().length;
        var set = TrainingSet.of(log, items, new FirstIntervals(log, items));
        try (var workers = new Workers(threads)) {
            var training = new Training(log, set, workers);
            print("one epoch of 100000 reviews, %d threads".formatted(threads), () -> epoch(training, set));
        }
    }

    private static void epoch(Training training, TrainingSet set) {
        var gradient = new double[Weights.COUNT];
        for (int batch = 0; batch < set.batches(); batch++) {
            training.addGradient(batch, Weights.DEFAULT.toArray(), gradient);
        }
    }

    private static void print(String what, Runnable work) {
        var millis = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            work.run();
            millis[round] = (System.nanoTime() - start) / 1e6;
        }
        double first = millis[0];
        Arrays.sort(millis);
        System.out.printf(
                "%s: first %.0f ms, then median %.0f ms, slowest %.0f ms%n",
                what, first, millis[ROUNDS / 2], millis[ROUNDS - 1]);
    }

    /// Cards met over time and answered when they are due, in order of time.
    private static ReviewLog log(int cards) {
        var answers = new long[cards * REVIEWS_A_CARD];
        int count = 0;
        for (int card = 0; card < cards; card++) {
            var random = new SplittableRandom(card);
            var fsrs = new Fsrs(Weights.DEFAULT);
            int day = card / NEW_CARDS_A_DAY;
            var memory = fsrs.initial(Rating.GOOD);
            for (int answer = 0; answer < REVIEWS_A_CARD; answer++) {
                var rating = rating(random.nextDouble());
                int interval = fsrs.wholeInterval(memory.stability(), 0.9, 36_500);
                int elapsed = answer == 0 ? 0 : Fuzz.around(interval, 36_500).at(random.nextDouble());
                memory = answer == 0 ? fsrs.initial(rating) : fsrs.next(memory, elapsed, rating);
                day += elapsed;
                answers[count++] = ((long) day << 40) | ((long) card << 8) | ((long) answer << 2) | rating.ordinal();
            }
        }
        Arrays.sort(answers);
        var log = new ReviewLog.Builder();
        for (long answer : answers) {
            log.add((int) (answer >> 8 & 0xffff_ffffL), (int) (answer >> 40), Rating.of((int) (answer & 3) + 1));
        }
        return log.build();
    }

    private static Rating rating(double draw) {
        return draw < 0.1 ? Rating.AGAIN : draw < 0.2 ? Rating.HARD : draw < 0.9 ? Rating.GOOD : Rating.EASY;
    }
}
