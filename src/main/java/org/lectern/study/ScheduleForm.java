package org.lectern.study;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Bounds;
import org.lectern.accounts.Schedule;
import org.lectern.accounts.Zones;
import org.lectern.scheduling.Steps;
import org.lectern.web.Problems;

/// When cards come back, as it is typed: texts, so that a wrong one is shown again as it was.
///
/// @param retention in per cent
/// @param longestInterval in days
record ScheduleForm(
        @RestForm @Nullable String retention,
        @RestForm @Nullable String longestInterval,
        @RestForm @Nullable String learningSteps,
        @RestForm @Nullable String relearningSteps,
        @RestForm @Nullable String zone,
        @RestForm @Nullable String dayBegins) {

    static ScheduleForm of(Schedule schedule) {
        return new ScheduleForm(
                Long.toString(Math.round(schedule.desiredRetention() * 100)),
                Integer.toString(schedule.longestInterval()),
                schedule.learningSteps(),
                schedule.relearningSteps(),
                schedule.zone().getId(),
                Integer.toString(schedule.dayBegins()));
    }

    /// @param retentions between which numbers the retention may be chosen
    Problems problems(Bounds retentions) {
        var found = new HashMap<String, String>();
        var problem = retentions.problem(tidy(retention));
        if (!problem.isEmpty()) {
            found.put("retention", problem);
        }
        checkNumber(found, "longestInterval", longestInterval, 1, Schedule.LONGEST_INTERVAL);
        checkSteps(found, "learningSteps", learningSteps);
        checkSteps(found, "relearningSteps", relearningSteps);
        if (!Zones.knows(zone)) {
            found.put("zone", "Choose a time zone of the list.");
        }
        checkNumber(found, "dayBegins", dayBegins, 0, Schedule.LATEST_BEGINNING);
        return new Problems(found);
    }

    private static void checkNumber(
            HashMap<String, String> found, String field, @Nullable String typed, int least, int most) {
        var digits = tidy(typed);
        if (!digits.matches("\\d{1,5}") || number(digits) < least || number(digits) > most) {
            found.put(field, "A whole number from %d to %d.".formatted(least, most));
        }
    }

    private static void checkSteps(HashMap<String, String> found, String field, @Nullable String typed) {
        try {
            Steps.parse(tidy(typed));
        } catch (IllegalArgumentException e) {
            found.put(field, e.getMessage() + ".");
        }
    }

    /// Once there are no problems.
    Schedule schedule() {
        return new Schedule(
                ZoneId.of(Objects.requireNonNull(zone)),
                number(dayBegins),
                percent() / 100.0,
                number(longestInterval),
                Steps.parse(tidy(learningSteps)).written(),
                Steps.parse(tidy(relearningSteps)).written());
    }

    /// The retention, once there is no problem with it.
    int percent() {
        return number(retention);
    }

    private static int number(@Nullable String typed) {
        return Integer.parseInt(tidy(typed));
    }

    private static String tidy(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
