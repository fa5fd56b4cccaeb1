package org.lectern.bank;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.lectern.texts.SourceText;

/// The words of a text, to find out how much of it a bank repeats. A word is a run of letters, digits and inner
/// apostrophes; case and punctuation do not count.
final class SourceWords {

    /// Fewer words in a row are nobody's property.
    static final int SHORTEST_RUN = 8;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}\\p{N}]+)*");

    private record Word(String text, int start, int end) {}

    /// A run of words of the text, by its offsets there.
    record Run(int start, int end) {}

    private final List<Word> words;
    private final Map<String, List<Integer>> beginnings = new HashMap<>();
    private final BitSet quoted = new BitSet();

    SourceWords(SourceText text) {
        this.words = words(text.body());
        for (var i = 0; i + SHORTEST_RUN <= words.size(); i++) {
            beginnings.computeIfAbsent(run(words, i), _ -> new ArrayList<>()).add(i);
        }
    }

    int count() {
        return words.size();
    }

    /// How many words stand in runs that were found so far.
    int quotedCount() {
        return quoted.cardinality();
    }

    /// Finds the runs of this text in another and counts them as quoted. For each run all the places where the text has
    /// it.
    List<List<Run>> quotedBy(String other) {
        var runs = new ArrayList<List<Run>>();
        var given = words(other);
        for (var i = 0; i + SHORTEST_RUN <= given.size(); i++) {
            var places = beginnings.getOrDefault(run(given, i), List.of());
            if (places.isEmpty()) {
                continue;
            }
            var found = new ArrayList<Run>();
            for (var place : places) {
                var length = common(given, i, place);
                quoted.set(place, place + length);
                found.add(new Run(
                        words.get(place).start(), words.get(place + length - 1).end()));
            }
            runs.add(found);
        }
        return runs;
    }

    private int common(List<Word> given, int at, int place) {
        var length = SHORTEST_RUN;
        while (at + length < given.size()
                && place + length < words.size()
                && given.get(at + length)
                        .text()
                        .equals(words.get(place + length).text())) {
            length++;
        }
        return length;
    }

    static int countIn(String text) {
        return words(text).size();
    }

    private static List<Word> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(found ->
                        new Word(found.group().toLowerCase(Locale.ROOT).replace('’', '\''), found.start(), found.end()))
                .toList();
    }

    private static String run(List<Word> words, int start) {
        return String.join(
                " ",
                words.subList(start, start + SHORTEST_RUN).stream()
                        .map(Word::text)
                        .toList());
    }
}
