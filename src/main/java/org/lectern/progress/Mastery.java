package org.lectern.progress;

import java.util.List;

/// How well a passage is remembered. Shown by colour, underline and word together, never by one of them alone.
enum Mastery {
    NO_QUESTION("no question"),
    NOT_MET("not met"),
    FADING("fading"),
    LEARNING("learning"),
    STEADY("steady"),
    STRONG("strong");

    private static final double TOLERATED = 0.05;
    private static final double STEADY_FROM = 7;
    private static final double STRONG_BEYOND = 60;

    /// Differences of decimal fractions miss by a few bits: 0.9 - 0.85 is not over 0.05.
    private static final double ROUNDING = 1e-9;

    private final String word;

    Mastery(String word) {
        this.word = word;
    }

    /// What is known of one started card today.
    ///
    /// @param recall probability of recall, 0 to 1
    /// @param stability in days
    record Strength(double recall, double stability) {}

    /// The level of a passage: the first rule that fits.
    ///
    /// @param questions how many ask about it
    /// @param started its cards that were answered at least once
    /// @param target the recall that the learner aims at
    static Mastery of(int questions, List<Strength> started, double target) {
        if (questions == 0) {
            return NO_QUESTION;
        }
        if (started.isEmpty()) {
            return NOT_MET;
        }
        var weakest = started.stream().mapToDouble(Strength::recall).min().orElseThrow();
        if (target - weakest > TOLERATED + ROUNDING) {
            return FADING;
        }
        var stability = median(
                started.stream().mapToDouble(Strength::stability).sorted().toArray());
        if (stability < STEADY_FROM) {
            return LEARNING;
        }
        return stability <= STRONG_BEYOND ? STEADY : STRONG;
    }

    private static double median(double[] sorted) {
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    public String word() {
        return word;
    }

    /// The class in `css/pictures.css` that gives its colour and underline.
    public String css() {
        return "mastery-" + (this == NO_QUESTION ? "none" : word.replace(' ', '-'));
    }

    /// Whether something was learnt here, well or not.
    public boolean started() {
        return compareTo(NOT_MET) > 0;
    }
}
