package org.lectern.accounts;

/// How much a learner wants to study on a day.
record StudySettings(int minutesADay, int newADay, int reviewsADay) {

    StudySettings {
        between(minutesADay, 1, 600);
        between(newADay, 0, 1_000);
        between(reviewsADay, 0, 10_000);
    }

    static void between(double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException("%s is not between %s and %s".formatted(value, least, most));
        }
    }
}
