package org.lectern.draft;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
            "^(?:In|On|Around)(?: early| late| the)?(?: year| (?:spring|summer|autumn|fall|winter)(?: of)?| mid-| beginning of| end of)? ?$");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’-]+");
    private static final Pattern BETWEEN = Pattern.compile(
            "(?: (?:officially|formally|finally|newly|originally|initially|subsequently|eventually|immediately|quickly|publicly|also|then|later|first|soon|again))*$");
    private static final Pattern ASIDE = Pattern.compile("^(?:, [^,;:()]{3,90}){1,2},$|^ \\([^()]{2,60}\\)$");
    private static final Pattern AFTER_A_PARTICIPLE = Pattern.compile(
            "^(?:by|for|in|on|at|from|under|with|to be|\\p{Lu}\\p{Ll}+ \\d).*\\b(?:is|are|was|were|has|had|have|will)\\b");
    /// "The Danish historian ", "The founder of the society, ".
    private static final Pattern BEFORE_A_NAME = Pattern.compile(
            "(?i)the (?:(?:(?!of |in |at |for |the )\\p{L}[\\p{L}-]* ){1,3}|\\p{Ll}+ of [^,]{3,60}, )?");

    private static final Pattern OFFICE = Pattern.compile(
            "[Tt]he (?<office>\\p{Ll}+ of [^,]{3,60}(?=, \\p{Lu})|(?:\\p{L}[\\p{L}-]* ){0,2}?\\p{Ll}[\\p{Ll}-]+(?= \\p{Lu}))");

    private static final Pattern NOMINAL = Pattern.compile(
            "(?=.{4,90}$)(?!(?i:one|it|he|she|they|there|this|that|these|those|such|each|both|what|who|some|many|most|all|others?|several|every)\\b)[\\p{L}\\d’'. -]+");
    private static final Pattern GENERAL = Pattern.compile("\\p{L}[\\p{Ll}-]+(?: (?:and|of|in|for|\\p{Ll}{3,})){0,4}");
    private static final Pattern ANOTHER_THOUGHT = Pattern.compile(
            "[,;:(]| (?:but|when|where|which|who|whom|whose|that|while|after|before|because|although|though|until|since|if|whether|so|despite|following|due to|thanks to|including) (?!\\d|\\p{Lu}\\p{Ll}+ \\d)");
    private static final Pattern AND =
            Pattern.compile(" (?:and|or|but),? (?:(?:was|were|had|also|then|later|\\p{Ll}+ly) )*(?<next>[\\p{L}]+)\\b");

    private static final Set<String> FOUNDING =
            Set.of("founded", "begun", "began", "started", "created", "established", "launched", "formed");

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
        return !isPassive()
                && (rest().startsWith("by ")
                        || AFTER_A_PARTICIPLE.matcher(rest()).find());
    }

    /// What follows the verb, without the mark at the end.
    String rest() {
        return sentence.text().substring(at, sentence.text().length() - 1).strip();
    }

    /// What follows the verb, up to where another thought begins.
    String told() {
        return sentence.text().substring(at, toldUntil()).strip();
    }

    /// Where that ends, in the sentence.
    int toldUntil() {
        var rest = sentence.text().substring(at, sentence.text().length() - 1);
        var cut = ANOTHER_THOUGHT.matcher(rest);
        var told = cut.find() ? rest.substring(0, cut.start()) : rest;
        return at
                + AND.matcher(told)
                        .results()
                        .filter(and -> isVerb(and.group("next")))
                        .findFirst()
                        .map(MatchResult::start)
                        .orElse(told.length());
    }

    /// "Who", or "Which leader of the society" where the text says so before the name.
    String asker() {
        var office = OFFICE.matcher(sentence.text().substring(lead));
        return office.lookingAt() && hasRole(office.group("office")) ? "Which " + office.group("office") : "Who";
    }

    /// The date at the beginning of its sentence as it would stand behind the verb: " in May 1871"; else nothing.
    String leadBehind() {
        var words = sentence.text().substring(0, lead).replaceFirst(",? $", "");
        return words.isEmpty() ? "" : " " + Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    /// Whether a second verb in the past follows an "and".
    static boolean hasTwoVerbs(String words) {
        return AND.matcher(words).results().anyMatch(found -> isVerb(found.group("next")));
    }

    /// What it tells of whom, of which year: of two such questions one is enough.
    String topic(ReadText read) {
        var who = read.names(sentence).stream()
                .map(Name.Mention::name)
                .filter(Name::isPerson)
                .map(Name::label)
                .findFirst()
                .orElse(subjectWords);
        var year = ReadText.dates(sentence).stream()
                .findFirst()
                .map(date -> String.valueOf(date.date().start().getYear()))
                .orElse("");
        var what = isPassive() ? rest().replaceFirst("^(?:\\p{Ll}+ly )?(\\S+).*", "$1") : verb;
        return "%s %s %s".formatted(who, FOUNDING.contains(what) ? "founded" : what, year);
    }

    private static boolean isVerb(String word) {
        return word.matches("was|were|had|has|is|are|\\p{Ll}{2,}ed") || WordLists.PAST_VERBS.containsKey(word);
    }

    static Optional<Clause> of(ReadText read, Sentence sentence) {
        var lead = lead(sentence);
        var text = sentence.text();
        var words = WORD.matcher(text).region(lead, text.length());
        for (var count = 0; count < LONGEST_SUBJECT_IN_WORDS + 12 && words.find(); count++) {
            var word = words.group();
            if (word.equals("had") && text.startsWith(" been ", words.end())) {
                return hadBeen(read, sentence, lead, words.start());
            }
            if (OTHER_TENSES.contains(word)
                    && text.substring(lead, words.start()).indexOf(',') < 0) {
                return Optional.empty();
            }
            var base = base(word);
            if (count > 0 && base != null) {
                var clause = with(read, sentence, lead, words.start(), Map.entry(word, base));
                if (clause.isPresent() && !clause.get().isParticiple()) {
                    return clause.filter(found -> found.at() < text.length());
                }
            }
        }
        return Optional.empty();
    }

    /// "Had been founded" is asked as "was founded".
    private static Optional<Clause> hadBeen(ReadText read, Sentence sentence, int lead, int verbAt) {
        return with(read, sentence, lead, verbAt, Map.entry("had been", ""))
                .map(found -> new Clause(
                        sentence,
                        found.subject(),
                        found.subjectWords(),
                        found.subjectWords().matches(".*(?:[^s]s|\\band\\b.*)") ? "were" : "was",
                        "",
                        found.at(),
                        lead));
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
            if ((tail.isEmpty() || ASIDE.matcher(tail).matches() || tail.equals(",") && head.endsWith(", "))
                    && (head.isEmpty() || BEFORE_A_NAME.matcher(head).matches() && hasRole(head))) {
                var article = head.equalsIgnoreCase("the ") ? "the " : "";
                return Optional.of(new Clause(
                        sentence,
                        mention.name(),
                        article + mention.name().label(),
                        verb.getKey(),
                        verb.getValue(),
                        at,
                        from));
            }
        }
        return nominal(read, sentence, from, before)
                .map(words -> new Clause(sentence, null, words, verb.getKey(), verb.getValue(), at, from));
    }

    private static boolean hasRole(String head) {
        return head.equalsIgnoreCase("the ")
                || Stream.of(head.split("[^\\p{L}-]+")).anyMatch(WordLists.ROLES::contains);
    }

    /// Some other subject that says by itself what it is: it names something, or speaks of something in general.
    private static Optional<String> nominal(ReadText read, Sentence sentence, int from, String before) {
        var first = before.split(" ", 2)[0];
        var start = sentence.start() + from;
        var names = read.names().within(start, start + before.length());
        var isNamed = names.stream().anyMatch(mention -> !before.startsWith("The ") || mention.start() > start);
        var good = NOMINAL.matcher(before).matches()
                && Stream.of(before.split("[^\\p{L}]+")).noneMatch(Clause::isVerb)
                && (isNamed || GENERAL.matcher(before).matches() && !first.matches("(?i)the|an?"));
        var isName = names.stream().anyMatch(mention -> mention.start() == start)
                || WordLists.isOfAPeople(first)
                || WordLists.PLACES.contains(first);
        return good
                ? Optional.of(isName ? before : Character.toLowerCase(before.charAt(0)) + before.substring(1))
                : Optional.empty();
    }
}
