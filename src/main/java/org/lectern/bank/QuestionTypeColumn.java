package org.lectern.bank;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/// Tables hold the word of the files.
@Converter(autoApply = true)
class QuestionTypeColumn implements AttributeConverter<QuestionType, String> {

    @Override
    public String convertToDatabaseColumn(QuestionType value) {
        return value.slug();
    }

    @Override
    public QuestionType convertToEntityAttribute(String word) {
        return QuestionType.of(word).orElseThrow();
    }
}
