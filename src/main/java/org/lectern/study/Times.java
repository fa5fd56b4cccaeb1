package org.lectern.study;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.lectern.web.Refusal;

/// Times in the parameters of a request.
public final class Times {

    private Times() {}

    /// @throws Refusal 400 for what is no time with an offset
    public static Instant read(String name, String text) {
        try {
            var time = OffsetDateTime.parse(text);
            if (time.getYear() >= 1 && time.getYear() <= 9999) {
                return time.toInstant();
            }
        } catch (DateTimeException _) {
            // refused below
        }
        throw new Refusal(400, "\"%s\" is a time with an offset, such as 2026-11-23T08:15:30Z.".formatted(name));
    }
}
