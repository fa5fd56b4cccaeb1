package org.lectern.bank;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What is right, apart from how it is worded around it: learners keep their memory of a question while it stays equal.
///
/// @param answers in a form that can be compared
record QuestionKey(QuestionType type, Object answers) {

    static QuestionKey of(QuestionContent content) {
        return new QuestionKey(
                QuestionType.of(content),
                switch (content) {
                    case QuestionContent.Basic basic -> TypedText.normalise(basic.answer());
                    case QuestionContent.Cloze cloze ->
                        TypedText.normalise(cloze.answer().text());
                    case QuestionContent.Short answer ->
                        TypedText.normalise(answer.answer().text());
                    case QuestionContent.TrueFalse statement -> statement.value();
                    case QuestionContent.Choice choice -> texts(choice);
                    case QuestionContent.Choices choices -> texts(choices);
                    case QuestionContent.Attribution attribution -> texts(attribution);
                    case QuestionContent.Match match -> pairs(match);
                    case QuestionContent.Order order -> order(order);
                    case QuestionContent.Date date -> date.date();
                    case QuestionContent.Number number -> number.number();
                });
    }

    private static Set<String> texts(QuestionContent content) {
        return QuestionTexts.answers(content).stream().map(TypedText::normalise).collect(Collectors.toSet());
    }

    private static Set<List<String>> pairs(QuestionContent.Match match) {
        return match.left().stream()
                .map(left ->
                        List.of(left.text(), text(match.right(), match.pairs().getOrDefault(left.id(), ""))))
                .collect(Collectors.toSet());
    }

    private static List<String> order(QuestionContent.Order order) {
        return order.order().stream().map(id -> text(order.items(), id)).toList();
    }

    private static String text(List<QuestionContent.Item> items, String id) {
        return items.stream()
                .filter(item -> item.id().equals(id))
                .map(QuestionContent.Item::text)
                .findFirst()
                .orElse("");
    }
}
