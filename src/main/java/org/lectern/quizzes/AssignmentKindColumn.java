package org.lectern.quizzes;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/// Tables hold the word of the forms.
@Converter(autoApply = true)
class AssignmentKindColumn implements AttributeConverter<AssignmentKind, String> {

    @Override
    public String convertToDatabaseColumn(AssignmentKind value) {
        return value.slug();
    }

    @Override
    public AssignmentKind convertToEntityAttribute(String word) {
        return AssignmentKind.of(word).orElseThrow();
    }
}
