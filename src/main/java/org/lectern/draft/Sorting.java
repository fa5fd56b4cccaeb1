package org.lectern.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.lectern.texts.Passage;
import org.lectern.texts.SourceText;

/// Tells the passages of a text apart: what is asked about, and what only stands there.
final class Sorting {

    private static final int LONGEST_HEADING_IN_WORDS = 14;

    /// In characters. A longer line is not searched: the time that the search takes grows with the square of a word.
    private static final int LONGEST_ADDRESS = 120;

    private static final Pattern FOOTNOTE =
            Pattern.compile("^\\s*\\[(?:\\d{1,3}|\\*{1,3})]\\s*\\p{L}.*", Pattern.DOTALL);
    private static final Pattern ADDRESS =
            Pattern.compile("https?://|www\\.\\S|\\S+@\\S+\\.\\S|\\b\\S+\\.(?:html?|php|org|com|net|txt|deb)\\b");
    private static final Pattern LEGAL =
            Pattern.compile("(?i)^\\W*(?:copyright|\\(c\\)|©|all rights reserved|isbn|first published|printed (?:in|by)"
                    + "|last (?:updated|modified|edited)|transcribed|proofread|mark-?up|source:)\\b.*"
                    + "|.*\\b(?:redistribut\\w+|permission is granted|without warranty|all rights reserved|creative commons"
                    + "|documentation license|public license,? version)\\b.*");

    /// What leads about, where the line is short.
    private static final Pattern NAVIGATION = Pattern.compile(
            "(?i)^\\W*(?:table of contents|contents|index|bibliography|next|previous|prev|up|home|back to|return to|go to"
                    + "|page \\d+|version|share|print|subscribe|sign up|abstract|see also|further reading|menu|search)\\b.{0,40}$");
    private static final Pattern LIST_OF_CONTENTS =
            Pattern.compile("^(?:\\d+\\.)*\\d+\\.?\\s+\\D.*?(?:\\.{3,}\\s*\\d+)?$");
    private static final Pattern ENDS_A_SENTENCE =
            Pattern.compile(".*[.!?…][”’\"')\\]]*(?:\\s?\\[\\d{1,3}])*$", Pattern.DOTALL);

    /// "As Anna Reed put it:" belongs to the passage behind it.
    private static final Pattern INTRODUCES_WORDS = Pattern.compile(".*\\p{Ll} .*\\p{Ll} .*\\p{Ll}:$");

    private final Map<String, Integer> repeated = new HashMap<>();
    private final SourceText text;

    Sorting(SourceText text) {
        this.text = text;
        text.passages().forEach(passage -> repeated.merge(passage.text().strip(), 1, Integer::sum));
    }

    List<SortedPassage> passages() {
        return text.passages().stream()
                .map(passage -> new SortedPassage(passage, kind(passage)))
                .toList();
    }

    private PassageKind kind(Passage passage) {
        var line = passage.text().strip();
        if (FOOTNOTE.matcher(line).matches()) {
            return PassageKind.FOOTNOTE;
        }
        if (isBoilerplate(line)) {
            return PassageKind.BOILERPLATE;
        }
        return isHeading(line) ? PassageKind.HEADING : PassageKind.BODY;
    }

    private boolean isBoilerplate(String line) {
        var letters = line.chars().filter(Character::isLetter).count();
        var signs = line.chars()
                .filter(c -> !Character.isLetterOrDigit(c)
                        && !Character.isWhitespace(c)
                        && ".,;:'\"’‘“”()-–—!?[]".indexOf(c) < 0)
                .count();
        return letters * 2 < line.length()
                || signs * 12 > line.length()
                || repeated.getOrDefault(line, 0) > 2
                || LEGAL.matcher(line).matches()
                || NAVIGATION.matcher(line).matches()
                        && !ENDS_A_SENTENCE.matcher(line).matches()
                || line.length() < LONGEST_ADDRESS && ADDRESS.matcher(line).find()
                || isItem(line) && !ENDS_A_SENTENCE.matcher(line).matches();
    }

    private static boolean isItem(String line) {
        return line.matches("^(?:[*•·–-]\\s|(?:\\d+\\.)+\\d+\\.?\\s).*")
                && LIST_OF_CONTENTS
                        .matcher(line.replaceFirst("^[*•·–-]\\s", "1. "))
                        .matches();
    }

    private static boolean isHeading(String line) {
        return line.split("\\s+").length <= LONGEST_HEADING_IN_WORDS
                && !INTRODUCES_WORDS.matcher(line).matches()
                && (!ENDS_A_SENTENCE.matcher(line).matches()
                        || line.matches("^(?:[A-Z\\d]{1,3}\\.)+[A-Z\\d]*\\s.*\\?$"));
    }
}
