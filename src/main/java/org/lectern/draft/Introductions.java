package org.lectern.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.bank.QuestionType;
import org.lectern.draft.Candidate.Builder;
import org.lectern.draft.Candidate.Ground;

/// Who was who: appositions before and behind a name, and sentences that say what something is.
final class Introductions {

    /// "American anarchists": several, of whom the name behind it is only one.
    private static final Pattern PLURAL = Pattern.compile(
            "^(?!(?i:an?|the|one of)\\b)(?:[\\p{L}-]+ ){0,3}?\\p{Ll}+(?<!s|u|i)s(?: (?:of|in|from|for|at|who|which|that|and)\\b|$)");
    private static final int LONGEST = 130;
    private static final int SHORTEST = 12;
    private static final int MOST_WORDS_BEFORE = 4;

    private static final Pattern BEHIND = Pattern.compile(
            "^(?: \\([^()]{3,40}\\))?, (?<said>(?:an?|the|one of the|then|former|co-founder|author|founder|leader|president|editor) [^,;:()\\[\\]“”\"]{6,110}?)(?=,|\\.$|;| who | which | that )");
    private static final Pattern IS = Pattern.compile(
            "^(?: \\([^()]{3,40}\\))? (?:is|was|are|were) (?<said>(?:an?|the|one of the) [^;:()\\[\\]“”\"]{10,140}?)(?=\\.$|;|, (?:and|but|which|who|where|although|though)\\b)");
    private static final Pattern VERB =
            Pattern.compile("\\b(?:was|were|is|are|had|has|have|did|would|will|could|can)\\b");
    private static final Pattern EMPTY = Pattern.compile(
            "^(?:an?|the|one of the) (?:case|only|exception|one-time|brand-new|limited|amount|place|most|best|worst|result|reason|way|same|fact|problem|question|key|main|first|last|next|good|great|perfect|clear|part|form|kind|sort|example|total|failure|success|lot|matter|product)\\b.*");

    private static final Pattern OF_SOMETHING = Pattern.compile(
            "\\b(?:of|for|at|to|in|by|from)\\b.*\\p{Lu}|^(?:the|an?) .*\\b(?:who|which)\\b|\\b\\d{4}\\b");
    private static final Pattern RELATED = Pattern.compile(
            "^then\\b|\\b(?:friends?|followers?|supporters?|members?|fellow|comrades?|companion|colleague|admirer|loyal|by training|one of)\\b");
    private static final int FEWEST_WORDS = 5;

    private final ReadText read;
    private final List<Introduction> all = new ArrayList<>();

    Introductions(ReadText read) {
        this.read = read;
        for (var sentence : read.sentences()) {
            if (sentence.text().length() <= 500) {
                read.names(sentence).forEach(mention -> look(sentence, mention));
            }
        }
    }

    private void look(Sentence sentence, Name.Mention mention) {
        var from = mention.start() - sentence.start();
        var to = mention.end() - sentence.start();
        behind(sentence, mention.name(), from, to).ifPresent(all::add);
        before(sentence, mention.name(), from, to).ifPresent(all::add);
        is(sentence, mention.name(), from, to).ifPresent(all::add);
    }

    private Optional<Introduction> behind(Sentence sentence, Name name, int from, int to) {
        var found = BEHIND.matcher(sentence.text().substring(to));
        if (!found.find() || !name.isPerson() && !name.isOf("organisation")) {
            return Optional.empty();
        }
        var said = found.group("said");
        return fits(name, said) && isGood(said) && !isListed(sentence.text(), from)
                ? Optional.of(new Introduction(sentence, name, withArticle(said), from, to + found.end(), 1))
                : Optional.empty();
    }

    /// Of people an office or a trade; of other things what they are, not how good they are.
    private static boolean fits(Name name, String said) {
        if (name.isPerson()) {
            return hasRole(said);
        }
        return !hasRole(said)
                && said.split(" ").length > 3
                && said.matches("(?:an?|one of the) .*")
                && (!name.isOf(NameKinds.UNTOLD) || name.label().indexOf(' ') > 0)
                && !name.isOf("place")
                && !EMPTY.matcher(said).matches();
    }

    /// In "A, the B, and C" nothing is said of A.
    private static boolean isListed(String text, int from) {
        return text.substring(0, from).matches("(?s).*(?:, | and | or )$");
    }

    private Optional<Introduction> before(Sentence sentence, Name name, int from, int to) {
        if (!name.isPerson()) {
            return Optional.empty();
        }
        var text = sentence.text();
        var words = text.substring(0, from).split(" ");
        var taken = new ArrayList<String>();
        for (var i = words.length - 1;
                i >= 0 && taken.size() < MOST_WORDS_BEFORE && belongs(words[i], taken.isEmpty());
                i--) {
            taken.addFirst(words[i]);
        }
        var said = String.join(" ", taken);
        if (taken.size() < 2
                || !text.substring(0, from).endsWith(said + " ")
                || !WordLists.ROLES.contains(taken.getLast())) {
            return Optional.empty();
        }
        var telling = taken.stream().anyMatch(WordLists::isOfAPeople) ? 0.7 : 0.3;
        return Optional.of(new Introduction(
                sentence, name, withArticle(said), from - said.length() - 1, to, telling + taken.size() * 0.05));
    }

    private static boolean belongs(String word, boolean isLast) {
        if (isLast) {
            return WordLists.ROLES.contains(word);
        }
        return WordLists.isOfAPeople(word)
                || WordLists.ROLES.contains(word)
                || word.matches(
                        "(?:former|late|leading|prominent|famous|noted|influential|military|political|trade|economic|social|labour|labor|royal|feminist|veteran|founding|art|music|science|computer|software|army|naval|party|union|\\p{Ll}+(?:ist|al|ic))");
    }

    private Optional<Introduction> is(Sentence sentence, Name name, int from, int to) {
        var text = sentence.text();
        var found = IS.matcher(text.substring(to));
        var opens = from == 0 || text.substring(0, from).matches("(?:The|the) ");
        if (!opens || !found.find() || !Standing.isAlone(read, sentence)) {
            return Optional.empty();
        }
        var said = found.group("said");
        return isGood(said) && fits(name, said) && !said.contains(name.label())
                ? Optional.of(new Introduction(sentence, name, said, 0, to + found.end(), 0.9))
                : Optional.empty();
    }

    private static boolean hasRole(String said) {
        for (var word : said.split("[^\\p{L}-]+")) {
            if (WordLists.ROLES.contains(word)) {
                return true;
            }
        }
        return false;
    }

    static boolean isGood(String said) {
        return said.length() >= SHORTEST
                && said.length() <= LONGEST
                && !Standing.points(said)
                && !PLURAL.matcher(said).find()
                && !VERB.matcher(said.split(" (?:who|which|that|where) ", 2)[0]).find()
                && !said.matches(".* (?:of|in|by|the|and|to|a|for|with)$");
    }

    private static String withArticle(String said) {
        if (said.matches("(?i)(?:an?|the|one of|then|former) .*")) {
            return said;
        }
        if (said.matches("(?:co-)?(?:founder|author|leader|president|editor) .*")) {
            return said;
        }
        return (said.matches("(?i)[aeiou].*") ? "an " : "a ") + said;
    }

    /// Of each name the most telling one.
    Map<String, Introduction> best() {
        var best = new LinkedHashMap<String, Introduction>();
        all.forEach(found ->
                best.merge(found.name().label(), found, (one, other) -> other.telling() > one.telling() ? other : one));
        return best;
    }

    List<Candidate> candidates() {
        var candidates = new ArrayList<Candidate>();
        best().values().forEach(found -> asked(found).ifPresent(candidates::add));
        return candidates;
    }

    private Optional<Candidate> asked(Introduction found) {
        var name = found.name();
        if (name.isPerson() ? !tellsApart(found) : !isNamedAgain(name)) {
            return Optional.empty();
        }
        return new Builder(QuestionType.BASIC, "%s, according to the text?".formatted(question(found)))
                .answer(found.answer())
                .put("kind", name.isPerson() ? "fact" : "definition")
                .on(
                        read,
                        new Ground(
                                found.sentence().passage(),
                                found.sentence().start() + found.from(),
                                found.sentence().start() + found.to(),
                                found.sentence().start() + found.from(),
                                found.sentence().start() + found.to()),
                        "The text says in passing who or what this is.",
                        "is " + name.label(),
                        1.6 + found.telling() + Math.min(0.6, read.names().count(name) * 0.1));
    }

    private String question(Introduction found) {
        var name = found.name();
        if (name.isPerson()) {
            return "Who was " + name.label();
        }
        var mention = read.names(found.sentence()).stream()
                .filter(one -> one.name().equals(name)
                        && one.start() >= found.sentence().start() + found.from())
                .findFirst();
        var body = read.text().body();
        var article = mention.filter(one -> body.substring(Math.max(0, one.start() - 5), one.start())
                                .matches("(?is).*\\bthe "))
                        .isPresent()
                ? "the "
                : "";
        var after = mention.map(one -> body.substring(one.end(), Math.min(body.length(), one.end() + 5)))
                .orElse("");
        var verb = after.startsWith(" was ") ? "was" : "is";
        return "What %s %s%s".formatted(verb, article, name.label());
    }

    private boolean isNamedAgain(Name name) {
        return read.names().count(name) > 1;
    }

    /// An office or a deed by which somebody can be told from others; a trade and a people only of those who come
    /// again.
    private boolean tellsApart(Introduction found) {
        var said = found.said();
        var isOfSomething = OF_SOMETHING.matcher(said).find();
        return isNamedAgain(found.name())
                && !RELATED.matcher(said).find()
                && !Standing.judges(said)
                && (isOfSomething || said.split(" ").length >= FEWEST_WORDS);
    }
}
