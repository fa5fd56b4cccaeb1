package org.lectern.bank;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How exactly a date is known, from the finest to the coarsest.
public enum DatePrecision {
    DAY,
    MONTH,
    YEAR,
    DECADE,
    CENTURY;

    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<DatePrecision> of(String slug) {
        return Stream.of(values()).filter(value -> value.slug().equals(slug)).findFirst();
    }

    /// The first day of the day, month, year, decade or century that holds the given one.
    LocalDate firstDay(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
            case DECADE -> LocalDate.of(day.getYear() / 10 * 10, 1, 1);
            case CENTURY -> LocalDate.of(day.getYear() / 100 * 100, 1, 1);
        };
    }

    /// How many of these lie between two first days.
    long distance(LocalDate from, LocalDate to) {
        return switch (this) {
            case DAY -> ChronoUnit.DAYS.between(from, to);
            case MONTH -> ChronoUnit.MONTHS.between(from, to);
            case YEAR -> ChronoUnit.YEARS.between(from, to);
            case DECADE -> ChronoUnit.YEARS.between(from, to) / 10;
            case CENTURY -> ChronoUnit.YEARS.between(from, to) / 100;
        };
    }
}
