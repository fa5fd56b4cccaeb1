package org.lectern.quizzes;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Titles of sets as people type them.
final class Titles {

    private Titles() {}

    static String clean(@Nullable String title) {
        return Objects.requireNonNullElse(title, "").strip();
    }

    /// What is wrong with a title; empty for nothing.
    static String problem(String title) {
        int length = title.codePointCount(0, title.length());
        if (length < 1 || length > QuestionSet.LONGEST_TITLE) {
            return "A title has 1 to %d characters.".formatted(QuestionSet.LONGEST_TITLE);
        }
        return title.chars().anyMatch(Character::isISOControl) ? "A title is one line of ordinary characters." : "";
    }

    static String ofCopy(String title) {
        return cut("Copy of " + title);
    }

    /// Cut where it would be too long.
    static String cut(String title) {
        int length = title.codePointCount(0, title.length());
        return length <= QuestionSet.LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, QuestionSet.LONGEST_TITLE));
    }
}
