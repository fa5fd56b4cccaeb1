package org.lectern.texts;

import org.jspecify.annotations.Nullable;

/// An error of a text, registered so that no question repeats it unawares.
///
/// @param exact as it stands in the text
/// @param meant what is meant
public record Erratum(
        String exact, String meant, Kind kind, @Nullable String note) {

    public enum Kind {
        MISPRINT,
        DOUBTFUL,
        /// Stands in the file and is no part of the text, such as the foot of a page.
        NOT_CONTENT
    }
}
