package org.lectern.texts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The paragraphs of a file as they are read, within limits of length and time.
final class Paragraphs {

    /// In UTF-16 units: a long book.
    static final int LONGEST = 1_000_000;

    static final int MOST = 20_000;

    /// Prose that somebody laid out in a table is longer, figures are shorter.
    private static final int SHORTEST_IN_A_TABLE = 80;

    private static final Duration TIME = Duration.ofSeconds(5);

    /// What no reader sees: soft hyphens, zero-width spaces and marks, halves of characters.
    private static final Pattern UNSEEN = Pattern.compile("[\\u00AD\\u200B\\u2060\\uFEFF\\u202A-\\u202E\\p{Cs}]");

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

    private final List<String> all = new ArrayList<>();
    private final Map<Dropped, Integer> dropped = new EnumMap<>(Dropped.class);
    private final long end;
    private int length;

    Paragraphs() {
        this.end = System.nanoTime() + TIME.toNanos();
    }

    /// Takes a paragraph on one line; an empty one is none.
    ///
    /// @return what was taken: parts of it, where it is too long for one
    List<String> add(String raw) {
        checkTime();
        var paragraph = clean(raw);
        length += paragraph.length() + 1;
        if (length > LONGEST) {
            throw tooLong();
        }
        var parts = LongParagraph.parts(paragraph);
        parts.forEach(this::take);
        return parts;
    }

    private void take(String paragraph) {
        if (all.size() == MOST) {
            throw new UnreadableText(
                    String.format(Locale.ENGLISH, "A text has at most %,d paragraphs. Bring it in parts.", MOST));
        }
        all.add(paragraph);
    }

    /// The same for what stands in a table.
    void addFromTable(String raw) {
        if (raw.length() >= SHORTEST_IN_A_TABLE) {
            add(raw);
        }
    }

    void drop(Dropped what) {
        dropped.merge(what, 1, Integer::sum);
    }

    /// @throws UnreadableText where reading has taken too long
    void checkTime() {
        if (System.nanoTime() - end > 0) {
            throw new UnreadableText(
                    "Reading the file was given up after %d seconds. Save it as plain text and bring that."
                            .formatted(TIME.toSeconds()));
        }
    }

    List<String> all() {
        return List.copyOf(all);
    }

    /// In words, what was left out.
    List<String> dropped() {
        var words = new ArrayList<String>();
        dropped.forEach((what, count) -> words.add(what.inWords(count)));
        return words;
    }

    static UnreadableText tooLong() {
        return new UnreadableText(String.format(
                Locale.ENGLISH,
                "A text has at most %,d characters, which is a long book, and this one has more. Bring it in parts.",
                LONGEST));
    }

    /// One line without what nobody sees.
    static String clean(String raw) {
        return SPACE.matcher(UNSEEN.matcher(raw).replaceAll("")).replaceAll(" ").strip();
    }
}
