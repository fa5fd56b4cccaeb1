package org.lectern.bank;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person, organisation, place, event, term or work that a bank knows, with the ways to write its name.
record KnownEntity(
        String id,
        Kind kind,
        String label,
        List<String> variants,
        @Nullable String dates,
        @Nullable String note,
        Place place) {

    enum Kind {
        PERSON,
        ORGANISATION,
        PLACE,
        EVENT,
        TERM,
        WORK
    }

    /// The label and the variants.
    List<String> names() {
        var names = new ArrayList<String>();
        names.add(label);
        names.addAll(variants);
        return names;
    }
}
