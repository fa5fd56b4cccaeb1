package org.lectern.quizzes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.quizzes.CalendarText.Entry;

class CalendarTextTest {

    private static final Instant DUE = Instant.parse("2026-12-24T22:30:00.999Z");
    private static final Instant REVISED = Instant.parse("2026-11-26T01:02:03Z");

    @Test
    void writesAnEvent() {
        assertThat(CalendarText.of("Lectern", List.of(entry("The harbour is due", "A quiz for 8b"))))
                .isEqualTo("""
                        BEGIN:VCALENDAR
                        VERSION:2.0
                        PRODID:-//Lectern//Lectern//EN
                        CALSCALE:GREGORIAN
                        X-WR-CALNAME:Lectern
                        REFRESH-INTERVAL;VALUE=DURATION:PT1H
                        X-PUBLISHED-TTL:PT1H
                        BEGIN:VEVENT
                        UID:1-due@lectern
                        DTSTAMP:20261126T010203Z
                        LAST-MODIFIED:20261126T010203Z
                        SEQUENCE:3
                        DTSTART:20261224T223000Z
                        SUMMARY:The harbour is due
                        DESCRIPTION:A quiz for 8b
                        URL:http://lectern.example/assignments/1
                        TRANSP:TRANSPARENT
                        END:VEVENT
                        END:VCALENDAR
                        """.replace("\n", "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "The 😀 of the harbour",
                "a; b, c: \"d\" \\ e \\n f",
                "one\ntwo\r\nthree\rfour",
                " leads and trails ",
                "ÄÖÜß Троцкий 托洛茨基 العربية",
                "👩‍👩‍👧‍👦 a family of several characters, and a long way after it so that it is folded somewhere 👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦",
                "tab\tstays"
            })
    void keepsEveryText(String text) {
        var calendar = CalendarFile.read(CalendarText.of(text, List.of(entry(text, text))));
        var event = calendar.events().getFirst();
        var expected = text.replace("\r\n", "\n").replace("\r", "\n");
        assertThat(event.get("SUMMARY")).isEqualTo(expected);
        assertThat(event.get("DESCRIPTION")).isEqualTo(expected);
        assertThat(calendar.properties()).containsEntry("X-WR-CALNAME", expected);
    }

    /// Every length from under a line to over two, of one, two, three and four octets a character, with escapes.
    @Test
    void foldsAtSeventyFiveOctetsAndNeverWithinACharacter() {
        for (var character : List.of("a", "é", "€", "😀", ",")) {
            for (int length = 1; length <= 200; length++) {
                var text = character.repeat(length);
                var written = CalendarText.of("x", List.of(entry(text, "")));
                assertThat(CalendarFile.read(written).events().getFirst().get("SUMMARY"))
                        .isEqualTo(text);
                assertThat(written.split("\r\n"))
                        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
                        .noneMatch(line -> line.contains("\uFFFD"));
            }
        }
    }

    @Test
    void dropsWhatNoTextMayHold() {
        var written = CalendarText.of("x", List.of(entry("a\u0000b\u001Bc\u007Fd\uD800e", "")));
        assertThat(CalendarFile.read(written).events().getFirst().get("SUMMARY"))
                .isEqualTo("abcde");
    }

    /// RFC 5545 wants at least one component.
    @Test
    void holdsAComponentAlsoWithoutAnyDate() {
        var written = CalendarText.of("x", List.of());
        assertThat(CalendarFile.read(written).events()).isEmpty();
        assertThat(written).contains("\r\nBEGIN:VTIMEZONE\r\nTZID:UTC\r\nBEGIN:STANDARD\r\n");
    }

    private static Entry entry(String summary, String description) {
        return new Entry(
                "1-due@lectern", DUE, REVISED, 3, summary, description, "http://lectern.example/assignments/1");
    }
}
