package org.lectern.bank;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Historical dates in words: `1936-08` is August 1936, `193x` the 1930s.
public final class DateWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    private DateWords() {}

    /// @param date as [HistoricalDate] is written
    public static String of(String date) {
        return switch (date.length()) {
            case 10 -> DAY.format(LocalDate.parse(date));
            case 7 -> MONTH.format(YearMonth.parse(date));
            default -> date.endsWith("xx") ? century(date) : date.endsWith("x") ? decade(date) : date;
        };
    }

    private static String decade(String date) {
        return "the %s0s".formatted(date.substring(0, date.length() - 1));
    }

    private static String century(String date) {
        int number = Integer.parseInt(date.substring(0, date.length() - 2)) + 1;
        return "the " + ordinal(number) + " century";
    }

    private static String ordinal(int number) {
        boolean teen = number % 100 >= 11 && number % 100 <= 13;
        return number
                + (teen
                        ? "th"
                        : switch (number % 10) {
                            case 1 -> "st";
                            case 2 -> "nd";
                            case 3 -> "rd";
                            default -> "th";
                        });
    }
}
