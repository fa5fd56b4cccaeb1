package org.lectern.bank;

import static org.lectern.bank.Finding.Level.W;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.bank.QuestionContent.Option;

/// Options whose wording gives the right one away to somebody who has not read the text.
final class GiveAwayRules {

    static final List<Rule> RULES = List.of(
            Rule.each("M9", W, GiveAwayRules::echoes),
            Rule.each("M10", W, GiveAwayRules::grammar),
            Rule.each("M13", W, GiveAwayRules::sharesMost));

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /// In letters; shorter words tell nothing.
    private static final int TELLING = 5;

    /// Words that the keys of one question must have in common with the others before it says something.
    private static final int SHARED = 2;

    private GiveAwayRules() {}

    /// A telling word of the stem that stands in the key alone.
    private static Stream<String> echoes(CheckedBank bank, WrittenQuestion question) {
        var keys = QuestionTexts.keys(question.content());
        var options = QuestionTexts.options(question.content());
        if (keys.isEmpty()) {
            return Stream.empty();
        }
        var stem = words(question.content().stem());
        return options.stream()
                .filter(option -> keys.contains(option.id()))
                .flatMap(key -> words(key.text()).stream())
                .distinct()
                .filter(stem::contains)
                .filter(word -> options.stream()
                        .filter(option -> !keys.contains(option.id()))
                        .noneMatch(option -> words(option.text()).contains(word)))
                .map(word ->
                        "“%s” stands in the stem and, among the options, in the right answer alone".formatted(word));
    }

    /// Options that do not all go on from the stem, or a key that is alone of its form among options of one form.
    private static Stream<String> grammar(CheckedBank bank, WrittenQuestion question) {
        var keys = QuestionTexts.keys(question.content());
        var options = QuestionTexts.options(question.content());
        var ofKeys = forms(options.stream().filter(option -> keys.contains(option.id())));
        var ofOthers = forms(options.stream().filter(option -> !keys.contains(option.id())));
        var alone = ofKeys.size() == 1 && ofOthers.size() == 1 && !ofKeys.equals(ofOthers);
        return Stream.concat(
                Phrase.articleAtTheEnd(question.content().stem()).stream()
                        .flatMap(article -> options.stream()
                                .map(Option::text)
                                .filter(text -> !Phrase.follows(article, text))
                                .map(text -> "“%s” does not go on from “%s”".formatted(text, article))),
                Rule.when(alone, "the right answer begins as none of the others does, and they begin alike"));
    }

    private static Set<Phrase> forms(Stream<Option> options) {
        return options.map(option -> Phrase.of(option.text())).collect(Collectors.toSet());
    }

    /// The key of which every other option is a variation.
    private static Stream<String> sharesMost(CheckedBank bank, WrittenQuestion question) {
        var keys = QuestionTexts.keys(question.content());
        var options = QuestionTexts.options(question.content());
        if (keys.size() != 1 || options.size() < 4) {
            return Stream.empty();
        }
        Map<String, Integer> shared =
                options.stream().collect(Collectors.toMap(Option::id, option -> shared(option, options)));
        var keyShares = shared.get(keys.getFirst());
        var othersShare = options.stream()
                .map(Option::id)
                .filter(id -> !id.equals(keys.getFirst()))
                .mapToInt(shared::get)
                .max()
                .orElse(0);
        return Rule.when(
                keyShares >= SHARED && keyShares > othersShare,
                "the right answer shares more words with the other options than any of them does");
    }

    private static int shared(Option option, List<Option> options) {
        var words = words(option.text());
        return options.stream()
                .filter(other -> !other.id().equals(option.id()))
                .mapToInt(other -> common(words, words(other.text())))
                .sum();
    }

    private static int common(Set<String> a, Set<String> b) {
        var common = new HashSet<>(a);
        common.retainAll(b);
        return common.size();
    }

    private static Set<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(TypedText.normalise(text))
                .filter(word -> word.length() >= TELLING)
                .collect(Collectors.toSet());
    }
}
