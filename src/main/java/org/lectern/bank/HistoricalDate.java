package org.lectern.bank;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/// A date as precise as a source gives it: `1794-07-27`, `1936-08`, `1926`, `193x` (the 1930s) or `14xx` (1400 to
/// 1499).
///
/// @param start its first day
public record HistoricalDate(LocalDate start, DatePrecision precision) {

    private static final Pattern FORM = Pattern.compile(
            "(?<century>\\d\\d)xx|(?<decade>\\d{3})x|(?<year>\\d{4})(-(?<month>\\d\\d)(-(?<day>\\d\\d))?)?");

    public HistoricalDate {
        if (!start.equals(precision.firstDay(start))) {
            throw new IllegalArgumentException(start + " does not begin a " + precision.slug());
        }
    }

    /// Reads the written form.
    public static Optional<HistoricalDate> parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            if (form.group("century") != null) {
                return Optional.of(century(Integer.parseInt(form.group("century")) * 100));
            }
            if (form.group("decade") != null) {
                return Optional.of(decade(Integer.parseInt(form.group("decade")) * 10));
            }
            var year = Integer.parseInt(form.group("year"));
            if (form.group("month") == null) {
                return Optional.of(year(year));
            }
            var month = YearMonth.of(year, Integer.parseInt(form.group("month")));
            return Optional.of(
                    form.group("day") == null
                            ? new HistoricalDate(month.atDay(1), DatePrecision.MONTH)
                            : day(year, month.getMonthValue(), Integer.parseInt(form.group("day"))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @JsonCreator
    static HistoricalDate of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("Not a date: " + text));
    }

    static HistoricalDate day(int year, int month, int day) {
        return new HistoricalDate(LocalDate.of(year, month, day), DatePrecision.DAY);
    }

    static HistoricalDate month(int year, int month) {
        return new HistoricalDate(LocalDate.of(year, month, 1), DatePrecision.MONTH);
    }

    static HistoricalDate year(int year) {
        return new HistoricalDate(LocalDate.of(year, 1, 1), DatePrecision.YEAR);
    }

    static HistoricalDate decade(int firstYear) {
        return new HistoricalDate(LocalDate.of(firstYear, 1, 1), DatePrecision.DECADE);
    }

    static HistoricalDate century(int firstYear) {
        return new HistoricalDate(LocalDate.of(firstYear, 1, 1), DatePrecision.CENTURY);
    }

    /// Whether the other date is at least as fine as this one and, seen as coarsely, the same or near enough.
    ///
    /// @param tolerance in units of this date's precision
    boolean covers(HistoricalDate other, int tolerance) {
        return other.precision.compareTo(precision) <= 0
                && Math.abs(precision.distance(start, precision.firstDay(other.start))) <= tolerance;
    }

    /// Whether both are the same when the finer one is seen as coarsely as the other.
    boolean agreesWith(HistoricalDate other) {
        return covers(other, 0) || other.covers(this, 0);
    }

    @JsonValue
    @Override
    public String toString() {
        return switch (precision) {
            case DAY -> start.toString();
            case MONTH -> YearMonth.from(start).toString();
            case YEAR -> "%04d".formatted(start.getYear());
            case DECADE -> "%03dx".formatted(start.getYear() / 10);
            case CENTURY -> "%02dxx".formatted(start.getYear() / 100);
        };
    }
}
