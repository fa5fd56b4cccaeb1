package org.lectern.progress;

import java.util.List;
import org.lectern.bank.SafeHtml;

/// A paragraph as the reader shows it.
///
/// @param number counted from 1
/// @param gapBefore whether something of the text is missing before it
/// @param levels of its passages, each once, the weakest first
/// @param cards the questions of the passage that the learner opened; empty where she opened none
record ReaderParagraph(int number, boolean gapBefore, List<Piece> pieces, List<Mastery> levels, List<CardLine> cards) {

    /// A run of words on which the same questions stand.
    ///
    /// @param href shows these questions; empty where nothing was learnt here
    /// @param omitted whether words of the passage are missing behind it
    record Piece(String text, Mastery level, String href, boolean omitted) {}

    /// A question in a list.
    ///
    /// @param standing where its card stands, in words
    record CardLine(String question, SafeHtml stem, String type, String standing) {}

    ReaderParagraph opened(List<CardLine> lines) {
        return new ReaderParagraph(number, gapBefore, pieces, levels, lines);
    }

    public boolean isAskedAbout() {
        return !levels.isEmpty();
    }
}
