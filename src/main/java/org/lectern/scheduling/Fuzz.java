package org.lectern.scheduling;

import java.util.function.IntFunction;

/// How far an interval may be moved so that cards learnt together do not come back together for ever.
record Fuzz(int least, int most) {

    private static final double LEAST_FUZZED = 2.5;

    /// The range around an interval in days: a day either way, and a share of each part of it that shrinks as it grows.
    static Fuzz around(int interval, int longest) {
        if (interval < LEAST_FUZZED) {
            return new Fuzz(interval, interval);
        }
        double delta = 1
                + 0.15 * part(interval, LEAST_FUZZED, 7)
                + 0.10 * part(interval, 7, 20)
                + 0.05 * part(interval, 20, Double.MAX_VALUE);
        int most = (int) Math.min(Math.round(interval + delta), longest);
        int least = (int) Math.max(2, Math.round(interval - delta));
        return new Fuzz(Math.min(least, most), most);
    }

    /// The day that a number from 0 to 1 chooses; each day of the range is as likely as another.
    int at(double u) {
        return Math.min(most, (int) Math.floor(least + u * (most - least + 1)));
    }

    /// The same where less is studied on some days: a day is as likely as its share, and a free one is left out. Where
    /// all are free, or none is short of the others, each is as likely as another.
    ///
    /// @param loads by interval in days
    int at(double u, IntFunction<Load> loads) {
        double total = 0;
        for (int day = least; day <= most; day++) {
            total += loads.apply(day).share();
        }
        if (total == 0 || total == most - least + 1) {
            return at(u);
        }
        double left = u * total;
        int chosen = least;
        for (int day = least; day <= most; day++) {
            double share = loads.apply(day).share();
            if (share > 0) {
                chosen = day;
                if (left < share) {
                    return day;
                }
                left -= share;
            }
        }
        return chosen;
    }

    private static double part(double interval, double from, double to) {
        return Math.max(0, Math.min(interval, to) - from);
    }
}
