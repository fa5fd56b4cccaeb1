package org.lectern.draft;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What of a quotation can be shown by itself: whole sentences, or a whole clause, that say something.
final class QuotedWords {

    private static final int LONGEST = 160;
    private static final int FEWEST_WORDS = 8;

    /// How words begin that are quoted from the middle of a sentence and can be read alone.
    private static final Pattern OPENING = Pattern.compile(
            "(?:the|an?|people|men|women|what|every|all|one|nothing|nobody|no|if|where|without|only|most|some|many|any|whoever|wherever)");

    private static final String FINITE =
            "(?:is|are|was|were|has|have|had|will|would|can|cannot|could|must|may|might|should|shall|does|did|do|never|\\p{Ll}{2,}ed)";
    private static final Pattern VERB = Pattern.compile(
            "\\b(?:is|are|was|were|has|have|had|will|would|can|cannot|could|must|may|might|should|shall|does|did|do)\\b"
                    + "|\\b(?:makes?|takes?|gives?|needs?|means?|wants?|fights?|comes?|goes|puts?|leads?|lies|begins?|sees?)\\b"
                    + "|\\b(?:that|which|who) \\p{Ll}{2,}s\\b");
    private static final Pattern CONDITION =
            Pattern.compile("(?i)^(?:if|what|where|whoever|without|though|although)\\b");
    private static final Pattern SUBORDINATE = Pattern.compile("\\b(?:that|which|who|whom|where|when|because)\\b");

    /// "The decree had": which one, only the text around it tells.
    private static final Pattern DANGLING = Pattern.compile(
            "^[Tt]he (?<what>(?:(?!of |in |on |to |for |that |who )\\p{L}[\\p{L}'’-]* ){1,3}?)" + FINITE + "\\b.*");
    private static final Pattern KNOWN_TO_ALL = Pattern.compile(
            "(?:\\p{Ll}+ )?(?:people|state|masses|world|law|poor|rich|past|future|church|market|individual|class|classes|workers|peasants|government|nation|press|revolution|proletariat|bourgeoisie) ");

    private static final Pattern FIRST_WORD = Pattern.compile(
            "(?is)(?:\\S+ )?(?:it|its|this|that|these|those|he|she|they|his|her|their|them|such)\\b.*|(?:and|but|or|nor|which|who|there|so|then|thus|yet|for|as|because|when|while|after|before)\\b.*");
    private static final Pattern SIGNS = Pattern.compile("[\\[\\]*_<>{}“”\"()]|…[^…]*…|: ");
    private static final Pattern TELLS_OF_ALL = Pattern.compile(
            "^(?:No|Nothing|Nobody|no|nothing|nobody)\\b|\\b(?:is|are|must|cannot|can|will|never|always|has to|have to|ought|should|wants?|needs?|makes?)\\b");

    private QuotedWords() {}

    /// The whole of it, or some of its sentences, where they can be understood alone.
    static Optional<String> shown(String quoted) {
        var text = restored(quoted.replaceAll("\\s*\\[\\d{1,3}]", "")
                .replaceAll("\\s*\\.(?:\\s?\\.)+", " …")
                .replace("--", "–")
                .strip()
                .replaceFirst("[,;:]$", ""));
        var shown = text.length() <= LONGEST ? text : sentences(text);
        return Optional.of(shown).filter(QuotedWords::isWhole).filter(QuotedWords::standsAlone);
    }

    /// "[n]o" was "No".
    private static String restored(String text) {
        return text.matches("(?s)\\[\\p{L}].*") ? Character.toUpperCase(text.charAt(1)) + text.substring(3) : text;
    }

    /// The last sentences; or the first one that claims something and sets no scene.
    private static String sentences(String text) {
        var all = Sentence.of(1, 0, text);
        if (all.size() < 2 || !text.matches("(?s).*[.!?]")) {
            return "";
        }
        var last = all.getLast();
        var tails = all.stream()
                .filter(sentence -> sentence.start() > 0 && last.end() - sentence.start() <= LONGEST)
                .map(sentence -> text.substring(sentence.start()));
        var claims = all.stream()
                .map(Sentence::text)
                .filter(one -> one.length() <= LONGEST && one.matches("\\p{Lu}.*[.!?]"));
        return Stream.concat(tails, claims)
                .filter(shown -> TELLS_OF_ALL.matcher(shown).find())
                .filter(shown -> isWhole(shown) && standsAlone(shown))
                .findFirst()
                .orElse("");
    }

    /// Titles are capitalised, what people say is not; and it has a subject and a verb.
    private static boolean isWhole(String text) {
        var words = text.split("\\s+");
        return words.length >= FEWEST_WORDS
                && (text.matches("\\p{Lu}.*")
                        || OPENING.matcher(words[0]).matches()
                        || !words[0].endsWith("ly") && words[1].matches(FINITE))
                && !text.matches("(?s).*[.!?] \\p{Lu}.*[^.!?]")
                && (text.matches("\\p{Lu}.*[.!?]") || CONDITION.matcher(text).find() || hasAMainVerb(text))
                && Stream.of(words).filter(word -> word.matches("\\p{Ll}.*")).count() * 3 > words.length * 2;
    }

    /// More verbs than "that" and "who" need for themselves.
    private static boolean hasAMainVerb(String text) {
        var isPast = Stream.of(text.split("[^\\p{L}]+"))
                .anyMatch(word -> word.matches("\\p{Ll}{3,}ed") || WordLists.PAST_VERBS.containsKey(word));
        var others = SUBORDINATE.matcher(text).results().count();
        return VERB.matcher(text).results().count() > others || others == 0 && isPast;
    }

    private static boolean standsAlone(String text) {
        var dangling = DANGLING.matcher(text);
        return !SIGNS.matcher(text).find()
                && !FIRST_WORD.matcher(text).matches()
                && !Standing.pointsAway(text)
                && !(dangling.matches()
                        && !KNOWN_TO_ALL.matcher(dangling.group("what")).matches());
    }

    /// How much they are a claim, rather than a part of a story.
    static double weight(String shown) {
        return (TELLS_OF_ALL.matcher(shown).find() ? 0.3 : -1) + (shown.length() < 60 ? -0.4 : 0);
    }
}
