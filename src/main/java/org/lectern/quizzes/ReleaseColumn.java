package org.lectern.quizzes;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/// Tables hold the word of the forms.
@Converter(autoApply = true)
class ReleaseColumn implements AttributeConverter<Release, String> {

    @Override
    public String convertToDatabaseColumn(Release value) {
        return value.slug();
    }

    @Override
    public Release convertToEntityAttribute(String word) {
        return Release.of(word).orElseThrow();
    }
}
