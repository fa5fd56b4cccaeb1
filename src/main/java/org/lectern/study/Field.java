package org.lectern.study;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a value of a JSON field, or says what is wrong with it. Null stands for a field that is not there.
final class Field {

    private static final Pattern UUID_SHAPE =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final int LONGEST_SHOWN = 60;

    private Field() {}

    static boolean isThere(@Nullable JsonNode value) {
        return value != null && !value.isNull();
    }

    static String text(String name, @Nullable JsonNode value) {
        if (value == null || !value.isTextual()) {
            throw new BadItem(name, name + " is missing, or no string.");
        }
        return value.textValue();
    }

    static UUID uuid(String name, @Nullable JsonNode value) {
        var text = text(name, value);
        if (!UUID_SHAPE.matcher(text).matches()) {
            throw new BadItem(name, "\"%s\" is no UUID.".formatted(shortened(text)));
        }
        return UUID.fromString(text);
    }

    static @Nullable UUID optionalUuid(String name, @Nullable JsonNode value) {
        return isThere(value) ? uuid(name, value) : null;
    }

    static int number(String name, @Nullable JsonNode value, int least, int most) {
        if (value == null || !value.isIntegralNumber()) {
            throw new BadItem(name, name + " is missing, or no whole number.");
        }
        if (!value.canConvertToInt() || value.intValue() < least || value.intValue() > most) {
            throw new BadItem(name, "%s is from %d to %d.".formatted(name, least, most));
        }
        return value.intValue();
    }

    /// A time with offset, in whole milliseconds.
    static Instant time(String name, @Nullable JsonNode value) {
        var text = text(name, value);
        try {
            var time = OffsetDateTime.parse(text);
            if (time.getYear() >= 1 && time.getYear() <= 9999) {
                return time.toInstant().truncatedTo(ChronoUnit.MILLIS);
            }
        } catch (DateTimeException _) {
            // refused below
        }
        throw new BadItem(
                name, "\"%s\" is no time with an offset, such as 2026-11-23T08:15:30.123Z.".formatted(shortened(text)));
    }

    /// For messages, which repeat no more than they must.
    static String shortened(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
