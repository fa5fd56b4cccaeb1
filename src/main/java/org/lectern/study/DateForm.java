package org.lectern.study;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.lectern.scheduling.Load;
import org.lectern.web.Problems;

/// A date on which more or less is studied than on others of its weekday, as it is typed.
record DateForm(
        @RestForm @Nullable String date, @RestForm @Nullable String load) {

    static final DateForm EMPTY = new DateForm("", "none");

    private static final int FURTHEST = 2 * 365;

    Problems problems(int today) {
        var found = new HashMap<String, String>();
        var day = day(date);
        if (day == null) {
            found.put("date", "Give a date.");
        } else if (day < today || day > today + FURTHEST) {
            found.put("date", "A date from today to two years from now.");
        }
        if (Words.load(Objects.requireNonNullElse(load, "")) == null) {
            found.put("load", "Choose one of these.");
        }
        return new Problems(found);
    }

    /// A date as browsers send it, as an epoch day; null for what is none.
    static @Nullable Integer day(@Nullable String date) {
        try {
            return Math.toIntExact(
                    LocalDate.parse(Objects.requireNonNullElse(date, "").strip())
                            .toEpochDay());
        } catch (DateTimeParseException | ArithmeticException _) {
            return null;
        }
    }

    /// Once there are no problems.
    int day() {
        return Objects.requireNonNull(day(date));
    }

    /// Once there are no problems.
    Load chosen() {
        return Objects.requireNonNull(Words.load(Objects.requireNonNull(load)));
    }

    public String shownDate() {
        return Objects.requireNonNullElse(date, "");
    }

    public String shownLoad() {
        return Objects.requireNonNullElse(load, "");
    }
}
