package org.lectern.results;

/// Why a statistic has no value: what stands beside the dash.
enum NoValue {
    NO_ATTEMPTS("no attempts yet"),
    TAKES_TWO("takes at least 2 attempts"),
    TAKES_THREE("takes at least 3 attempts"),
    TAKES_FOUR("takes at least 4 attempts"),
    TOO_FEW_TO_TELL("too few attempts to tell"),
    SAME_MARKS("every attempt has the same mark on it"),
    SAME_RESTS("every attempt has the same total without it"),
    SAME_TOTALS("every attempt has the same total"),
    AGAINST_THE_TOTAL("those with more points overall have fewer on it"),
    NOTHING_WITH_THE_TOTAL("no question goes with the total"),
    IN_ITS_PLACE("counts through the place that a random draw fills"),
    ONE_PLACE("takes at least 2 questions"),
    OTHER_PLACES("not every attempt had the same places"),
    NOT_GUESSED("its answer is not one of a few that are shown"),
    NOBODY_CHOSE_IT("nobody chose it");

    private final String words;

    NoValue(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
