package org.lectern.results;

/// How far the number of attempts carries.
enum Sample {
    TOO_FEW("too few attempts to tell"),
    SMALL("fewer than 30 attempts: a hint, no more"),
    ENOUGH("");

    private static final int FEWEST = 10;
    private static final int FEW = 30;

    private final String note;

    Sample(String note) {
        this.note = note;
    }

    static Sample of(int attempts) {
        if (attempts < FEWEST) {
            return TOO_FEW;
        }
        return attempts < FEW ? SMALL : ENOUGH;
    }

    /// What stands beside the indices; empty where nothing needs to.
    String note() {
        return note;
    }

    /// An index as it is shown: hidden where there are too few attempts.
    Statistic shown(Statistic index) {
        return this == TOO_FEW ? Statistic.none(NoValue.TOO_FEW_TO_TELL) : index;
    }
}
