package org.lectern.draft;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The main clause of a sentence that tells what happened: subject, verb in the past, and what follows.
///
/// @param subject the name that the subject is, where it is one
/// @param subjectWords as a question has them: the name in full, without a capital article
/// @param verb was, were, or a verb in the past tense
/// @param base the base form of the verb; empty for was and were
/// @param at offset of what follows the verb, in the sentence
/// @param lead offset behind a date at the beginning of the sentence; 0 where there is none
record Clause(
        Sentence sentence, @Nullable Name subject, String subjectWords, String verb, String base, int at, int lead) {

    /// A verb whose base form nothing tells.
    private static final String UNKNOWN = "-";

    private static final int LONGEST_SUBJECT_IN_WORDS = 10;

    private static final Pattern LEAD = Pattern.compile(
            "^(?:In|On|Around)(?: early| late| the)?(?: year| spring of| summer of| autumn of| fall of| winter of| mid-| beginning of| end of)? ?$");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’-]+");
    private static final Pattern BETWEEN = Pattern.compile("(?: (?:\\p{Ll}+ly|also|then|later|first|soon|again))*$");
    private static final Pattern ASIDE = Pattern.compile("^, [^,;:()]{3,90},$");
    private static final Pattern AFTER_A_PARTICIPLE = Pattern.compile(
            "^(?:by|for|in|on|at|from|under|with|to be|\\p{Lu}\\p{Ll}+ \\d).*\\b(?:is|are|was|were|has|had|have|will)\\b");
    private static final Pattern THE_OF = Pattern.compile("^[Tt]he (?:\\p{Ll}[\\p{L}-]* ){1,3}(?:of|in|at) (?:the )?$");

    /// Where a verb in another tense comes first, nothing is told that happened.
    private static final Set<String> OTHER_TENSES = Set.of(
            "is", "are", "has", "have", "had", "will", "shall", "can", "does", "do", "did", "be", "been", "being", "am",
            "who", "which", "that", "whose", "where", "when");

    /// Whether a question can be asked with "did".
    boolean hasBase() {
        return !base.equals(UNKNOWN);
    }

    boolean isPassive() {
        return base.isEmpty();
    }

    /// "The Convention signed in May was ratified": the verb comes later.
    private boolean isParticiple() {
        return verb.endsWith("ed") && AFTER_A_PARTICIPLE.matcher(rest()).find();
    }

    /// What follows the verb, without the mark at the end.
    String rest() {
        return sentence.text().substring(at, sentence.text().length() - 1).strip();
    }

    static Optional<Clause> of(ReadText read, Sentence sentence) {
        var lead = lead(sentence);
        var text = sentence.text();
        var words = WORD.matcher(text).region(lead, text.length());
        for (var count = 0; count < LONGEST_SUBJECT_IN_WORDS + 12 && words.find(); count++) {
            var word = words.group();
            if (OTHER_TENSES.contains(word)
                    && text.substring(lead, words.start()).indexOf(',') < 0) {
                return Optional.empty();
            }
            var base = base(word);
            if (count > 0 && base != null) {
                var clause = with(read, sentence, lead, words.start(), Map.entry(word, base));
                if (clause.isPresent()) {
                    return clause.filter(found -> found.at() < text.length() && !found.isParticiple());
                }
            }
        }
        return Optional.empty();
    }

    private static @Nullable String base(String word) {
        return word.equals("was") || word.equals("were")
                ? ""
                : WordLists.PAST_VERBS.getOrDefault(word, word.matches("\\p{Ll}{3,}ed") ? UNKNOWN : null);
    }

    /// Whether a date stands at the beginning of a sentence, with these words before it.
    static boolean isLead(String before) {
        return LEAD.matcher(before).matches();
    }

    private static int lead(Sentence sentence) {
        return ReadText.dates(sentence).stream()
                .filter(date -> isLead(sentence.text().substring(0, date.start())))
                .findFirst()
                .map(date -> date.end() + (sentence.text().substring(date.end()).startsWith(", ") ? 2 : 1))
                .filter(end -> end < sentence.text().length())
                .orElse(0);
    }

    private static Optional<Clause> with(
            ReadText read, Sentence sentence, int from, int verbAt, Map.Entry<String, String> verb) {
        var before = BETWEEN.matcher(sentence.text().substring(from, verbAt).stripTrailing())
                .replaceFirst("");
        var at = verbAt + verb.getKey().length();
        for (var mention : read.names(sentence)) {
            var start = mention.start() - sentence.start() - from;
            var end = mention.end() - sentence.start() - from;
            if (start < 0 || end > before.length()) {
                continue;
            }
            var head = before.substring(0, start);
            var tail = before.substring(end);
            if ((tail.isEmpty() || ASIDE.matcher(tail).matches()) && (head.isEmpty() || head.matches("[Tt]he "))) {
                return Optional.of(new Clause(
                        sentence,
                        mention.name(),
                        (head.isEmpty() ? "" : "the ") + mention.name().label(),
                        verb.getKey(),
                        verb.getValue(),
                        at,
                        from));
            }
            if (tail.isEmpty() && THE_OF.matcher(head).matches()) {
                return Optional.of(new Clause(
                        sentence,
                        null,
                        "t" + head.substring(1) + mention.name().label(),
                        verb.getKey(),
                        verb.getValue(),
                        at,
                        from));
            }
        }
        return Optional.empty();
    }
}
