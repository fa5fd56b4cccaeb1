package org.lectern.bank;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// How the words of an option begin, which tells what question they answer: "to live", "because it fears", "in 1936".
enum Phrase {
    INFINITIVE,
    REASON,
    CIRCUMSTANCE,
    GERUND,
    FIGURE,
    /// Names, things, statements: what begins like these can stand beside one another.
    OTHER;

    private static final Set<String> REASONS = Set.of("because", "since", "so", "that", "whether");
    private static final Set<String> CIRCUMSTANCES = Set.of(
            "about", "after", "against", "among", "as", "at", "before", "between", "by", "during", "for", "from", "if",
            "in", "into", "on", "through", "under", "until", "when", "while", "with", "without");
    private static final Pattern GERUNDS = Pattern.compile("\\p{Ll}{2,}ing");
    private static final Pattern ARTICLE =
            Pattern.compile("\\b(an?)\\s*(?:…|\\.\\.\\.|_+|:)?\\s*\\??$", Pattern.CASE_INSENSITIVE);
    private static final Pattern VOWEL = Pattern.compile("^[aeiou]", Pattern.CASE_INSENSITIVE);

    static Phrase of(String option) {
        var first = option.strip().split("[\\s,]", 2)[0];
        var word = first.toLowerCase(Locale.ROOT);
        if (word.equals("to")) {
            return INFINITIVE;
        }
        if (REASONS.contains(word)) {
            return REASON;
        }
        if (CIRCUMSTANCES.contains(word)) {
            return CIRCUMSTANCE;
        }
        if (GERUNDS.matcher(first).matches()) {
            return GERUND;
        }
        return !first.isEmpty() && Character.isDigit(first.charAt(0)) ? FIGURE : OTHER;
    }

    /// The "a" or "an" in which a stem ends, for its options to go on from.
    static Optional<String> articleAtTheEnd(String stem) {
        var found = ARTICLE.matcher(stem.strip());
        return found.find() ? Optional.of(found.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /// Whether the words can stand behind the article, by their first letter.
    static boolean follows(String article, String words) {
        return article.equals("an") == VOWEL.matcher(words.strip()).find();
    }
}
