package org.lectern.roster;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;

/// A learner's way in, to be handed to her on paper: who, and a link that works once.
///
/// @param until when the link is shown
record Slip(String name, String username, String section, String link, QrCode qr, Instant until) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    static Slip of(Learner learner, String link, Instant until) {
        return new Slip(learner.name(), learner.username(), learner.section(), link, QrCode.of(link), until);
    }

    /// When the first of these is shown no more, on the course's clock; empty for none.
    static String shownUntil(Collection<Slip> slips, ZoneId zone) {
        return slips.stream()
                .map(Slip::until)
                .min(Comparator.naturalOrder())
                .map(until -> CLOCK.format(until.atZone(zone)))
                .orElse("");
    }
}
