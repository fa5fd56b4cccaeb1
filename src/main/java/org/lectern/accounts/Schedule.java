package org.lectern.accounts;

import java.time.ZoneId;

/// What a learner has set about when her cards come back.
///
/// @param dayBegins the hour at which a study day begins, 0 to 12
/// @param desiredRetention the share of due cards to recall, 0.70 to 0.99
/// @param longestInterval in days, 1 to 36500
/// @param learningSteps as `study` writes them: `1m 10m`
/// @param relearningSteps the same after a lapse
public record Schedule(
        ZoneId zone,
        int dayBegins,
        double desiredRetention,
        int longestInterval,
        String learningSteps,
        String relearningSteps) {

    public static final int LATEST_BEGINNING = 12;
    public static final int LONGEST_INTERVAL = 36_500;

    /// @throws IllegalArgumentException for numbers out of range
    public Schedule {
        StudySettings.between(dayBegins, 0, LATEST_BEGINNING);
        StudySettings.between(desiredRetention, 0.70, 0.99);
        StudySettings.between(longestInterval, 1, LONGEST_INTERVAL);
    }
}
