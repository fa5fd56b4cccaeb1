package org.lectern.scheduling;

import java.time.Duration;

/// What a learner may set about when cards come back.
///
/// @param desiredRetention probability of recall at which a card is due, 0.70 to 0.99
/// @param longestInterval in days, 1 to 36500
/// @param learning steps of a card that is new
/// @param relearning steps after a lapse
/// @param fuzz whether intervals are spread a little, so that cards learnt together do not stay together
/// @param week days on which less is studied take fewer of the intervals that are spread
public record Settings(
        double desiredRetention, int longestInterval, Steps learning, Steps relearning, boolean fuzz, Week week) {

    public static final double LEAST_RETENTION = 0.70;
    public static final double GREATEST_RETENTION = 0.99;
    public static final int LONGEST_INTERVAL = 36_500;

    public static final Settings DEFAULT = new Settings(
            0.90,
            LONGEST_INTERVAL,
            Steps.of(Duration.ofMinutes(1), Duration.ofMinutes(10)),
            Steps.of(Duration.ofMinutes(10)),
            true,
            Week.FULL);

    /// @throws IllegalArgumentException for numbers out of range
    public Settings {
        if (!(desiredRetention >= LEAST_RETENTION && desiredRetention <= GREATEST_RETENTION)) {
            throw new IllegalArgumentException("Desired retention is 0.70 to 0.99, not " + desiredRetention);
        }
        if (longestInterval < 1 || longestInterval > LONGEST_INTERVAL) {
            throw new IllegalArgumentException("The longest interval is 1 to 36500 days, not " + longestInterval);
        }
    }

    public Settings withDesiredRetention(double retention) {
        return new Settings(retention, longestInterval, learning, relearning, fuzz, week);
    }

    public Settings withLongestInterval(int days) {
        return new Settings(desiredRetention, days, learning, relearning, fuzz, week);
    }

    public Settings withSteps(Steps newLearning, Steps newRelearning) {
        return new Settings(desiredRetention, longestInterval, newLearning, newRelearning, fuzz, week);
    }

    public Settings withFuzz(boolean spread) {
        return new Settings(desiredRetention, longestInterval, learning, relearning, spread, week);
    }

    public Settings withWeek(Week loads) {
        return new Settings(desiredRetention, longestInterval, learning, relearning, fuzz, loads);
    }

    public StepCounts stepCounts() {
        return new StepCounts(learning.count(), relearning.count());
    }

    Steps stepsFrom(Phase phase) {
        return switch (phase) {
            case NEW, LEARNING -> learning;
            case REVIEW, RELEARNING -> relearning;
        };
    }
}
