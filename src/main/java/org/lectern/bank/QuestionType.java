package org.lectern.bank;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The eleven types of question.
public enum QuestionType {
    BASIC,
    CLOZE,
    CHOICE,
    CHOICES,
    TRUE_FALSE,
    SHORT,
    MATCH,
    ORDER,
    ATTRIBUTION,
    DATE,
    NUMBER;

    /// The word for it in files, tables and JSON.
    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The value with this word, where there is one.
    public static Optional<QuestionType> of(String slug) {
        return Stream.of(values()).filter(value -> value.slug().equals(slug)).findFirst();
    }

    /// The type of a question's content.
    public static QuestionType of(QuestionContent content) {
        return switch (content) {
            case QuestionContent.Basic _ -> BASIC;
            case QuestionContent.Cloze _ -> CLOZE;
            case QuestionContent.Choice _ -> CHOICE;
            case QuestionContent.Choices _ -> CHOICES;
            case QuestionContent.TrueFalse _ -> TRUE_FALSE;
            case QuestionContent.Short _ -> SHORT;
            case QuestionContent.Match _ -> MATCH;
            case QuestionContent.Order _ -> ORDER;
            case QuestionContent.Attribution _ -> ATTRIBUTION;
            case QuestionContent.Date _ -> DATE;
            case QuestionContent.Number _ -> NUMBER;
        };
    }
}
