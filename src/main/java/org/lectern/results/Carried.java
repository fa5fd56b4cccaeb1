package org.lectern.results;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.bank.QuestionContent;
import org.lectern.bank.Response;

/// An answer to one version of a question, as an answer to another: ids of options hold for one version, so they are
/// found again by their texts; one whose text is in no other version stands where its id stood, reworded.
final class Carried {

    private Carried() {}

    /// @return empty where the other version does not have what was chosen, or asks for something else
    static Optional<Response> response(Response response, QuestionContent from, QuestionContent to) {
        if (from.equals(to)) {
            return Optional.of(response);
        }
        if (from.getClass() != to.getClass()) {
            return Optional.empty();
        }
        return switch (response) {
            case Response.Text _, Response.Value _, Response.Date _, Response.Number _ -> Optional.of(response);
            case Response.Option(var id) -> found(ids(from, to), id).map(Response.Option::new);
            case Response.Options(var chosen) -> all(ids(from, to), chosen).map(Response.Options::new);
            case Response.Order(var order) -> all(ids(from, to), order).map(Response.Order::new);
            case Response.Pairs(var pairs) -> pairs(pairs, from, to);
        };
    }

    private static Optional<Response> pairs(List<Response.Pair> pairs, QuestionContent from, QuestionContent to) {
        if (!(from instanceof QuestionContent.Match one) || !(to instanceof QuestionContent.Match other)) {
            return Optional.empty();
        }
        var left = ids(texts(one.left()), texts(other.left()));
        var right = ids(texts(one.right()), texts(other.right()));
        var carried = pairs.stream()
                .flatMap(pair -> found(left, pair.left())
                        .flatMap(id -> found(right, pair.right()).map(with -> new Response.Pair(id, with)))
                        .stream())
                .toList();
        return carried.size() == pairs.size() ? Optional.of(new Response.Pairs(carried)) : Optional.empty();
    }

    private static Optional<String> found(Map<String, String> ids, String id) {
        return Optional.ofNullable(ids.get(id));
    }

    private static Optional<List<String>> all(Map<String, String> ids, List<String> chosen) {
        var carried = chosen.stream().flatMap(id -> found(ids, id).stream()).toList();
        return carried.size() == chosen.size() ? Optional.of(carried) : Optional.empty();
    }

    private static Map<String, String> ids(QuestionContent from, QuestionContent to) {
        return ids(texts(from), texts(to));
    }

    /// From the ids of one version to those of the other.
    ///
    /// @param from the texts by id
    static Map<String, String> ids(Map<String, String> from, Map<String, String> to) {
        var byText = to.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey, (first, _) -> first));
        var ids = new HashMap<String, String>();
        from.forEach((id, text) -> {
            var same = byText.get(text);
            if (same != null) {
                ids.put(id, same);
            } else if (to.containsKey(id) && !from.containsValue(to.get(id))) {
                ids.put(id, id);
            }
        });
        return ids;
    }

    /// The texts of what there is to choose or to put in order, by id.
    static Map<String, String> texts(QuestionContent content) {
        return switch (content) {
            case QuestionContent.Choice choice -> options(choice.options());
            case QuestionContent.Choices choices -> options(choices.options());
            case QuestionContent.Attribution attribution -> options(attribution.options());
            case QuestionContent.Order order -> texts(order.items());
            case QuestionContent.Basic _,
                    QuestionContent.Cloze _,
                    QuestionContent.TrueFalse _,
                    QuestionContent.Short _,
                    QuestionContent.Match _,
                    QuestionContent.Date _,
                    QuestionContent.Number _ -> Map.of();
        };
    }

    private static Map<String, String> options(List<QuestionContent.Option> options) {
        return byId(options, QuestionContent.Option::id, QuestionContent.Option::text);
    }

    private static Map<String, String> texts(List<QuestionContent.Item> items) {
        return byId(items, QuestionContent.Item::id, QuestionContent.Item::text);
    }

    private static <T> Map<String, String> byId(List<T> things, Function<T, String> id, Function<T, String> text) {
        return things.stream().collect(Collectors.toMap(id, text, (first, _) -> first, java.util.LinkedHashMap::new));
    }
}
