package org.lectern.bank;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/// Tables hold the word of the files.
@Converter(autoApply = true)
class VoiceColumn implements AttributeConverter<Voice, String> {

    @Override
    public String convertToDatabaseColumn(Voice value) {
        return value.slug();
    }

    @Override
    public Voice convertToEntityAttribute(String word) {
        return Voice.of(word).orElseThrow();
    }
}
