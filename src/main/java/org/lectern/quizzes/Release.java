package org.lectern.quizzes;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// From when a learner sees something of a question that she answered.
public enum Release {
    /// As soon as her answer stands.
    AT_ONCE,
    /// When she has submitted her attempt.
    SUBMITTED,
    /// When nobody can hand in any more.
    CLOSED,
    NEVER;

    /// The word for it in tables, forms and JSON.
    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Release> of(String slug) {
        return Stream.of(values()).filter(value -> value.slug().equals(slug)).findFirst();
    }

    /// Whether it has come.
    ///
    /// @param answered the answer stands
    /// @param submitted the attempt was submitted
    /// @param closed nobody can hand in any more: see [Assignments#closing]
    public boolean hasCome(boolean answered, boolean submitted, boolean closed) {
        return switch (this) {
            case AT_ONCE -> answered || submitted;
            case SUBMITTED -> submitted;
            case CLOSED -> submitted && closed;
            case NEVER -> false;
        };
    }
}
