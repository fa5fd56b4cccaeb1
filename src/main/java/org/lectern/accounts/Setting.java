package org.lectern.accounts;

import java.util.Locale;

/// A number that a learner sets, and that her courses may bound.
public enum Setting {
    MINUTES("Minutes a day", 1, 600, 15),
    NEW("New cards a day, at most", 0, 1_000, 10),
    REVIEWS("Reviews a day, at most", 0, 10_000, 200),
    RETENTION("Desired retention, in per cent", 70, 99, 90);

    private final String label;
    private final int least;
    private final int most;
    private final int usual;

    Setting(String label, int least, int most, int usual) {
        this.label = label;
        this.least = least;
        this.most = most;
        this.usual = usual;
    }

    public String label() {
        return label;
    }

    /// The smallest that anybody may choose.
    public int least() {
        return least;
    }

    /// The greatest that anybody may choose.
    public int most() {
        return most;
    }

    /// With what everybody begins.
    public int usual() {
        return usual;
    }

    /// Its name in forms and tables.
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException where there is none
    public static Setting of(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT));
    }
}
