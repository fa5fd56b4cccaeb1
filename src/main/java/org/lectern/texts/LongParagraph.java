package org.lectern.texts;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts a paragraph that is longer than any that people write: it comes from a file whose paragraphs were not
/// recognised, and would be shown whole with each question that stands on a word of it.
final class LongParagraph {

    /// In UTF-16 units: some three printed pages.
    static final int LONGEST = 5_000;

    private LongParagraph() {}

    /// The paragraph itself, or parts that end where a sentence does; none of an empty one.
    static List<String> parts(String paragraph) {
        var parts = new ArrayList<String>();
        var from = 0;
        while (paragraph.length() - from > LONGEST) {
            var part = paragraph.substring(from, from + LONGEST);
            var end = end(part);
            parts.add(part.substring(0, end).strip());
            from += end;
        }
        parts.add(paragraph.substring(from).strip());
        parts.removeIf(String::isEmpty);
        return List.copyOf(parts);
    }

    /// The last end of a sentence in its second half; where there is none, of a word.
    private static int end(String part) {
        var ends = BreakIterator.getSentenceInstance(Locale.ROOT);
        ends.setText(part);
        for (var end = ends.preceding(LONGEST); end > LONGEST / 2; end = ends.previous()) {
            if (!isAbbreviation(part.substring(0, end).stripTrailing())) {
                return end;
            }
        }
        var space = part.lastIndexOf(' ');
        if (space > LONGEST / 2) {
            return space + 1;
        }
        return Character.isHighSurrogate(part.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    }

    /// A full stop behind one to three letters, such as "Mr." and "vol.", may be that of an abbreviation.
    private static boolean isAbbreviation(String text) {
        return text.substring(Math.max(0, text.length() - 5)).matches("(.*[^\\p{L}])?\\p{L}{1,3}\\.");
    }
}
