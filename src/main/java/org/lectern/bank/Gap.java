package org.lectern.bank;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A gap in a cloze: `{{answer::hint}}`.
///
/// @param start where it begins in the stem
/// @param end behind its last brace
record Gap(int start, int end, String answer, @Nullable String hint) {

    private static final Pattern GAP = Pattern.compile("\\{\\{(?<answer>.+?)(?:::(?<hint>.*?))?}}");

    static List<Gap> in(String stem) {
        return GAP.matcher(stem)
                .results()
                .map(found -> new Gap(
                        found.start(), found.end(), found.group("answer").strip(), found.group("hint")))
                .toList();
    }

    /// The sentence with each answer in its place.
    static String filled(String stem) {
        return GAP.matcher(stem).replaceAll("${answer}");
    }
}
