package org.lectern.study;

import java.time.Duration;
import org.lectern.scheduling.Delay;

/// How long until a card is due, as a button shows it and as it is read out: "10 min", "in ten minutes".
///
/// @param label short, with the unit cut
/// @param spoken in words
public record Wait(String label, String spoken) {

    private static final String[] NUMBERS = {
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"
    };
    private static final double DAYS_IN_MONTH = 30.4375;
    private static final double DAYS_IN_YEAR = 365.25;
    private static final int FEW_DAYS = 31;

    /// Minutes and hours for steps; days up to a month, then months, then years.
    public static Wait of(Delay delay) {
        return switch (delay) {
            case Delay.Step(var duration) -> step(duration);
            case Delay.Days(var count) -> days(count);
        };
    }

    private static Wait step(Duration duration) {
        long minutes = Math.max(1, Math.round(duration.toSeconds() / 60.0));
        if (minutes < 60) {
            return whole(minutes, "min", "minute");
        }
        long hours = Math.round(minutes / 60.0);
        return hours < 24 ? whole(hours, "h", "hour") : days((int) Math.round(hours / 24.0));
    }

    private static Wait days(int count) {
        if (count < FEW_DAYS) {
            return whole(count, "d", "day");
        }
        // What rounds to twelve months is a year.
        return count < 11.5 * DAYS_IN_MONTH
                ? tenths(count / DAYS_IN_MONTH, "mo", "month")
                : tenths(Math.max(1, count / DAYS_IN_YEAR), "y", "year");
    }

    private static Wait whole(long count, String unit, String word) {
        var number = count < NUMBERS.length ? NUMBERS[(int) count] : Long.toString(count);
        return new Wait(count + " " + unit, "in %s %s".formatted(number, count == 1 ? word : word + "s"));
    }

    /// With one decimal below ten.
    private static Wait tenths(double count, String unit, String word) {
        long tenths = Math.round(count * 10);
        if (tenths % 10 == 0 || tenths >= 100) {
            return whole(Math.round(count), unit, word);
        }
        var number = "%d.%d".formatted(tenths / 10, tenths % 10);
        return new Wait(number + " " + unit, "in %s %ss".formatted(number, word));
    }
}
