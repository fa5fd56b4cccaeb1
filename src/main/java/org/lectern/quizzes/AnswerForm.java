package org.lectern.quizzes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.MismatchedResponse;
import org.lectern.bank.QuestionContent;
import org.lectern.bank.QuestionContent.Item;
import org.lectern.bank.Response;

/// Answers as the fields of a form. A place has the field `a3`, or for things to match or to put in order one for each,
/// `a3.b`; beside them `s3`, the sequence of what the form showed.
///
/// @param fields as they were sent
record AnswerForm(MultivaluedMap<String, String> fields) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /// Whether the form asked this place.
    boolean asks(int position) {
        return fields.containsKey("s" + position);
    }

    /// The sequence of what was shown; nonsense is as if nothing was.
    long seen(int position) {
        var text = Objects.requireNonNullElse(fields.getFirst("s" + position), "");
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    /// What was answered at a place; null for nothing.
    ///
    /// @throws MismatchedResponse where the fields do not make an answer
    @Nullable
    JsonNode answer(int position, QuestionContent content) {
        var name = "a" + position;
        return switch (content) {
            case QuestionContent.Choice _, QuestionContent.Attribution _ -> single("option", name);
            case QuestionContent.Choices _ -> list("options", fields.getOrDefault(name, List.of()));
            case QuestionContent.TrueFalse _ ->
                value(name).isEmpty()
                        ? null
                        : JSON.objectNode().put("value", value(name).equals("true"));
            case QuestionContent.Match match -> pairs(name, match.left());
            case QuestionContent.Order(var _, var items, var _) -> order(name, items);
            case QuestionContent.Basic _, QuestionContent.Cloze _, QuestionContent.Short _ -> single("text", name);
            case QuestionContent.Date _ -> single("date", name);
            case QuestionContent.Number _ -> single("number", name);
        };
    }

    private @Nullable ObjectNode single(String member, String name) {
        return value(name).isBlank() ? null : JSON.objectNode().put(member, value(name));
    }

    private static @Nullable ObjectNode list(String member, List<String> ids) {
        if (ids.isEmpty()) {
            return null;
        }
        var object = JSON.objectNode();
        ids.forEach(object.putArray(member)::add);
        return object;
    }

    private @Nullable ObjectNode pairs(String name, List<Item> left) {
        var object = JSON.objectNode();
        var pairs = object.putArray("pairs");
        for (var item : left) {
            var chosen = value(name + "." + item.id());
            if (!chosen.isEmpty()) {
                pairs.addArray().add(item.id()).add(chosen);
            }
        }
        return pairs.isEmpty() ? null : object;
    }

    private @Nullable ObjectNode order(String name, List<Item> items) {
        var byPlace = new TreeMap<Integer, String>();
        int given = 0;
        for (var item : items) {
            var place = value(name + "." + item.id());
            given += place.isEmpty() ? 0 : 1;
            if (place.matches("[0-9]{1,3}")) {
                byPlace.put(Integer.parseInt(place), item.id());
            }
        }
        if (given == 0) {
            return null;
        }
        if (byPlace.size() < items.size()) {
            throw new MismatchedResponse("Give each its own place, from 1 to %d.".formatted(items.size()));
        }
        return list("order", new ArrayList<>(byPlace.values()));
    }

    private String value(String field) {
        return Objects.requireNonNullElse(fields.getFirst(field), "");
    }

    /// The fields of one place as they were sent.
    Map<String, List<String>> of(int position) {
        var own = new LinkedHashMap<String, List<String>>();
        fields.forEach((name, values) -> {
            if (name.equals("a" + position) || name.startsWith("a" + position + ".")) {
                own.put(name, List.copyOf(values));
            }
        });
        return own;
    }

    /// The fields that show a response.
    static Map<String, List<String>> showing(int position, @Nullable Response response) {
        var name = "a" + position;
        return switch (response) {
            case null -> Map.of();
            case Response.Text(var text) -> Map.of(name, List.of(text));
            case Response.Option(var option) -> Map.of(name, List.of(option));
            case Response.Options(var options) -> Map.of(name, options);
            case Response.Value(var value) -> Map.of(name, List.of(String.valueOf(value)));
            case Response.Date(var date) -> Map.of(name, List.of(date));
            case Response.Number(var number) -> Map.of(name, List.of(number));
            case Response.Pairs(var pairs) -> {
                var fields = new LinkedHashMap<String, List<String>>();
                pairs.forEach(pair -> fields.put(name + "." + pair.left(), List.of(pair.right())));
                yield fields;
            }
            case Response.Order(var order) -> {
                var fields = new LinkedHashMap<String, List<String>>();
                for (int i = 0; i < order.size(); i++) {
                    fields.put(name + "." + order.get(i), List.of(String.valueOf(i + 1)));
                }
                yield fields;
            }
        };
    }
}
