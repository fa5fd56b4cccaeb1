package org.lectern.accounts;

import java.time.ZoneId;

/// How a learner wants to study.
///
/// @param desiredRetention the share of due cards to recall, 0.70 to 0.99
record StudySettings(ZoneId zone, double desiredRetention, int minutesADay, int newADay, int reviewsADay) {

    StudySettings {
        between(desiredRetention, 0.70, 0.99);
        between(minutesADay, 1, 600);
        between(newADay, 0, 1_000);
        between(reviewsADay, 0, 10_000);
    }

    private static void between(double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException("%s is not between %s and %s".formatted(value, least, most));
        }
    }
}
