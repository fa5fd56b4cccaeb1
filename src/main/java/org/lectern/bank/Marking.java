package org.lectern.bank;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Marks a response to a question: the one place where it is decided what is right.
public final class Marking {

    private Marking() {}

    /// Marks for study, where only full marks count as right.
    ///
    /// @throws MismatchedResponse where the response cannot be one to this question
    public static Mark mark(QuestionContent content, Response response) {
        return score(content, response, PartialMarks.NONE).mark();
    }

    /// Marks for a quiz.
    ///
    /// @throws MismatchedResponse where the response cannot be one to this question
    public static Score score(QuestionContent content, Response response, PartialMarks partial) {
        return switch (content) {
            case QuestionContent.Basic _ ->
                throw new MismatchedResponse(
                        "A basic question is graded by the learner: it takes a rating, no response.");
            case QuestionContent.Cloze(var _, var answer) ->
                Score.whole(
                        answer.mark(as(Response.Text.class, response, "cloze").text()));
            case QuestionContent.Choice(var _, var options, var key) -> one(options, key, response, "choice");
            case QuestionContent.Choices(var _, var options, var keys) ->
                several(
                        options,
                        keys,
                        as(Response.Options.class, response, "choices").options(),
                        partial);
            case QuestionContent.TrueFalse(var _, var value, var _) ->
                either(as(Response.Value.class, response, "true-false").value() == value);
            case QuestionContent.Short(var _, var answer) ->
                Score.whole(
                        answer.mark(as(Response.Text.class, response, "short").text()));
            case QuestionContent.Match match ->
                pairs(match, as(Response.Pairs.class, response, "match").pairs(), partial);
            case QuestionContent.Order(var _, var items, var order) ->
                order(items, order, as(Response.Order.class, response, "order").order(), partial);
            case QuestionContent.Attribution(var _, var options, var key) -> one(options, key, response, "attribution");
            case QuestionContent.Date(var _, var date, var tolerance) ->
                either(TypedDate.read(as(Response.Date.class, response, "date").date())
                        .filter(given -> date.covers(given, tolerance))
                        .isPresent());
            case QuestionContent.Number number ->
                either(TypedNumber.isRight(
                        number, as(Response.Number.class, response, "number").number()));
        };
    }

    /// What was typed, as it is compared: two answers with the same folded text are one to marking. Empty where nothing
    /// is typed.
    public static Optional<String> folded(Response response) {
        return switch (response) {
            case Response.Text(var text) -> Optional.of(TypedText.normalise(text));
            case Response.Date(var date) -> Optional.of(TypedText.normalise(date));
            case Response.Number(var number) -> Optional.of(TypedText.normalise(number));
            case Response.Option _, Response.Options _, Response.Value _, Response.Pairs _, Response.Order _ ->
                Optional.empty();
        };
    }

    private static <R extends Response> R as(Class<R> shape, Response response, String type) {
        if (!shape.isInstance(response)) {
            throw new MismatchedResponse("A question of type %s takes {\"%s\": ...}, not {\"%s\": ...}."
                    .formatted(type, member(shape), member(response.getClass())));
        }
        return shape.cast(response);
    }

    private static String member(Class<? extends Response> shape) {
        return shape.getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static Score either(boolean right) {
        return Score.whole(right ? Mark.RIGHT : Mark.WRONG);
    }

    private static Score one(List<QuestionContent.Option> options, String key, Response response, String type) {
        var chosen = as(Response.Option.class, response, type).option();
        known(ids(options), chosen);
        return either(chosen.equals(key));
    }

    private static Score several(
            List<QuestionContent.Option> options, List<String> keys, List<String> chosen, PartialMarks partial) {
        chosen.forEach(id -> known(ids(options), id));
        var right = distinct(chosen);
        right.retainAll(keys);
        var wrong = chosen.size() - right.size();
        return wrong == 0 && right.size() == keys.size()
                ? Score.FULL
                : partial.ofChoices(right.size(), keys.size(), wrong, options.size() - keys.size());
    }

    /// Each pair counts alike; one that is not given is not right.
    private static Score pairs(QuestionContent.Match match, List<Response.Pair> pairs, PartialMarks partial) {
        pairs.forEach(pair -> {
            known(itemIds(match.left()), pair.left());
            known(itemIds(match.right()), pair.right());
        });
        distinct(pairs.stream().map(Response.Pair::left).toList());
        var right = pairs.stream()
                .filter(pair -> pair.right().equals(match.pairs().get(pair.left())))
                .count();
        return partial.of(right, match.pairs().size());
    }

    /// Each two neighbours of the right order count that stand beside each other in the one given: one item in a wrong
    /// place does not make those behind it wrong, and an order turned round is worth nothing.
    private static Score order(
            List<QuestionContent.Item> items, List<String> order, List<String> given, PartialMarks partial) {
        given.forEach(id -> known(itemIds(items), id));
        if (distinct(given).size() != order.size()) {
            throw new MismatchedResponse("The order names each of the %d items once.".formatted(order.size()));
        }
        var kept = IntStream.range(1, given.size())
                .filter(at -> order.indexOf(given.get(at)) == order.indexOf(given.get(at - 1)) + 1)
                .count();
        return partial.of(kept, order.size() - 1);
    }

    private static Set<String> ids(List<QuestionContent.Option> options) {
        return options.stream().map(QuestionContent.Option::id).collect(Collectors.toSet());
    }

    private static Set<String> itemIds(List<QuestionContent.Item> items) {
        return items.stream().map(QuestionContent.Item::id).collect(Collectors.toSet());
    }

    private static void known(Set<String> ids, String id) {
        if (!ids.contains(id)) {
            throw new MismatchedResponse("The question has no option \"%s\".".formatted(id));
        }
    }

    private static Set<String> distinct(List<String> ids) {
        var seen = new HashSet<String>();
        for (var id : ids) {
            if (!seen.add(id)) {
                throw new MismatchedResponse("\"%s\" is named twice.".formatted(id));
            }
        }
        return seen;
    }
}
