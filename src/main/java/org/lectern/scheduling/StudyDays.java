package org.lectern.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// A learner's study days: numbered like epoch days, each beginning at an hour of her local time (04:00), so that
/// answers after midnight still belong to the evening before.
///
/// A day begins at the first instant at which local clocks have reached its hour, and lasts until the next one begins.
/// So a change of the clocks makes a day longer or shorter and never adds or loses one, not even where clocks go back
/// across the hour itself.
///
/// @param rollover the hour at which a day begins, 0 to 23
public record StudyDays(ZoneId zone, int rollover) {

    public static final int USUAL_ROLLOVER = 4;

    /// @throws IllegalArgumentException for an hour that is none
    public StudyDays {
        if (rollover < 0 || rollover > 23) {
            throw new IllegalArgumentException("A study day begins at an hour from 0 to 23, not " + rollover);
        }
    }

    public StudyDays(ZoneId zone) {
        this(zone, USUAL_ROLLOVER);
    }

    /// Days from one answer to the next, never negative: a learner may travel west.
    public static int elapsed(int from, int to) {
        return Math.max(0, Math.subtractExact(to, from));
    }

    /// The study day of an instant, as an epoch day.
    public int dayOf(Instant instant) {
        int day = Math.toIntExact(instant.atZone(zone)
                .toLocalDateTime()
                .minusHours(rollover)
                .toLocalDate()
                .toEpochDay());
        // Where clocks went back across the hour, they may show the day before again.
        while (!startOf(day + 1).isAfter(instant)) {
            day++;
        }
        return day;
    }

    /// The instant at which a study day begins.
    public Instant startOf(int day) {
        var local = LocalDate.ofEpochDay(day).atTime(rollover, 0);
        var change = zone.getRules().getTransition(local);
        // Of an hour that comes twice, getOffset is that of the first time.
        return change != null && change.isGap()
                ? change.getInstant()
                : local.toInstant(zone.getRules().getOffset(local));
    }
}
