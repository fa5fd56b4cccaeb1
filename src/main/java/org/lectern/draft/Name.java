package org.lectern.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody or something that a text names.
///
/// @param kind person, organisation, place, event, term or work; `name` where nothing tells
/// @param id where banks know it
/// @param variants other ways in which it is written
record Name(String kind, String label, @Nullable String id, List<String> variants) {

    /// A name in its place in the text, in UTF-16 units.
    record Mention(int start, int end, Name name) {}

    boolean isPerson() {
        return kind.equals("person");
    }

    boolean isOf(String wanted) {
        return kind.equals(wanted);
    }

    /// What a person goes by among others.
    String surname() {
        return label.substring(label.lastIndexOf(' ') + 1);
    }

    /// The ways to write it, for answers that are typed.
    List<String> accepted() {
        return variants.stream().filter(variant -> !variant.equals(label)).toList();
    }
}
