package org.lectern.bank;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/// Tables hold the word of the files.
@Converter(autoApply = true)
class KindColumn implements AttributeConverter<Kind, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Kind value) {
        return value == null ? null : value.slug();
    }

    @Override
    public @Nullable Kind convertToEntityAttribute(@Nullable String word) {
        return word == null ? null : Kind.of(word).orElseThrow();
    }
}
