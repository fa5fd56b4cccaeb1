package org.lectern.results;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How those who met a question did, in counts: they hold for however few.
record Tally(Map<Outcome, Integer> counts) {

    /// In the order in which they are said.
    enum Outcome {
        RIGHT("right"),
        IN_PART("right in part"),
        WRONG("wrong"),
        TO_DECIDE("for you to decide"),
        EMPTY("left empty");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        /// By the points that stand: what an instructor gave counts as what she gave.
        private static Outcome of(Given given) {
            if (given.response() == null) {
                return EMPTY;
            }
            if (given.override() == null && "near".equals(given.rightness())) {
                return TO_DECIDE;
            }
            if (given.mark() >= given.points()) {
                return RIGHT;
            }
            return given.mark() > 0 ? IN_PART : WRONG;
        }
    }

    static final Tally NONE = new Tally(Map.of());

    /// @param answers null for those who did not meet it
    static Tally of(List<@Nullable Given> answers) {
        var counts = new EnumMap<Outcome, Integer>(Outcome.class);
        for (var given : answers) {
            if (given != null) {
                counts.merge(Outcome.of(given), 1, Integer::sum);
            }
        }
        return new Tally(counts);
    }

    /// Right and wrong always, the others where there are any; empty for a place that a draw fills.
    public String words() {
        if (counts.isEmpty()) {
            return "";
        }
        return List.of(Outcome.values()).stream()
                .filter(outcome -> outcome == Outcome.RIGHT || outcome == Outcome.WRONG || counts.containsKey(outcome))
                .map(outcome -> counts.getOrDefault(outcome, 0) + " " + outcome.words)
                .collect(Collectors.joining(", "));
    }
}
