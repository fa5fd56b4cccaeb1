package org.lectern.progress;

import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Words that a reader looks for in a text. Case, accents, the kind of quotation marks and dashes, and how much white
/// space stands between the words do not count.
///
/// @param words as they were typed; empty where nothing is looked for
record Sought(String words) {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 100;

    private static final Pattern CONTROL_OR_SPACE = Pattern.compile("[\\s\\p{Cc}\\p{Z}]+");

    /// A place that was found.
    record Place(int start, int end) {}

    static Sought of(@Nullable String typed) {
        return new Sought(CONTROL_OR_SPACE
                .matcher(Objects.requireNonNullElse(typed, ""))
                .replaceAll(" ")
                .strip());
    }

    /// Why it can't be looked for; empty where it can.
    String problem() {
        if (words.isEmpty()) {
            return "";
        }
        return words.length() < SHORTEST
                ? "Type at least two letters."
                : words.length() > LONGEST ? "Type at most %d letters.".formatted(LONGEST) : "";
    }

    boolean isGiven() {
        return !words.isEmpty() && problem().isEmpty();
    }

    /// Where the words stand, in order, not overlapping.
    List<Place> in(String text) {
        if (!isGiven()) {
            return List.of();
        }
        var pattern = Stream.of(folded(words).split(" ")).map(Pattern::quote).collect(Collectors.joining(" +"));
        return Pattern.compile(pattern)
                .matcher(folded(text))
                .results()
                .map(found -> new Place(found.start(), found.end()))
                .toList();
    }

    /// One character for each, so that places stay where they are.
    private static String folded(String text) {
        var folded = new StringBuilder(text.length());
        text.chars().forEach(character -> folded.append(folded((char) character)));
        return folded.toString();
    }

    private static char folded(char character) {
        return switch (character) {
            case '’', '‘', 'ʼ' -> '\'';
            case '“', '”', '„', '«', '»' -> '"';
            case '–', '—', '‑', '‐' -> '-';
            default -> {
                if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                    yield ' ';
                }
                var base = character < 0x80
                        ? character
                        : Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFD)
                                .charAt(0);
                yield Character.toLowerCase(base);
            }
        };
    }
}
