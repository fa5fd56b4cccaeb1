package org.lectern.bank;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a question is on its way: written, read and found good, no longer asked.
public enum Status {
    DRAFT,
    REVIEWED,
    RETIRED;

    /// The word for it in files, tables and JSON.
    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The value with this word, where there is one.
    public static Optional<Status> of(String slug) {
        return Stream.of(values()).filter(value -> value.slug().equals(slug)).findFirst();
    }
}
