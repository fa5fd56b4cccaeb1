package org.lectern.bank;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A passage that a question stands on, as shown after answering.
///
/// @param label the title of the text and the number of the paragraph
/// @param html the paragraph with the cited range marked; where the text is not installed, the
/// quoted phrases
/// @param href the paragraph in the reader; empty for whoever may not read the text
/// @param paragraph counted from 1; null where the citation has no place yet
/// @param start offset of the cited range in the text, in UTF-16 units
/// @param end offset behind it
public record CitedPassage(
        String source,
        String label,
        SafeHtml html,
        String href,
        @Nullable Integer paragraph,
        @Nullable Integer start,
        @Nullable Integer end) {

    CitedPassage withoutWay() {
        return new CitedPassage(source, label, html, "", paragraph, start, end);
    }

    /// The cited range, where it has a place.
    public Optional<CitedRange> range() {
        return start == null || end == null ? Optional.empty() : Optional.of(new CitedRange(source, start, end));
    }
}
