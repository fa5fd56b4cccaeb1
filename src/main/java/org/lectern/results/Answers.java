package org.lectern.results;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.MismatchedResponse;
import org.lectern.bank.QuestionContent;
import org.lectern.bank.Rendering;
import org.lectern.bank.Response;

/// Stored answers, read and put into words.
final class Answers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String TRUE = "true";
    private static final String FALSE = "false";

    private Answers() {}

    /// @return empty for no answer, and for one that has no shape of any type
    static Optional<Response> read(@Nullable String json) {
        if (json == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Response.of(JSON.readTree(json)));
        } catch (JsonProcessingException | MismatchedResponse _) {
            return Optional.empty();
        }
    }

    /// The options that were chosen.
    static Set<String> chosen(Response response) {
        return switch (response) {
            case Response.Option(var id) -> Set.of(id);
            case Response.Options(var ids) -> Set.copyOf(ids);
            case Response.Value(var value) -> Set.of(value ? TRUE : FALSE);
            case Response.Text _, Response.Pairs _, Response.Order _, Response.Date _, Response.Number _ -> Set.of();
        };
    }

    /// What there is to choose, by id, as its author wrote it; empty for types without options.
    static Map<String, String> options(QuestionContent content) {
        if (content instanceof QuestionContent.TrueFalse) {
            var options = new LinkedHashMap<String, String>();
            options.put(TRUE, "True");
            options.put(FALSE, "False");
            return options;
        }
        return content instanceof QuestionContent.Order ? Map.of() : Carried.texts(content);
    }

    /// The right ones among the options.
    static Set<String> keys(QuestionContent content) {
        return switch (content) {
            case QuestionContent.Choice(var _, var _, var key) -> Set.of(key);
            case QuestionContent.Attribution(var _, var _, var key) -> Set.of(key);
            case QuestionContent.Choices(var _, var _, var keys) -> Set.copyOf(keys);
            case QuestionContent.TrueFalse(var _, var value, var _) -> Set.of(value ? TRUE : FALSE);
            case QuestionContent.Basic _,
                    QuestionContent.Cloze _,
                    QuestionContent.Short _,
                    QuestionContent.Match _,
                    QuestionContent.Order _,
                    QuestionContent.Date _,
                    QuestionContent.Number _ -> Set.of();
        };
    }

    /// What was typed, as it was typed.
    static Optional<String> typed(Response response) {
        return switch (response) {
            case Response.Text(var text) -> Optional.of(text);
            case Response.Date(var date) -> Optional.of(date);
            case Response.Number(var number) -> Optional.of(number);
            case Response.Option _, Response.Options _, Response.Value _, Response.Pairs _, Response.Order _ ->
                Optional.empty();
        };
    }

    /// An answer to this question in words, a line for each part of it, as a template prints it: what was typed is
    /// escaped there, what its author wrote is safe markup. Empty where nothing was answered.
    static List<Object> inWords(QuestionContent content, @Nullable String json) {
        return read(json).map(response -> inWords(content, response)).orElse(List.of());
    }

    private static List<Object> inWords(QuestionContent content, Response response) {
        return switch (response) {
            case Response.Text _, Response.Date _, Response.Number _ ->
                typed(response).stream().<Object>map(typed -> typed).toList();
            case Response.Option _, Response.Options _, Response.Value _ -> {
                var chosen = chosen(response);
                yield options(content).entrySet().stream()
                        .filter(option -> chosen.contains(option.getKey()))
                        .map(option -> markup(option.getValue()))
                        .toList();
            }
            case Response.Order(var order) -> {
                var texts = Carried.texts(content);
                yield order.stream()
                        .map(id -> markup(texts.getOrDefault(id, id)))
                        .toList();
            }
            case Response.Pairs(var pairs) ->
                content instanceof QuestionContent.Match match
                        ? pairs.stream().map(pair -> pair(match, pair)).toList()
                        : List.of();
        };
    }

    private static Object markup(String markdown) {
        return Rendering.inline(markdown).markup();
    }

    private static Object pair(QuestionContent.Match match, Response.Pair pair) {
        return Rendering.inline(text(match.left(), pair.left()))
                .pairedWith(Rendering.inline(text(match.right(), pair.right())))
                .markup();
    }

    private static String text(List<QuestionContent.Item> items, String id) {
        return items.stream()
                .filter(item -> item.id().equals(id))
                .map(QuestionContent.Item::text)
                .collect(Collectors.joining());
    }
}
