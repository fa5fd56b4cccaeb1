package org.lectern.web;

import java.util.Locale;

/// Lengths of time as people say them.
public final class Spans {

    private static final double WEEK = 7;
    private static final double MONTH = 365.25 / 12;
    private static final double YEAR = 365.25;

    private Spans() {}

    /// About so many days, in the largest unit of which there are at least two.
    public static String about(double days) {
        if (days < 1) {
            return "less than a day";
        }
        if (days < 2 * WEEK) {
            return "about " + of(Math.round(days), "day");
        }
        if (days < 2 * MONTH) {
            return "about " + of(Math.round(days / WEEK), "week");
        }
        if (days < 2 * YEAR) {
            return "about " + of(Math.round(days / MONTH), "month");
        }
        return "about " + of(Math.round(days / YEAR), "year");
    }

    /// Whole minutes, rounded up.
    public static String minutes(double seconds) {
        return seconds < 60 ? "under a minute" : "about " + of((long) Math.ceil(seconds / 60), "minute");
    }

    public static String of(long count, String unit) {
        return String.format(Locale.ENGLISH, "%,d %s%s", count, unit, count == 1 ? "" : "s");
    }

    /// Not quite all is never shown as all.
    public static String percent(double share) {
        long percent = Math.round(100 * share);
        return percent == 100 && share < 1 ? "over 99 %" : percent + " %";
    }

    /// The same of what is only likely.
    public static String aboutPercent(double share) {
        var percent = percent(share);
        return percent.startsWith("over") ? percent : "about " + percent;
    }
}
