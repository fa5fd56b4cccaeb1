package org.lectern.bank;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/// What a learner answered, in the shapes of the JSON interface: an object with one member.
public sealed interface Response {

    /// In characters: what is typed, and any id.
    int LONGEST = 1_000;

    record Text(String text) implements Response {}

    record Option(String option) implements Response {}

    record Options(List<String> options) implements Response {}

    record Value(boolean value) implements Response {}

    record Pair(String left, String right) {}

    record Pairs(List<Pair> pairs) implements Response {}

    record Order(List<String> order) implements Response {}

    record Date(String date) implements Response {}

    record Number(String number) implements Response {}

    /// Reads a response.
    ///
    /// @throws MismatchedResponse where it has no shape of any type
    static Response of(JsonNode json) {
        if (!json.isObject() || json.size() != 1) {
            throw new MismatchedResponse("A response is an object with one member, such as {\"option\": \"a\"}.");
        }
        var member = json.properties().iterator().next();
        var value = member.getValue();
        return switch (member.getKey()) {
            case "text" -> new Text(string("text", value));
            case "option" -> new Option(string("option", value));
            case "options" -> new Options(strings("options", value));
            case "value" -> new Value(bool(value));
            case "pairs" -> new Pairs(pairs(value));
            case "order" -> new Order(strings("order", value));
            case "date" -> new Date(string("date", value));
            case "number" -> new Number(string("number", value));
            default ->
                throw new MismatchedResponse("A response has no member \"%s\".".formatted(shortened(member.getKey())));
        };
    }

    private static String string(String name, JsonNode value) {
        if (!value.isTextual() || value.textValue().length() > LONGEST) {
            throw new MismatchedResponse("\"%s\" is a string of at most %d characters.".formatted(name, LONGEST));
        }
        return value.textValue();
    }

    private static boolean bool(JsonNode value) {
        if (!value.isBoolean()) {
            throw new MismatchedResponse("\"value\" is true or false.");
        }
        return value.booleanValue();
    }

    private static List<String> strings(String name, JsonNode value) {
        if (!value.isArray() || value.size() > LONGEST) {
            throw new MismatchedResponse("\"%s\" is a list of ids.".formatted(name));
        }
        var strings = new ArrayList<String>();
        value.forEach(element -> strings.add(string(name, element)));
        return strings;
    }

    private static List<Pair> pairs(JsonNode value) {
        if (!value.isArray() || value.size() > LONGEST) {
            throw new MismatchedResponse("\"pairs\" is a list of pairs of ids.");
        }
        var pairs = new ArrayList<Pair>();
        for (var element : value) {
            var ids = strings("pairs", element);
            if (ids.size() != 2) {
                throw new MismatchedResponse("Each of \"pairs\" is an id on the left and one on the right.");
            }
            pairs.add(new Pair(ids.get(0), ids.get(1)));
        }
        return pairs;
    }

    private static String shortened(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40) + "…";
    }
}
