package org.lectern.bank;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a question asks for: what is so, what the author claims, what is passed on from others, what a word means.
public enum Kind {
    FACT,
    AUTHOR_CLAIM,
    REPORTED,
    DEFINITION;

    /// The word for it in files, tables and JSON.
    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The value with this word, where there is one.
    public static Optional<Kind> of(String slug) {
        return Stream.of(values()).filter(value -> value.slug().equals(slug)).findFirst();
    }
}
