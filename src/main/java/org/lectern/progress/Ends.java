package org.lectern.progress;

import java.util.regex.Pattern;

/// The first and last words of a passage, by which a citation names it.
///
/// @param last empty where the passage is a single word
record Ends(String first, String last) {

    private static final int MOST = 5;
    private static final Pattern WORD = Pattern.compile("\\S+");

    static Ends of(String passage) {
        var words = WORD.matcher(passage).results().toList();
        int count = words.size();
        if (count < 2) {
            return new Ends(passage.strip(), "");
        }
        int most = Math.min(MOST, count / 2);
        return new Ends(
                passage.substring(words.getFirst().start(), words.get(most - 1).end()),
                passage.substring(
                        words.get(count - most).start(), words.getLast().end()));
    }
}
