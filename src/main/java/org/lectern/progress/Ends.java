package org.lectern.progress;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The first and last words of a passage, by which a citation names it.
///
/// @param last empty where the passage is a single word
record Ends(String first, String last) {

    private static final int MOST = 5;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    static Ends of(String passage) {
        var words = passage.strip();
        int count = SPACE.split(words).length;
        if (count < 2) {
            return new Ends(words, "");
        }
        int most = Math.min(MOST, count / 2);
        return new Ends(
                found(Pattern.compile("^(?:\\S+\\s+){%d}\\S+".formatted(most - 1))
                        .matcher(words)),
                found(Pattern.compile("(?:\\S+\\s+){%d}\\S+$".formatted(most - 1))
                        .matcher(words)));
    }

    private static String found(Matcher matcher) {
        return matcher.find() ? matcher.group() : "";
    }
}
