package org.lectern.bank;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/// Tables hold the word of the files.
@Converter(autoApply = true)
class StatusColumn implements AttributeConverter<Status, String> {

    @Override
    public String convertToDatabaseColumn(Status value) {
        return value.slug();
    }

    @Override
    public Status convertToEntityAttribute(String word) {
        return Status.of(word).orElseThrow();
    }
}
