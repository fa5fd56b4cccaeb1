package org.lectern.scheduling;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;

/// Prints how long the parts of scheduling take, in steady state: the four outcomes of an answer, a replay of 1,000,000
/// answers, a plan of 200 cards for 60 days, a year of 10,000 simulated cards. Usage: src/load/scheduling.
final class SchedulingTiming {

    private static final int CARDS = 100_000;
    private static final int REVIEWS_A_CARD = 10;
    private static final int ROUNDS = 31;

    /// In milliseconds.
    private static final double WARM_UP = 2_000;

    private static final int TODAY = 20_000;

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private static double kept;

    private SchedulingTiming() {}

    public static void main(String[] args) {
        answer();
        replay(1);
        replay(2);
        plan(200, 60);
        plan(2_000, 90);
        print("a year of 10,000 cards, 60 new a day, no other limit", 1, () -> {
            var limits = new Simulation.Limits(60, Integer.MAX_VALUE, Double.MAX_VALUE);
            var plan = new Simulation.Plan(Deck.ofNew(10_000), TODAY, 365, limits, 0.9);
            kept += Simulation.run(plan, Simulation.Learner.known(Weights.DEFAULT, Costs.USUAL), 1)
                    .getLast()
                    .known();
        });
    }

    private static void answer() {
        var days = new StudyDays(ZoneOffset.UTC);
        var scheduler = new Scheduler(new Fsrs(Weights.DEFAULT), Settings.DEFAULT, days);
        var states = new CardState[1_000];
        var random = new SplittableRandom(1);
        for (int i = 0; i < states.length; i++) {
            var memory = new Memory(StrictMath.exp(6 * random.nextDouble()), 1 + 9 * random.nextDouble());
            states[i] = new CardState(Phase.REVIEW, 0, memory, TODAY - 1 - random.nextInt(60), 5, 0, 0);
        }
        var now = days.startOf(TODAY).plus(Duration.ofHours(10));
        var key = new FuzzKey(new UUID(1, 2), "question");
        print("the four outcomes of an answer, each of 1,000 cards", states.length, () -> {
            for (var state : states) {
                kept += scheduler.outcomes(state, Instant.from(now), key).good().state().reps();
            }
        });
    }

    private static void replay(int threads) {
        var ratings = new byte[CARDS * REVIEWS_A_CARD];
        var waits = new int[ratings.length];
        var random = new SplittableRandom(1);
        for (int i = 0; i < ratings.length; i++) {
            double draw = random.nextDouble();
            ratings[i] = (byte) (draw < 0.1 ? 1 : draw < 0.2 ? 2 : draw < 0.9 ? 3 : 4);
            waits[i] = i % REVIEWS_A_CARD == 0 ? 0 : 1 + random.nextInt(1 << i % REVIEWS_A_CARD);
        }
        try (var workers = new Workers(threads)) {
            var parts = IntStream.range(0, threads)
                    .<Runnable>mapToObj(part -> () -> replay(ratings, waits, part, threads))
                    .toList();
            print("replay of %,d answers, %d threads".formatted(ratings.length, threads), ratings.length, () ->
                    workers.run(parts));
        }
    }

    private static void replay(byte[] ratings, int[] waits, int part, int parts) {
        var fsrs = new Fsrs(Weights.DEFAULT);
        var steps = Settings.DEFAULT.stepCounts();
        double sum = 0;
        for (int card = part; card < CARDS; card += parts) {
            var state = CardState.unseen(0);
            int day = TODAY;
            for (int i = card * REVIEWS_A_CARD; i < (card + 1) * REVIEWS_A_CARD; i++) {
                day += waits[i];
                state = state.after(Rating.of(ratings[i]), day, steps, fsrs);
            }
            sum += state.remembered().stability();
        }
        kept += sum;
    }

    private static void plan(int cards, int days) {
        var random = new SplittableRandom(1);
        var deck = new Deck();
        for (int card = 0; card < cards; card++) {
            if (card % 2 == 0) {
                deck.addNew();
            } else {
                var memory = new Memory(StrictMath.exp(5 * random.nextDouble()), 2 + 7 * random.nextDouble());
                deck.add(memory, TODAY - 1 - random.nextInt(30));
            }
        }
        var planner = new Planner(Weights.DEFAULT, Costs.USUAL);
        var budget = StudyBudget.even(TODAY, TODAY + days, 15);
        print("plan of %,d cards for %d days".formatted(cards, days), 1, () ->
                kept += planner.plan(deck, budget).meanRecall());
    }

    /// Figures of the rounds after a warm-up; processor time, which does not depend on what else runs, is that of all
    /// threads on average.
    private static void print(String what, int each, Runnable work) {
        double first = millis(work);
        for (double warm = first; warm < WARM_UP; ) {
            warm += millis(work);
        }
        var millis = new double[ROUNDS];
        long processor = PROCESS.getProcessCpuTime();
        for (int round = 0; round < ROUNDS; round++) {
            millis[round] = millis(work);
        }
        double processorMillis = (PROCESS.getProcessCpuTime() - processor) / 1e6 / ROUNDS;
        Arrays.sort(millis);
        double median = millis[ROUNDS / 2];
        System.out.printf(
                "%s: first %.1f ms, then median %.1f ms, least %.1f ms, most %.1f ms, of processors %.1f ms%s%n",
                what,
                first,
                median,
                millis[0],
                millis[ROUNDS - 1],
                processorMillis,
                each == 1 ? "" : " (%,.0f a second)".formatted(each / median * 1000));
    }

    private static double millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }
}
