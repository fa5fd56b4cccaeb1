package org.lectern.results;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/// Prints how long the item analysis of a large quiz takes: every index, every wrong option, every verdict, from marks
/// to words. Usage: src/load/items [ATTEMPTS ITEMS].
final class ItemAnalysisTiming {

    private static final List<String> OPTIONS = List.of("a", "b", "c", "d");

    private record Quiz(List<Item> items, List<double[]> marks, List<List<Set<String>>> chosen) {}

    private ItemAnalysisTiming() {}

    public static void main(String[] args) {
        var attempts = args.length > 0 ? Integer.parseInt(args[0]) : 500;
        var items = args.length > 1 ? Integer.parseInt(args[1]) : 200;
        var quiz = quiz(attempts, items);
        var millis = new double[21];
        var processor = ManagementFactory.getThreadMXBean();
        var begun = processor.getCurrentThreadCpuTime();
        var coldProcessor = 0.0;
        var seen = 0;
        for (var round = 0; round < millis.length; round++) {
            var start = System.nanoTime();
            seen += analyse(quiz);
            millis[round] = (System.nanoTime() - start) / 1e6;
            coldProcessor = round == 0 ? (processor.getCurrentThreadCpuTime() - begun) / 1e6 : coldProcessor;
        }
        var cold = millis[0];
        Arrays.sort(millis);
        System.out.printf(
                "%d attempts x %d items: first %.1f ms (%.1f of the processor), then median %.1f ms, slowest %.1f ms (%d words)%n",
                attempts, items, cold, coldProcessor, millis[millis.length / 2], millis[millis.length - 1], seen);
    }

    private static int analyse(Quiz quiz) {
        var table = new MarkTable(quiz.items(), quiz.marks());
        var analysis = ItemAnalysis.of(table);
        var words = 0;
        for (var item = 0; item < quiz.items().size(); item++) {
            words += Verdict.of(analysis.items().get(item)).words().length();
            words += WrongOption.of(table, item, OPTIONS.subList(1, 4), quiz.chosen().get(item))
                    .size();
        }
        return words;
    }

    /// Learners of different strength; option "a" is the key.
    private static Quiz quiz(int attempts, int count) {
        var random = new Random(1);
        var items = IntStream.range(0, count)
                .mapToObj(at -> Item.place("place" + at, 1, Statistic.of(0.25)))
                .toList();
        var strength = random.doubles(attempts).toArray();
        var chosen = IntStream.range(0, count)
                .mapToObj(_ -> IntStream.range(0, attempts)
                        .mapToObj(at -> Set.of(OPTIONS.get(random.nextDouble() < strength[at] ? 0 : random.nextInt(4))))
                        .toList())
                .toList();
        var marks = IntStream.range(0, attempts)
                .mapToObj(at -> IntStream.range(0, count)
                        .mapToDouble(item -> chosen.get(item).get(at).contains("a") ? 1 : 0)
                        .toArray())
                .toList();
        return new Quiz(items, marks, chosen);
    }
}
