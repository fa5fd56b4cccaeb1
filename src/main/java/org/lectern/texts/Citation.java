package org.lectern.texts;

import org.jspecify.annotations.Nullable;

/// A passage that a question stands on.
///
/// @param source the id of the text
/// @param sic why an error of the source is quoted as it stands
public record Citation(
        String source, Selector selector, @Nullable String sic) {}
