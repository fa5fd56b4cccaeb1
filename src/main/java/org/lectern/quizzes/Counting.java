package org.lectern.quizzes;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Which of several attempts counts.
public enum Counting {
    HIGHEST,
    FIRST,
    LAST,
    AVERAGE;

    /// The word for it in tables, forms and JSON.
    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Counting> of(String slug) {
        return Stream.of(values()).filter(value -> value.slug().equals(slug)).findFirst();
    }
}
