package org.lectern.quizzes;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/// Tables hold the word of the forms.
@Converter(autoApply = true)
class CountingColumn implements AttributeConverter<Counting, String> {

    @Override
    public String convertToDatabaseColumn(Counting value) {
        return value.slug();
    }

    @Override
    public Counting convertToEntityAttribute(String word) {
        return Counting.of(word).orElseThrow();
    }
}
