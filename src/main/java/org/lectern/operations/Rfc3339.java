package org.lectern.operations;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Reads dates and times of RFC 3339, such as 2026-11-23T08:15:30.123+01:00. By hand: a log has millions of them, and
/// the formatters of `java.time` take most of the time of reading one.
final class Rfc3339 {

    private static final String FORM = "dddd-dd-ddTdd:dd:dd";
    private static final int SECONDS_END = FORM.length();
    private static final int MOST_DECIMALS = 9;

    private Rfc3339() {}

    /// The instant; null if there is no such time.
    static @Nullable Instant parse(String text) {
        if (!hasForm(text)) {
            return null;
        }
        int offset = endOfDecimals(text);
        if (offset < 0) {
            return null;
        }
        try {
            return LocalDateTime.of(
                            number(text, 0, 4),
                            number(text, 5, 7),
                            number(text, 8, 10),
                            number(text, 11, 13),
                            number(text, 14, 16),
                            number(text, 17, 19),
                            nanos(text, offset))
                    .toInstant(offset(text, offset));
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static boolean hasForm(String text) {
        if (text.length() <= SECONDS_END) {
            return false;
        }
        for (int i = 0; i < SECONDS_END; i++) {
            char found = text.charAt(i);
            char wanted = FORM.charAt(i);
            boolean fits = switch (wanted) {
                case 'd' -> isDigit(found);
                case 'T' -> found == 'T' || found == 't' || found == ' ';
                default -> found == wanted;
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /// Where the offset begins; negative if the decimals are none.
    private static int endOfDecimals(String text) {
        if (text.charAt(SECONDS_END) != '.') {
            return SECONDS_END;
        }
        int end = SECONDS_END + 1;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        int decimals = end - SECONDS_END - 1;
        return decimals >= 1 && decimals <= MOST_DECIMALS && end < text.length() ? end : -1;
    }

    private static int nanos(String text, int end) {
        if (end == SECONDS_END) {
            return 0;
        }
        int nanos = number(text, SECONDS_END + 1, end);
        for (int i = end - SECONDS_END - 1; i < MOST_DECIMALS; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    /// @throws DateTimeException if there is no such offset
    private static ZoneOffset offset(String text, int from) {
        var sign = text.charAt(from);
        if (text.length() == from + 1 && (sign == 'Z' || sign == 'z')) {
            return ZoneOffset.UTC;
        }
        boolean fits = text.length() == from + 6
                && (sign == '+' || sign == '-')
                && isDigit(text.charAt(from + 1))
                && isDigit(text.charAt(from + 2))
                && text.charAt(from + 3) == ':'
                && isDigit(text.charAt(from + 4))
                && isDigit(text.charAt(from + 5));
        if (!fits) {
            throw new DateTimeException("No offset: " + text);
        }
        int direction = sign == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(
                direction * number(text, from + 1, from + 3), direction * number(text, from + 4, from + 6));
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }
}
