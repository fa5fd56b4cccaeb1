package org.lectern.texts;

import java.util.List;

/// What was read from a file that somebody chose.
///
/// @param format of the file, in words
/// @param body one paragraph a line; lines of plain text may be empty
/// @param about what the file says of itself
/// @param dropped in words, what the file holds and the text does not
public record BroughtText(String format, String body, About about, List<String> dropped) {

    /// What a file says of itself; empty texts for what it does not say.
    ///
    /// @param language BCP 47
    public record About(String title, String author, String year, String language) {

        /// Nothing.
        public static final About NOTHING = new About("", "", "", "");

        /// Cuts what is no title, author or language.
        static About of(String title, String author, String year, String language) {
            return new About(
                    line(title),
                    line(author),
                    line(year),
                    language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}") ? language : "");
        }

        private static String line(String raw) {
            var line = Paragraphs.clean(raw);
            return line.length() > 200 ? "" : line;
        }
    }
}
