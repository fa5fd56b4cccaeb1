package org.lectern.quizzes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A calendar as another program reads it by RFC 5545: what breaks a rule of it fails here.
record CalendarFile(Map<String, String> properties, List<Map<String, String>> events) {

    private static final Pattern CONTENT_LINE = Pattern.compile("(?s)([A-Z0-9-]+)((?:;[A-Z-]+=[^;:]+)*):(.*)");
    private static final List<String> TEXTS =
            List.of("SUMMARY", "DESCRIPTION", "UID", "X-WR-CALNAME", "PRODID", "VERSION");
    private static final Pattern MOMENT = Pattern.compile("[0-9]{8}T[0-9]{6}Z");

    static CalendarFile read(String text) {
        assertThat(text).endsWith("\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
        for (var line : text.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isBetween(1, 75);
        }
        var file = new CalendarFile(new HashMap<>(), new ArrayList<>());
        var open = new ArrayList<String>();
        int components = 0;
        for (var line : text.replaceAll("\r\n[ \t]", "").split("\r\n")) {
            var parts = CONTENT_LINE.matcher(line);
            assertThat(parts.matches()).as(line).isTrue();
            var name = parts.group(1);
            var value = parts.group(3);
            switch (name) {
                case "BEGIN" -> {
                    open.add(value);
                    components += open.size() == 2 ? 1 : 0;
                    if (value.equals("VEVENT")) {
                        file.events.add(new HashMap<>());
                    }
                }
                case "END" -> assertThat(open.removeLast()).isEqualTo(value);
                default -> file.keep(open.getLast(), name, value);
            }
        }
        assertThat(open).isEmpty();
        assertThat(components).as("A calendar has at least one component").isPositive();
        assertThat(file.properties).containsEntry("VERSION", "2.0").containsKey("PRODID");
        file.events.forEach(CalendarFile::check);
        assertThat(file.events).extracting(event -> event.get("UID")).doesNotHaveDuplicates();
        return file;
    }

    private void keep(String component, String name, String value) {
        var to = component.equals("VEVENT") ? events.getLast() : properties;
        if (component.equals("VEVENT") || component.equals("VCALENDAR")) {
            assertThat(to.put(name, TEXTS.contains(name) ? unescaped(value) : value))
                    .as("twice: " + name)
                    .isNull();
        }
    }

    private static void check(Map<String, String> event) {
        assertThat(event).containsKeys("UID", "DTSTAMP", "DTSTART", "SUMMARY");
        assertThat(event.get("DTSTAMP")).matches(MOMENT);
        assertThat(event.get("DTSTART")).matches(MOMENT);
        assertThat(event.get("SEQUENCE")).matches("[0-9]+");
    }

    private static String unescaped(String value) {
        var text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            assertThat(character == ';' || character == ',' || Character.isISOControl(character) && character != '\t')
                    .as("unescaped in " + value)
                    .isFalse();
            if (character != '\\') {
                text.append(character);
                continue;
            }
            char escaped = value.charAt(++i);
            assertThat("\\;,nN".indexOf(escaped)).as("escape in " + value).isNotNegative();
            text.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
        }
        return text.toString();
    }
}
