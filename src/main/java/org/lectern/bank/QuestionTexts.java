package org.lectern.bank;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.lectern.texts.Selector;

/// Every text that a question holds, for checks that read them all alike.
final class QuestionTexts {

    private QuestionTexts() {}

    /// All of them: stem, answers, options, explanation, citations.
    static List<String> all(QuestionDefinition question) {
        return Stream.of(worded(question).stream(), cited(question))
                .flatMap(texts -> texts)
                .toList();
    }

    /// Without the citations: what the author words.
    static List<String> worded(QuestionDefinition question) {
        return Stream.of(
                        Stream.of(stem(question.content())),
                        content(question.content()),
                        Stream.ofNullable(question.explanation()),
                        question.citations().stream().map(citation -> citation.sic()))
                .flatMap(texts -> texts)
                .filter(Objects::nonNull)
                .toList();
    }

    /// The stem as a learner reads it, a cloze with its answer in place.
    static String stem(QuestionContent content) {
        return content instanceof QuestionContent.Cloze cloze ? Gap.filled(cloze.stem()) : content.stem();
    }

    /// What there is to choose from, key included.
    static List<QuestionContent.Option> options(QuestionContent content) {
        return switch (content) {
            case QuestionContent.Choice choice -> choice.options();
            case QuestionContent.Choices choices -> choices.options();
            case QuestionContent.Attribution attribution -> attribution.options();
            case QuestionContent.Basic _ -> List.of();
            case QuestionContent.Cloze _ -> List.of();
            case QuestionContent.TrueFalse _ -> List.of();
            case QuestionContent.Short _ -> List.of();
            case QuestionContent.Match _ -> List.of();
            case QuestionContent.Order _ -> List.of();
            case QuestionContent.Date _ -> List.of();
            case QuestionContent.Number _ -> List.of();
        };
    }

    /// The ids of the right ones among the options.
    static List<String> keys(QuestionContent content) {
        return switch (content) {
            case QuestionContent.Choice choice -> List.of(choice.key());
            case QuestionContent.Attribution attribution -> List.of(attribution.key());
            case QuestionContent.Choices choices -> choices.keys();
            case QuestionContent.Basic _ -> List.of();
            case QuestionContent.Cloze _ -> List.of();
            case QuestionContent.TrueFalse _ -> List.of();
            case QuestionContent.Short _ -> List.of();
            case QuestionContent.Match _ -> List.of();
            case QuestionContent.Order _ -> List.of();
            case QuestionContent.Date _ -> List.of();
            case QuestionContent.Number _ -> List.of();
        };
    }

    /// What answers the question, in words.
    static List<String> answers(QuestionContent content) {
        return switch (content) {
            case QuestionContent.Basic basic -> List.of(basic.answer());
            case QuestionContent.Cloze cloze -> List.of(cloze.answer().text());
            case QuestionContent.Short answer -> List.of(answer.answer().text());
            case QuestionContent.TrueFalse statement -> List.of(String.valueOf(statement.value()));
            case QuestionContent.Choice choice -> keyTexts(choice);
            case QuestionContent.Choices choices -> keyTexts(choices);
            case QuestionContent.Attribution attribution -> keyTexts(attribution);
            case QuestionContent.Match match ->
                match.left().stream().map(QuestionContent.Item::text).toList();
            case QuestionContent.Order order ->
                order.items().stream().map(QuestionContent.Item::text).toList();
            case QuestionContent.Date date -> List.of(date.date().toString());
            case QuestionContent.Number number -> List.of(number.number());
        };
    }

    private static List<String> keyTexts(QuestionContent content) {
        return options(content).stream()
                .filter(option -> keys(content).contains(option.id()))
                .map(QuestionContent.Option::text)
                .toList();
    }

    private static Stream<String> content(QuestionContent content) {
        return switch (content) {
            case QuestionContent.Basic basic -> Stream.of(basic.answer());
            case QuestionContent.Cloze cloze -> typed(cloze.answer());
            case QuestionContent.Short answer -> typed(answer.answer());
            case QuestionContent.TrueFalse statement -> Stream.ofNullable(statement.correction());
            case QuestionContent.Match match ->
                Stream.concat(match.left().stream(), match.right().stream()).map(QuestionContent.Item::text);
            case QuestionContent.Order order -> order.items().stream().map(QuestionContent.Item::text);
            case QuestionContent.Number number ->
                Stream.concat(Stream.ofNullable(number.unit()), number.accept().stream());
            case QuestionContent.Date _ -> Stream.empty();
            case QuestionContent.Choice choice -> shown(choice);
            case QuestionContent.Choices choices -> shown(choices);
            case QuestionContent.Attribution attribution -> shown(attribution);
        };
    }

    private static Stream<String> typed(TypedAnswer answer) {
        return Stream.concat(answer.accepted().stream(), answer.reject().stream());
    }

    private static Stream<String> shown(QuestionContent content) {
        return options(content).stream()
                .flatMap(option -> Stream.concat(Stream.of(option.text()), Stream.ofNullable(option.why())));
    }

    private static Stream<String> cited(QuestionDefinition question) {
        return question.citations().stream().flatMap(citation -> switch (citation.selector()) {
            case Selector.Quote quote -> Stream.of(quote.exact());
            case Selector.Range range -> Stream.of(range.from(), range.to());
        });
    }
}
