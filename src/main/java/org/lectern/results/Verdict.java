package org.lectern.results;

/// What the indices of an item mean, in words; the numbers come after.
///
/// @param words a clause that begins in lower case and has no full stop
record Verdict(String words, Advice advice) {

    enum Advice {
        /// Leave it.
        GOOD,
        /// It says little about who knows more.
        WEAK,
        /// The key, the wording or a distractor may be wrong.
        CHECK,
        /// Nothing can be said.
        NONE
    }

    private static final double HARD = 0.35;
    private static final double EASY = 0.65;
    private static final double GOOD = 30;
    private static final double WEAK = 20;
    private static final double ROUNDING = 1e-9;

    static Verdict of(ItemIndices indices) {
        var facility = indices.facility().asDouble();
        if (facility.isEmpty()) {
            return new Verdict("nobody has answered it yet", Advice.NONE);
        }
        if (indices.sample() == Sample.TOO_FEW) {
            return new Verdict(Sample.TOO_FEW.note(), Advice.NONE);
        }
        return switch (indices.discriminationIndex()) {
            case Statistic.Value(var percent) -> of(facility.getAsDouble(), percent);
            case Statistic.None(var reason) when reason == NoValue.SAME_MARKS -> alike(facility.getAsDouble());
            case Statistic.None(var reason) ->
                new Verdict(ease(facility.getAsDouble()) + "; more cannot be told: " + reason.words(), Advice.NONE);
        };
    }

    private static Verdict alike(double facility) {
        if (facility >= 1 - ROUNDING) {
            return new Verdict("everybody got it right", Advice.WEAK);
        }
        return facility <= ROUNDING
                ? new Verdict("nobody got it right", Advice.CHECK)
                : new Verdict("everybody got the same mark", Advice.WEAK);
    }

    private static Verdict of(double facility, double percent) {
        var ease = ease(facility);
        if (percent >= GOOD) {
            return new Verdict(ease + ", and those who did well overall got it right", Advice.GOOD);
        }
        if (percent >= WEAK) {
            return new Verdict(ease + ", and those who did well overall got it right a little more often", Advice.WEAK);
        }
        if (facility < HARD) {
            return new Verdict(ease + ", and strong learners missed it too", Advice.CHECK);
        }
        return percent < 0
                ? new Verdict(ease + ", and those who did well overall missed it more often", Advice.CHECK)
                : new Verdict(ease + ", and strong learners missed it as often as others", Advice.WEAK);
    }

    private static String ease(double facility) {
        if (facility < HARD) {
            return "hard";
        }
        return facility >= EASY ? "easy" : "neither hard nor easy";
    }
}
