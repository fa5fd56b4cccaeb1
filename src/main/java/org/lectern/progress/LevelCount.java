package org.lectern.progress;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How many passages of a text are at a level.
record LevelCount(Mastery level, long passages) {

    /// The levels that occur, the strongest first.
    static List<LevelCount> of(List<TextStrip.Level> passages) {
        Map<Mastery, Long> counts = passages.stream()
                .map(TextStrip.Level::mastery)
                .collect(Collectors.groupingBy(
                        Function.identity(), () -> new EnumMap<>(Mastery.class), Collectors.counting()));
        return Arrays.stream(Mastery.values())
                .sorted(java.util.Comparator.reverseOrder())
                .filter(counts::containsKey)
                .map(level -> new LevelCount(level, counts.get(level)))
                .toList();
    }

    static String inWords(List<TextStrip.Level> passages) {
        return of(passages).stream()
                .map(count -> count.passages + " " + count.level.word())
                .collect(Collectors.joining(", "));
    }
}
