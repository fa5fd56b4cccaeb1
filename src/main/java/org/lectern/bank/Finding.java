package org.lectern.bank;

import org.jspecify.annotations.Nullable;

/// What a check has found.
///
/// @param rule the id of the rule; `YAML` for what cannot be read, `LOCK` for an outdated anchors.lock.json
/// @param question the id of the question; null where it is about no single one
public record Finding(Level level, String rule, @Nullable String question, String file, int line, String message) {

    /// E blocks publishing, W needs a waiver with its reason, I informs.
    public enum Level {
        E,
        W,
        I
    }

    static Finding unreadable(Place place, @Nullable String question, String message) {
        return new Finding(Level.E, "YAML", question, place.file(), place.line(), message);
    }

    static Finding about(WrittenQuestion question, Level level, String rule, String message) {
        return new Finding(
                level,
                rule,
                question.id(),
                question.place().file(),
                question.place().line(),
                message);
    }

    static Finding at(Place place, Level level, String rule, String message) {
        return new Finding(level, rule, null, place.file(), place.line(), message);
    }

    /// One line: level, rule, question, file and line, message.
    @Override
    public String toString() {
        return "%s %s %s %s:%d %s".formatted(level, rule, question == null ? "-" : question, file, line, message);
    }
}
