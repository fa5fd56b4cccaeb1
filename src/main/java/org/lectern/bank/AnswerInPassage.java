package org.lectern.bank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whether the answer of a question stands in the passages that it cites.
final class AnswerInPassage {

    /// Options of these categories are worded by the author, so the passage need not have them.
    private static final Set<String> WORDED = Set.of("phrase", "statement");

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,.]*\\d|\\d", Pattern.CASE_INSENSITIVE);

    private final List<KnownEntity> entities;

    AnswerInPassage(List<KnownEntity> entities) {
        this.entities = entities;
    }

    /// True for types whose answer the author words.
    boolean stands(QuestionDefinition question, List<String> passages) {
        return switch (question.content()) {
            case QuestionContent.Cloze cloze -> any(passages, cloze.answer().accepted());
            case QuestionContent.Short answer -> any(passages, answer.answer().accepted());
            case QuestionContent.Number number -> number(number, passages);
            case QuestionContent.Date date -> dates(passages).anyMatch(mention -> mention.agreesWith(date.date()));
            case QuestionContent.Choice choice -> keys(question, choice.options(), List.of(choice.key()), passages);
            case QuestionContent.Attribution who -> keys(question, who.options(), List.of(who.key()), passages);
            case QuestionContent.Choices choices -> keys(question, choices.options(), choices.keys(), passages);
            case QuestionContent.Basic _ -> true;
            case QuestionContent.TrueFalse _ -> true;
            case QuestionContent.Match _ -> true;
            case QuestionContent.Order _ -> true;
        };
    }

    /// Whether a date is asked no finer than the passages give it; true for everything else.
    boolean isAsFine(QuestionDefinition question, List<String> passages) {
        return !(question.content() instanceof QuestionContent.Date date)
                || dates(passages).noneMatch(mention -> mention.agreesWith(date.date()))
                || dates(passages).anyMatch(mention -> date.date().covers(mention, 0));
    }

    private static Stream<HistoricalDate> dates(List<String> passages) {
        return passages.stream().flatMap(passage -> DateMentions.in(passage).stream());
    }

    private boolean keys(
            QuestionDefinition question,
            List<QuestionContent.Option> options,
            List<String> keys,
            List<String> passages) {
        return WORDED.contains(question.category())
                || options.stream()
                        .filter(option -> keys.contains(option.id()))
                        .allMatch(key -> any(passages, names(key.text(), question.entity())));
    }

    /// The text, and the names of whom or what it means; people go by their surnames too.
    private List<String> names(String text, @Nullable String entity) {
        var names = new ArrayList<String>();
        names.add(text);
        entities.stream()
                .filter(known -> known.id().equals(entity) || known.label().equals(text))
                .forEach(known -> {
                    names.addAll(known.names());
                    if (known.kind() == KnownEntity.Kind.PERSON) {
                        names.add(text.substring(text.lastIndexOf(' ') + 1));
                    }
                });
        return names;
    }

    private static boolean number(QuestionContent.Number question, List<String> passages) {
        var number = new BigDecimal(question.number());
        return any(passages, question.accept())
                || passages.stream()
                        .map(TypedText::plain)
                        .flatMap(AnswerInPassage::numbers)
                        .anyMatch(mention -> mention.compareTo(number) == 0);
    }

    private static Stream<BigDecimal> numbers(String passage) {
        return Stream.concat(
                NUMBER.matcher(passage).results().flatMap(found -> TypedNumber.read(found.group(), null).stream()),
                Pattern.compile("\\d[\\d,.]* (?:thousand|million|billion)\\b")
                        .matcher(passage)
                        .results()
                        .flatMap(found -> TypedNumber.read(found.group(), null).stream()));
    }

    private static boolean any(List<String> passages, List<String> answers) {
        return answers.stream().anyMatch(answer -> passages.stream().anyMatch(passage -> contains(passage, answer)));
    }

    /// Whether the words stand in the text as words; case and the shape of marks do not count.
    static boolean contains(String text, String words) {
        var sought = TypedText.normalise(words);
        if (sought.isEmpty()) {
            return false;
        }
        var border = "(?<![\\p{L}\\p{N}])%s(?![\\p{L}\\p{N}])".formatted(Pattern.quote(sought));
        return Pattern.compile(border)
                .matcher(TypedText.caseless(TypedText.plain(text)))
                .find();
    }
}
