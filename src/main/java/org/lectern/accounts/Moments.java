package org.lectern.accounts;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A moment as its owner's calendar and clock show it: "12 May 2026, 14:05".
public final class Moments {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private Moments() {}

    public static String inWords(Instant moment, ZoneId zone) {
        return FORMAT.format(moment.atZone(zone));
    }
}
