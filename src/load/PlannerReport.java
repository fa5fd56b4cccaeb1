package org.lectern.scheduling;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Prints how plans do against other ways to study for an exam, at equal minutes: a Markdown table, each cell as soon as it
/// is done, those first that take least. Usage: src/load/planner [SEEDS [CARDS [DAYS [MINUTES [SECONDS_A_CELL]]]]].
final class PlannerReport {

    private static final double TIE = 0.0005;
    private static final long NANOS = 1_000_000_000;

    /// Totals so close count as equal: one plan with the lower of them serves both.
    private static final double EQUAL = 1.01;

    private enum Rival {
        RETENTION_90("retention 0.90"),
        RETENTION_95("retention 0.95"),
        EVEN_PACE("even pace");

        private final String name;

        Rival(String name) {
            this.name = name;
        }

        ExamWay way(StudiedDeck deck, ExamTrial exam) {
            return switch (this) {
                case RETENTION_90 -> ExamWay.retention(deck, 0.90);
                case RETENTION_95 -> ExamWay.retention(deck, 0.95);
                case EVEN_PACE -> ExamWay.evenPace(deck, exam.days());
            };
        }
    }

    /// Sums over the seeds so far.
    private static final class Sums {
        private int seeds;
        private int won;
        private int tied;
        private final double[] planned = new double[3];
        private final double[] other = new double[3];
        private double longestDay;

        void add(ExamTrial.Result plan, ExamTrial.Result rival) {
            seeds++;
            won += plan.exam() > rival.exam() + TIE ? 1 : 0;
            tied += Math.abs(plan.exam() - rival.exam()) <= TIE ? 1 : 0;
            longestDay = Math.max(longestDay, plan.longestDay());
            add(planned, plan);
            add(other, rival);
        }

        private static void add(double[] sums, ExamTrial.Result result) {
            sums[0] += result.exam();
            sums[1] += result.after();
            sums[2] += result.minutes();
        }
    }

    private PlannerReport() {}

    public static void main(String[] args) {
        int seeds = args.length > 0 ? Integer.parseInt(args[0]) : 200;
        long seconds = args.length > 4 ? Long.parseLong(args[4]) : Long.MAX_VALUE / NANOS;
        System.out.println("| cards | days | minutes a day | against | learners | won | tied | exam | there | 30 days later"
                + " | there | minutes in all | there | longest day |");
        System.out.println("| --: | --: | --: | --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |");
        for (int days : numbers(args, 2, 7, 30, 90)) {
            for (int cards : numbers(args, 1, 100, 500, 2_000)) {
                for (int minutes : numbers(args, 3, 10, 20, 40)) {
                    print(new ExamTrial(cards, days, minutes), seeds, seconds);
                }
            }
        }
    }

    private static List<Integer> numbers(String[] args, int at, Integer... usual) {
        return args.length > at
                ? Stream.of(args[at].split(",")).map(Integer::valueOf).toList()
                : List.of(usual);
    }

    private static void print(ExamTrial exam, int seeds, long seconds) {
        var sums = new HashMap<Rival, Sums>();
        long start = System.nanoTime();
        for (int seed = 0; seed < seeds && (seed == 0 || System.nanoTime() - start < seconds * NANOS); seed++) {
            compare(exam, seed, sums);
        }
        for (var rival : Rival.values()) {
            var sum = sums.get(rival);
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %d | %.0f | %s | %d | %.0f %% | %.0f %% | %.3f | %.3f | %.3f | %.3f | %.0f | %.0f | %.1f |%n",
                    exam.cards(),
                    exam.days(),
                    exam.minutes(),
                    rival.name,
                    sum.seeds,
                    100.0 * sum.won / sum.seeds,
                    100.0 * sum.tied / sum.seeds,
                    sum.planned[0] / sum.seeds,
                    sum.other[0] / sum.seeds,
                    sum.planned[1] / sum.seeds,
                    sum.other[1] / sum.seeds,
                    sum.planned[2] / sum.seeds,
                    sum.other[2] / sum.seeds,
                    sum.longestDay);
        }
    }

    private static void compare(ExamTrial exam, long seed, Map<Rival, Sums> sums) {
        var plans = new HashMap<Double, ExamTrial.Result>();
        var others = new HashMap<Rival, ExamTrial.Result>();
        for (var rival : Rival.values()) {
            var deck = exam.learner(seed);
            others.put(rival, exam.run(deck, rival.way(deck, exam), Double.MAX_VALUE));
        }
        for (var rival : Rival.values()) {
            var other = others.get(rival);
            double minutes = others.values().stream()
                    .mapToDouble(ExamTrial.Result::minutes)
                    .filter(all -> all <= other.minutes() && other.minutes() < all * EQUAL)
                    .min()
                    .orElseThrow();
            var plan = plans.computeIfAbsent(minutes, _ -> {
                var deck = exam.learner(seed);
                return exam.run(deck, ExamWay.planned(deck, exam), minutes);
            });
            sums.computeIfAbsent(rival, _ -> new Sums()).add(plan, other);
        }
    }
}
