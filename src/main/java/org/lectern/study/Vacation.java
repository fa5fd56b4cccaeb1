package org.lectern.study;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/// A vacation that a learner has announced, and not taken back.
///
/// @param moved how many due dates it has moved so far
record Vacation(UUID id, Loads.Span days, int moved) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    public String inWords() {
        return inWords(days);
    }

    static String inWords(Loads.Span days) {
        var first = DATE.format(LocalDate.ofEpochDay(days.first()));
        return days.length() == 1 ? first : "%s to %s".formatted(first, DATE.format(LocalDate.ofEpochDay(days.last())));
    }
}
