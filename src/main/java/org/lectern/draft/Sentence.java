package org.lectern.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A sentence of a text.
///
/// @param passage the number of its passage
/// @param start offset in the text, in UTF-16 units
/// @param isFirst whether its passage begins with it
record Sentence(int passage, int start, String text, boolean isFirst) {

    /// Where a sentence may end: its mark, closing marks, a reference to a note, then space and a beginning.
    private static final Pattern END =
            Pattern.compile("[.!?…][”’\"')\\]]*(?:\\s?\\[\\d{1,3}])*(?=\\s+[“‘\"'(\\[]?[\\p{Lu}\\d])");

    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "st", "gen", "col", "lt", "capt", "sgt", "rev", "hon", "sen", "rep", "gov",
            "p", "pp", "vol", "vols", "no", "nos", "ch", "ed", "eds", "trans", "op", "cit", "ibid", "cf", "vs", "viz",
            "etc", "al", "fig", "sec", "art", "inc", "ltd", "co", "corp", "jr", "sr", "ca", "c", "b", "d", "fl", "e.g",
            "i.e", "u.s", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec");

    /// In characters, with some that may stand before it.
    private static final int LONGEST_ABBREVIATION = 24;

    /// Where a quotation is from, in brackets behind it.
    private static final Pattern REFERENCE = Pattern.compile("\\[[^\\]]{4,200}]\\s+(?=\\p{Lu})");

    /// References to notes at the end: they are of the page, not of the sentence.
    private static final Pattern NOTES_BEHIND = Pattern.compile("(?<=[.!?”\"’])(?:\\s?\\[\\d{1,3}])+$");

    int end() {
        return start + text.length();
    }

    boolean holds(int from, int to) {
        return start <= from && to <= end();
    }

    /// The sentences of a passage.
    ///
    /// @param at offset of its first character in the text
    static List<Sentence> of(int passage, int at, String text) {
        var sentences = new ArrayList<Sentence>();
        var begin = 0;
        var end = END.matcher(text);
        while (end.find()) {
            if (isEnd(text, end.start())) {
                add(sentences, passage, at, text, begin, end.end());
                begin = end.end();
            }
        }
        add(sentences, passage, at, text, begin, text.length());
        return sentences;
    }

    private static boolean isEnd(String text, int mark) {
        if (text.charAt(mark) != '.') {
            return true;
        }
        var near = text.substring(Math.max(0, mark - LONGEST_ABBREVIATION), mark);
        var word = near.substring(Math.max(near.lastIndexOf(' '), near.lastIndexOf('(')) + 1);
        var bare = word.replaceAll("^[“‘\"'(\\[]+", "");
        return !bare.isEmpty()
                && !ABBREVIATIONS.contains(bare.toLowerCase(Locale.ROOT))
                && !bare.matches("\\p{Lu}|(?:\\p{Lu}\\.)+\\p{Lu}|\\.+");
    }

    private static void add(List<Sentence> sentences, int passage, int at, String text, int begin, int end) {
        var from = begin;
        while (from < end && isSpace(text.charAt(from))) {
            from++;
        }
        var reference = REFERENCE.matcher(text).region(from, end);
        if (reference.lookingAt()) {
            from = reference.end();
        }
        var to = end;
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        var noted = NOTES_BEHIND.matcher(text).region(from, to);
        if (noted.find()) {
            to = noted.start();
        }
        if (to > from) {
            sentences.add(new Sentence(passage, at + from, text.substring(from, to), sentences.isEmpty()));
        }
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
