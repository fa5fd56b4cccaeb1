package org.lectern.quizzes;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;

/// Writes a calendar by RFC 5545. All times are UTC, so that no time zone has to be described.
final class CalendarText {

    /// A date of an assignment.
    ///
    /// @param uid stays the same whatever is changed
    /// @param revised when it was changed last
    /// @param revision grows with changes
    /// @param url where it is looked at
    record Entry(
            String uid, Instant at, Instant revised, int revision, String summary, String description, String url) {}

    /// In octets, without the line break.
    private static final int LONGEST_LINE = 75;

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|\\p{Cs}");

    private final StringBuilder text = new StringBuilder();

    private CalendarText() {}

    /// @param name under which a calendar program shows it
    static String of(String name, List<Entry> entries) {
        var calendar = new CalendarText();
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//Lectern//Lectern//EN");
        calendar.line("CALSCALE:GREGORIAN");
        calendar.text("X-WR-CALNAME", name);
        calendar.line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        calendar.line("X-PUBLISHED-TTL:PT1H");
        entries.forEach(calendar::event);
        if (entries.isEmpty()) {
            calendar.nothing();
        }
        calendar.line("END:VCALENDAR");
        return calendar.text.toString();
    }

    /// A moment, which takes no time of the day.
    private void event(Entry entry) {
        line("BEGIN:VEVENT");
        text("UID", entry.uid);
        line("DTSTAMP:" + UTC.format(entry.revised));
        line("LAST-MODIFIED:" + UTC.format(entry.revised));
        line("SEQUENCE:" + entry.revision);
        line("DTSTART:" + UTC.format(entry.at));
        text("SUMMARY", entry.summary);
        text("DESCRIPTION", entry.description);
        line("URL:" + entry.url);
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    /// A calendar must have a component; the description of a time zone shows nowhere.
    private void nothing() {
        List.of(
                        "BEGIN:VTIMEZONE",
                        "TZID:UTC",
                        "BEGIN:STANDARD",
                        "DTSTART:19700101T000000",
                        "TZOFFSETFROM:+0000",
                        "TZOFFSETTO:+0000",
                        "END:STANDARD",
                        "END:VTIMEZONE")
                .forEach(this::line);
    }

    private void text(String property, String value) {
        line(property + ":" + escaped(value));
    }

    static String escaped(String value) {
        var plain = CONTROL.matcher(LINE_BREAK.matcher(value).replaceAll("\n")).replaceAll("");
        return plain.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /// Folds between characters: the rest of a long line goes on behind a space.
    private void line(String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int next = line.offsetByCodePoints(at, 1);
            var character = line.substring(at, next);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += size;
            at = next;
        }
        text.append("\r\n");
    }
}
