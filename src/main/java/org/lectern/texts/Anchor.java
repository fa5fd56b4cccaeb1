package org.lectern.texts;

/// Where a citation was found.
public sealed interface Anchor {

    /// In one place, within one paragraph.
    ///
    /// @param start offset in the text, in UTF-16 units
    /// @param end offset behind the last character
    record Found(int start, int end, int paragraph) implements Anchor {}

    /// In no place; the message names what is missing.
    record Nowhere(String message) implements Anchor {}

    /// In several places, and nothing settles which is meant.
    record Several(int places, String message) implements Anchor {}
}
