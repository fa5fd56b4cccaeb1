package org.lectern.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Somebody or something that banks know, with the ways to write the name.
///
/// @param kind person, organisation, place, event, term or work
public record KnownName(String id, String kind, String label, List<String> variants) {

    public KnownName {
        variants = List.copyOf(variants);
    }

    static KnownName of(KnownEntity entity) {
        return new KnownName(
                entity.id(), entity.kind().name().toLowerCase(Locale.ROOT), entity.label(), entity.variants());
    }

    KnownEntity entity() {
        return new KnownEntity(
                id,
                KnownEntity.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                label,
                variants,
                null,
                null,
                new Place("", 0));
    }

    /// The label and the variants.
    public List<String> names() {
        var names = new ArrayList<String>();
        names.add(label);
        names.addAll(variants);
        return names;
    }
}
