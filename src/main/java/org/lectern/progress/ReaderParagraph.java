package org.lectern.progress;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.SafeHtml;

/// A paragraph as the reader shows it.
///
/// @param number counted from 1
/// @param href its address
/// @param gapBefore whether something of the text is missing before it
/// @param levels of its passages, each once, the weakest first
/// @param waysBack where the paragraph is a footnote, the marks that refer to it
/// @param opened what is asked about it, where the reader wants to see that
record ReaderParagraph(
        int number,
        String href,
        boolean gapBefore,
        List<Piece> pieces,
        List<Mastery> levels,
        List<WayBack> waysBack,
        @Nullable Opened opened) {

    /// A sign that stands in no text.
    static final String GAP = "\0";

    /// A run of words on which the same questions stand, or the mark of a footnote.
    ///
    /// @param mark how well it is remembered
    /// @param note null where it is no mark of a footnote
    /// @param omitted whether words of the passage are missing behind it
    record Piece(List<Run> runs, PassageMark mark, @Nullable NoteMark note, boolean omitted) {

        /// As they stand in the text.
        public String words() {
            return runs.stream().map(Run::text).collect(Collectors.joining());
        }

        public boolean isCited() {
            return mark.level() != Mastery.NO_QUESTION;
        }

        Piece withRuns(List<Run> others) {
            return new Piece(others, mark, note, omitted);
        }
    }

    /// Words that were found, or words between them.
    ///
    /// @param hit which of the places that were found, counted from 1; 0 where nothing was looked for or found
    /// @param begins whether the place begins here; it goes on where a passage ends within it
    /// @param current whether it is the place that the reader is at
    record Run(String text, int hit, boolean begins, boolean current) {

        static Run plain(String text) {
            return new Run(text, 0, false, false);
        }
    }

    /// How well the words are remembered that a passage holds.
    ///
    /// @param passages how many overlap here
    /// @param href shows the questions of all of them; empty where nothing was learnt here
    /// @param places of these passages among all of the text, in reading order, for [Forgetting]
    record PassageMark(Mastery level, int passages, String href, String places) {

        /// For those who do not see the mark.
        public String said() {
            return passages > 1
                    ? "%s, the weakest of %d passages that overlap here".formatted(level.word(), passages)
                    : level.word();
        }
    }

    /// A mark that refers to a footnote.
    ///
    /// @param id of its place in the page
    record NoteMark(int number, String id) {}

    /// What opens at the marks of a footnote.
    ///
    /// @param href where it stands in the list of notes
    record NoteWords(int number, String words, String href) {

        private static final int MOST = 600;

        /// A note may be longer than a page; the whole of it stands in the list.
        public String shown() {
            if (words.length() <= MOST) {
                return words;
            }
            int space = words.lastIndexOf(' ', MOST);
            return words.substring(0, space > 0 ? space : MOST) + "…";
        }
    }

    /// From a footnote to its mark.
    record WayBack(String href, int paragraph) {}

    /// The questions of a passage or a paragraph.
    ///
    /// @param overlap says how the passages that overlap are remembered, where there are several
    /// @param first the words with which a passage may begin, to make a question on it; and
    /// @param last those with which it may end
    record Opened(List<CardLine> cards, String overlap, String first, String last) {}

    /// A question in a list.
    ///
    /// @param standing where its card stands, in words
    record CardLine(String question, SafeHtml stem, String type, String standing) {}

    ReaderParagraph opened(Opened questions) {
        return new ReaderParagraph(number, href, gapBefore, pieces, levels, waysBack, questions);
    }

    ReaderParagraph withPieces(List<Piece> others) {
        return new ReaderParagraph(number, href, gapBefore, others, levels, waysBack, opened);
    }

    public boolean isAskedAbout() {
        return !levels.isEmpty();
    }

    public boolean isNote() {
        return !waysBack.isEmpty();
    }

    /// Its words as they stand there.
    String words() {
        return pieces.stream().map(Piece::words).collect(Collectors.joining());
    }

    /// Its words in the order of the pieces, with blanks for the marks of footnotes, and [#GAP] behind a piece where
    /// words are left out.
    String plain() {
        return pieces.stream()
                .map(piece -> (piece.note() == null
                                ? piece.words()
                                : " ".repeat(piece.words().length()))
                        + (piece.omitted() ? GAP : ""))
                .collect(Collectors.joining());
    }
}
