package org.lectern.bank;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/// Tables hold the word of the files.
@Converter(autoApply = true)
class QuestionTypeColumn implements AttributeConverter<QuestionType, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable QuestionType value) {
        return value == null ? null : value.slug();
    }

    @Override
    public @Nullable QuestionType convertToEntityAttribute(@Nullable String word) {
        return word == null ? null : QuestionType.of(word).orElseThrow();
    }
}
