package org.lectern.quizzes;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What learners do with a set that they are given: study it, or answer it as a quiz.
public enum AssignmentKind {
    STUDY,
    QUIZ;

    /// The word for it in tables, addresses and JSON.
    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isQuiz() {
        return this == QUIZ;
    }

    static Optional<AssignmentKind> of(String slug) {
        return Stream.of(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
    }
}
