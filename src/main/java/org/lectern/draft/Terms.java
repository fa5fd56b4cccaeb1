package org.lectern.draft;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.bank.QuestionType;
import org.lectern.draft.Candidate.Builder;
import org.lectern.draft.Candidate.Ground;

/// Sentences that say what a word means: "Mutualism is an economic theory that ...".
final class Terms {

    private static final int FEWEST_WORDS = 5;
    private static final int LONGEST = 140;

    private static final Pattern DEFINED = Pattern.compile(
            "^(?<term>\\p{Lu}\\p{Ll}{3,}(?:[ -]\\p{Ll}{3,}){0,2}) is (?<said>an? [^;:()\\[\\]“”\"]{20,}?)(?=\\.$|;|, (?:and|but|although|though)\\b)");
    private static final Pattern NO_KIND = Pattern.compile(
            "^an? (?:[\\p{Ll}-]+ ){0,2}(?:case|only|exception|amount|place|reason|fact|problem|question|key|main|good|great|perfect|clear|part|example|total"
                    + "|failure|success|lot|matter|product|result|bit|sign|mistake|step|major|common|big|huge|better|more|very|much)\\b.*");

    private static final Pattern TELLS_WHICH =
            Pattern.compile("\\b(?:that|which|who|whose|of|in|for|by|based|where|whereby)\\b");

    private final ReadText read;

    Terms(ReadText read) {
        this.read = read;
    }

    /// Of each word the first.
    List<Candidate> candidates() {
        var all = new ArrayList<Candidate>();
        var done = new LinkedHashSet<String>();
        for (var sentence : read.sentences()) {
            var found = DEFINED.matcher(sentence.text());
            if (found.find()
                    && Standing.isAlone(read, sentence)
                    && isDefinition(found.group("term"), found.group("said"))
                    && done.add(found.group("term"))) {
                candidate(sentence, found.group("term"), found.group("said"), found.end())
                        .ifPresent(all::add);
            }
        }
        return all;
    }

    /// A word that the text goes on to use, and what it is rather than how good it is.
    private boolean isDefinition(String term, String said) {
        var name = WordLists.PLACES.contains(term) || Runs.isOrdinary(term.split("[ -]")[0]);
        return !name
                && said.length() <= LONGEST
                && said.split(" ").length >= FEWEST_WORDS
                && TELLS_WHICH.matcher(said).find()
                && !NO_KIND.matcher(said).matches()
                && !Standing.points(said)
                && !Standing.judges(said)
                && isUsed(term.toLowerCase(Locale.ROOT));
    }

    private boolean isUsed(String word) {
        return read.text().body().split(Pattern.quote(" " + word), 4).length > 2;
    }

    private Optional<Candidate> candidate(Sentence sentence, String term, String said, int end) {
        var answer = Character.toUpperCase(said.charAt(0)) + said.substring(1) + ".";
        var word = term.toLowerCase(Locale.ROOT);
        return new Builder(QuestionType.BASIC, "What is %s, according to the text?".formatted(word))
                .answer(answer)
                .put("kind", "definition")
                .on(
                        read,
                        new Ground(
                                sentence.passage(),
                                sentence.start(),
                                sentence.start() + end,
                                sentence.start(),
                                sentence.start() + end),
                        "The sentence says what a word means.",
                        "is " + word,
                        2.8);
    }
}
