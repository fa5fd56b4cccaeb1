package org.lectern.bank;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Who speaks in the cited passage.
public enum Voice {
    AUTHOR,
    EDITOR,
    QUOTED,
    BLURB;

    /// The word for it in files, tables and JSON.
    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The value with this word, where there is one.
    public static Optional<Voice> of(String slug) {
        return Stream.of(values()).filter(value -> value.slug().equals(slug)).findFirst();
    }
}
