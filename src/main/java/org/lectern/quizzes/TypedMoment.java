package org.lectern.quizzes;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A date and a time of the day as two fields of a form send them.
record TypedMoment(String date, String time) {

    static final String PROBLEM = "Write the date like 2026-05-12, and the time, where it matters, like 23:59.";

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    static TypedMoment typed(@Nullable String date, @Nullable String time) {
        return new TypedMoment(
                Objects.requireNonNullElse(date, "").strip(),
                Objects.requireNonNullElse(time, "").strip());
    }

    static TypedMoment of(@Nullable Instant moment, ZoneId zone) {
        if (moment == null) {
            return new TypedMoment("", "");
        }
        var local = moment.atZone(zone);
        return new TypedMoment(
                local.toLocalDate().toString(),
                local.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString());
    }

    boolean isEmpty() {
        return date.isEmpty() && time.isEmpty();
    }

    /// When a span begins: at midnight where no time is typed. Empty where it cannot be read.
    Optional<Instant> beginning(ZoneId zone) {
        return local(LocalTime.MIDNIGHT).map(local -> local.atZone(zone).toInstant());
    }

    /// When a span ends: with the minute that is typed, or with the day. Of an hour that comes twice, the later.
    Optional<Instant> end(ZoneId zone) {
        return local(LocalTime.of(23, 59))
                .map(local -> local.atZone(zone)
                        .withLaterOffsetAtOverlap()
                        .plusSeconds(59)
                        .toInstant());
    }

    private Optional<java.time.LocalDateTime> local(LocalTime usual) {
        try {
            var day = LocalDate.parse(date);
            var clock = time.isEmpty() ? usual : LocalTime.parse(time).truncatedTo(ChronoUnit.MINUTES);
            return day.isBefore(FIRST) || day.isAfter(LAST) ? Optional.empty() : Optional.of(day.atTime(clock));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
