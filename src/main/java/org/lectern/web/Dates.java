package org.lectern.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days as people write them.
public final class Dates {

    private static final DateTimeFormatter BRIEF = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter WITH_WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter WITH_YEAR = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.ENGLISH);

    private Dates() {}

    /// 28 Nov
    public static String brief(LocalDate day) {
        return BRIEF.format(day);
    }

    /// Friday 28 November
    public static String withWeekday(LocalDate day) {
        return WITH_WEEKDAY.format(day);
    }

    /// 28 November 2026
    public static String withYear(LocalDate day) {
        return WITH_YEAR.format(day);
    }

    /// Tomorrow, a day of this week by its name, a later one by its date.
    public static String coming(LocalDate day, LocalDate today) {
        var away = today.until(day, java.time.temporal.ChronoUnit.DAYS);
        if (away == 0) {
            return "today";
        }
        if (away == 1) {
            return "tomorrow";
        }
        if (away > 1 && away < 7) {
            return WEEKDAY.format(day);
        }
        return day.getYear() == today.getYear()
                ? DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH).format(day)
                : withYear(day);
    }
}
