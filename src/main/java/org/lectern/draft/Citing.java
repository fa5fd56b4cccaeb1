package org.lectern.draft;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lectern.texts.SourceText;

/// Words of a text as a citation: short ones to the letter, longer ones by their first and last words.
record Citing(SourceText text, String source) {

    /// In words: more are cited by their ends, so that a bank holds little of its text.
    private static final int LONGEST_QUOTATION = 10;
    private static final int MOST_WORDS = 5;
    private static final int FEWEST_WORDS = 3;

    /// The fields of a question's citation; empty where no five words tell an end from another.
    Optional<Map<String, String>> fields(int number, int start, int end) {
        Deadline.check();
        var words = text.body().substring(start, end);
        var fields = new LinkedHashMap<String, String>();
        var prefix = "cite-%d-".formatted(number);
        fields.put(prefix + "source", source);
        if (words.split("\\s+").length <= LONGEST_QUOTATION) {
            fields.put(prefix + "exact", words);
            settle(fields, prefix, words, start);
            return Optional.of(fields);
        }
        for (var count = FEWEST_WORDS; count <= MOST_WORDS; count++) {
            var from = first(words, count);
            var to = last(words, count);
            var meets = text.body().indexOf(to, start + from.length());
            if (meets >= 0 && meets + to.length() == end && (isOnce(from) || count == MOST_WORDS)) {
                fields.put(prefix + "from", from);
                fields.put(prefix + "to", to);
                settle(fields, prefix, from, start);
                return Optional.of(fields);
            }
        }
        return Optional.empty();
    }

    private boolean isOnce(String words) {
        return text.body().indexOf(words, text.body().indexOf(words) + 1) < 0;
    }

    private void settle(Map<String, String> fields, String prefix, String words, int start) {
        var places = text.places(words);
        if (places.size() > 1) {
            fields.put(prefix + "occurrence", String.valueOf(places.indexOf(start) + 1));
        }
    }

    private static String first(String words, int count) {
        var at = 0;
        for (var i = 0; i < count; i++) {
            var space = words.indexOf(' ', at + 1);
            if (space < 0) {
                return words;
            }
            at = space;
        }
        return words.substring(0, at);
    }

    private static String last(String words, int count) {
        var at = words.length();
        for (var i = 0; i < count; i++) {
            at = words.lastIndexOf(' ', at - 1);
            if (at < 0) {
                return words;
            }
        }
        return words.substring(at + 1);
    }
}
