package org.lectern.progress;

import java.util.List;
import java.util.Optional;

/// How regularly somebody studies: a count over a week, which no missed day sets back to nothing.
///
/// @param days the last days with an account, up to seven, the latest last
record Rhythm(List<Day> days) {

    /// What a day was like.
    enum Day {
        STUDIED,
        NOTHING_DUE,
        OFF,
        NOT_STUDIED
    }

    /// Empty where there is nothing to be glad of: silence is better than a reproach.
    Optional<String> sentence() {
        long studied = count(Day.STUDIED);
        if (studied == 0) {
            return Optional.empty();
        }
        var sentence = days.size() == 1
                ? "You studied today."
                : "You studied %d of the last %d days.".formatted(studied, days.size());
        return Optional.of(
                days.size() == 1
                        ? sentence
                        : sentence + offInWords(count(Day.OFF)) + freeInWords(count(Day.NOTHING_DUE)));
    }

    private static String offInWords(long off) {
        return off == 0 ? "" : off == 1 ? " One was a day off." : " %d were days off.".formatted(off);
    }

    private static String freeInWords(long free) {
        return free == 0 ? "" : " On %s nothing was due.".formatted(free == 1 ? "one more" : free + " more");
    }

    private long count(Day kind) {
        return days.stream().filter(kind::equals).count();
    }
}
