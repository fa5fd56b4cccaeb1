package org.lectern.bank;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/// Tables hold the word of the files.
@Converter(autoApply = true)
class KindColumn implements AttributeConverter<Kind, String> {

    @Override
    public String convertToDatabaseColumn(Kind value) {
        return value.slug();
    }

    @Override
    public Kind convertToEntityAttribute(String word) {
        return Kind.of(word).orElseThrow();
    }
}
