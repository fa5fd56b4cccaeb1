package org.lectern.draft;

import java.util.List;

/// A capitalised name that the text has and nobody knew.
///
/// @param kind a guess: person, organisation, place, event, term or work
/// @param variants shorter ways in which the text writes it
/// @param mentions how often it stands there
/// @param paragraph where it stands first
public record NewName(String kind, String label, List<String> variants, int mentions, int paragraph) {

    public NewName {
        variants = List.copyOf(variants);
    }
}
