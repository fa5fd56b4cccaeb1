package org.lectern.draft;

/// Words that a text quotes, and whose they are.
///
/// @param words without the marks round them
/// @param start offset of the first mark in the text, in UTF-16 units
/// @param end behind the last one
/// @param speaker where the speaker is named
/// @param said how the text says whose they are
record Quotation(int passage, String words, int start, int end, Name.Mention speaker, String said) {

    /// Where quotation and speaker stand together.
    int from() {
        return Math.min(start, speaker.start());
    }

    int to() {
        return Math.max(end, speaker.end());
    }
}
