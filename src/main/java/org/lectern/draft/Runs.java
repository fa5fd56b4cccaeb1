package org.lectern.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Runs of capitalised words: what may be a name.
final class Runs {

    /// @param start offset in the text, in UTF-16 units
    /// @param isFirst whether its sentence begins with it, so that its capital says nothing
    record Run(int start, String text, boolean isFirst) {

        int end() {
            return start + text.length();
        }

        boolean isOneWord() {
            return text.indexOf(' ') < 0;
        }

        /// The same without its first word.
        Run rest() {
            var space = text.indexOf(' ');
            return new Run(start + space + 1, text.substring(space + 1), false);
        }
    }

    private static final String WORD = "(?:(?:\\p{Lu}\\.)+|\\p{Lu}[\\p{L}\\p{M}]*(?:['’-]\\p{L}[\\p{L}\\p{M}]*)*)";
    private static final String LINK =
            "(?: |-| (?:of|of the|de|de la|del|della|di|da|du|von|von der|van|van der|van den|la|le|el|al|bin|ibn|for the|in the)(?: |(?<=')))";
    /// No name has more words; the stack has an end, too, and a text of capitalised words may have none.
    private static final Pattern RUN = Pattern.compile("(?<![\\p{L}\\p{N}])" + WORD + "(?:" + LINK + WORD + "){0,30}");

    private static final Pattern OWNER = Pattern.compile("['’]s(?: .*)?$");

    /// Capitalised at the beginning of a sentence, or always, and no names.
    private Runs() {}

    static boolean isOrdinary(String word) {
        return WordLists.ORDINARY.contains(word);
    }

    static List<Run> in(Sentence sentence) {
        var runs = new ArrayList<Run>();
        var opening = sentence.text().length()
                - sentence.text().replaceFirst("^[\\p{P}\\s]+", "").length();
        var found = RUN.matcher(sentence.text());
        while (found.find()) {
            var words = OWNER.matcher(found.group()).replaceFirst("");
            var run = new Run(sentence.start() + found.start(), words, found.start() == opening);
            var bare = trimmed(run);
            if (!bare.text().isEmpty()) {
                runs.add(bare);
            }
        }
        return runs;
    }

    /// Without ordinary words before it, and without those behind it.
    private static Run trimmed(Run run) {
        var bare = run;
        while (WordLists.ORDINARY.contains(firstWord(bare.text()))) {
            if (bare.isOneWord()) {
                return new Run(bare.start(), "", bare.isFirst());
            }
            bare = bare.rest();
        }
        var text = bare.text();
        while (text.indexOf(' ') > 0 && WordLists.ORDINARY.contains(text.substring(text.lastIndexOf(' ') + 1))) {
            text = text.substring(0, text.lastIndexOf(' ')).replaceFirst(" (?:of|of the|for the|in the|de|la)$", "");
        }
        return new Run(bare.start(), text, bare.isFirst());
    }

    private static String firstWord(String text) {
        return text.split("[ -]", 2)[0];
    }
}
