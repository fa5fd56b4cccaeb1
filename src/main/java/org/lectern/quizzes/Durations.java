package org.lectern.quizzes;

import java.time.Duration;
import java.util.ArrayList;

/// Lengths of time in words.
final class Durations {

    private Durations() {}

    /// `1 hour 30 minutes`.
    static String inWords(Duration length) {
        var parts = new ArrayList<String>();
        add(parts, length.toHours(), "hour");
        add(parts, length.toMinutesPart(), "minute");
        add(parts, length.toSecondsPart(), "second");
        return parts.isEmpty() ? "no time" : String.join(" ", parts);
    }

    private static void add(ArrayList<String> parts, long count, String unit) {
        if (count > 0) {
            parts.add("%d %s%s".formatted(count, unit, count == 1 ? "" : "s"));
        }
    }
}
