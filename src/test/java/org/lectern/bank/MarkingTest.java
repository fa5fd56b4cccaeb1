package org.lectern.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lectern.bank.QuestionContent.Item;
import org.lectern.bank.QuestionContent.Option;

class MarkingTest {

    static final ObjectMapper JSON = new ObjectMapper();

    /// The browser's marking passes the same file.
    @TestFactory
    Stream<DynamicTest> passesTheVectors() throws IOException {
        var vectors = new ArrayList<DynamicTest>();
        for (var group : vectors()) {
            for (var vector : group.path("cases")) {
                vectors.add(DynamicTest.dynamicTest(
                        "%s, %s: %s"
                                .formatted(
                                        group.path("type").asText(),
                                        group.path("about").asText(),
                                        vector.path("response")),
                        () -> assertThat(mark(content(group), vector.path("response")))
                                .isEqualTo(vector.path("mark").asText())));
            }
        }
        return vectors.stream();
    }

    /// What a case is worth stands beside it where the type has parts: "2/3".
    @TestFactory
    Stream<DynamicTest> givesPartialMarksAsInTheTable() throws IOException {
        var tests = new ArrayList<DynamicTest>();
        for (var group : vectors()) {
            for (var vector : group.path("cases")) {
                if (!vector.path("mark").asText().equals("invalid")) {
                    tests.add(DynamicTest.dynamicTest(
                            "%s, %s: %s"
                                    .formatted(
                                            group.path("type").asText(),
                                            group.path("about").asText(),
                                            vector.path("response")),
                            () -> assertCredit(content(group), vector)));
                }
            }
        }
        return tests.stream();
    }

    private static void assertCredit(QuestionContent content, JsonNode vector) {
        var isRight = vector.path("mark").asText().equals("right");
        var hasParts = content instanceof QuestionContent.Choices
                || content instanceof QuestionContent.Match
                || content instanceof QuestionContent.Order;
        assertThat(vector.has("credit")).isEqualTo(hasParts && !isRight);
        var whole = isRight ? "1" : "0";
        for (var partial : PartialMarks.values()) {
            var expected = vector.path("credit")
                    .path(partial.name().toLowerCase(Locale.ROOT))
                    .asText(whole);
            var score = Marking.score(content, Response.of(vector.path("response")), partial);
            assertThat(score.mark().slug()).isEqualTo(vector.path("mark").asText());
            assertThat(score.fraction()).as(partial.name()).isCloseTo(fraction(expected), within(1e-12));
        }
    }

    private static double fraction(String written) {
        var parts = written.split("/");
        return parts.length == 1
                ? Double.parseDouble(written)
                : Double.parseDouble(parts[0]) / Integer.parseInt(parts[1]);
    }

    @Test
    void neverGivesMoreThanThePointsNorLessThanNone() {
        var options = Stream.of("a", "b", "c", "d", "e")
                .map(id -> new Option(id, id, null, null))
                .toList();
        var choices = new QuestionContent.Choices("", options, List.of("b", "d"));
        for (var chosen = 0; chosen < 32; chosen++) {
            var bits = chosen;
            var response = new Response.Options(IntStream.range(0, 5)
                    .filter(bit -> (bits >> bit & 1) == 1)
                    .mapToObj(bit -> options.get(bit).id())
                    .toList());
            var none = Marking.score(choices, response, PartialMarks.NONE);
            var without = Marking.score(choices, response, PartialMarks.WITHOUT_PENALTY);
            var with = Marking.score(choices, response, PartialMarks.WITH_PENALTY);
            assertThat(none.mark()).isEqualTo(Marking.mark(choices, response)).isEqualTo(with.mark());
            assertThat(none.fraction()).isLessThanOrEqualTo(with.fraction()).isNotNegative();
            assertThat(with.fraction()).isLessThanOrEqualTo(without.fraction());
            assertThat(without.fraction()).isLessThanOrEqualTo(1);
            assertThat(with.fraction() == 1).isEqualTo(with.mark() == Mark.RIGHT);
        }
    }

    @Test
    void hasVectorsForEveryType() throws IOException {
        var marks = new HashMap<String, Integer>();
        for (var group : vectors()) {
            marks.merge(group.path("type").asText(), group.path("cases").size(), Integer::sum);
        }
        assertThat(marks.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(QuestionType.values()).map(QuestionType::slug).toList());
        assertThat(marks.values()).allSatisfy(cases -> assertThat(cases).isGreaterThanOrEqualTo(4));
    }

    @Test
    void saysWhichShapeTheTypeTakes() {
        var choice = new QuestionContent.Choice("Who?", List.of(new Option("a", "Radek", null, null)), "a");
        assertThatThrownBy(() -> Marking.mark(choice, new Response.Text("Radek")))
                .isInstanceOf(MismatchedResponse.class)
                .hasMessage("A question of type choice takes {\"option\": ...}, not {\"text\": ...}.");
    }

    @Test
    void refusesTextsBeyondTheLimit() {
        var response = JSON.createObjectNode().put("text", "x".repeat(Response.LONGEST + 1));
        assertThatThrownBy(() -> Response.of(response)).isInstanceOf(MismatchedResponse.class);
    }

    private static JsonNode vectors() throws IOException {
        try (var file = MarkingTest.class.getResourceAsStream("/marking-vectors.json")) {
            return JSON.readTree(file);
        }
    }

    private static String mark(QuestionContent content, JsonNode response) {
        try {
            return Marking.mark(content, Response.of(response)).slug();
        } catch (MismatchedResponse _) {
            return "invalid";
        }
    }

    /// A question with the options and the answer of a pack.
    private static QuestionContent content(JsonNode group) {
        var answer = group.path("answer");
        var options = group.path("options");
        return switch (QuestionType.of(group.path("type").asText()).orElseThrow()) {
            case BASIC -> new QuestionContent.Basic("", answer.path("html").asText());
            case CLOZE -> new QuestionContent.Cloze("", typed(answer));
            case SHORT -> new QuestionContent.Short("", typed(answer));
            case CHOICE ->
                new QuestionContent.Choice(
                        "", options(options), answer.path("option").asText());
            case ATTRIBUTION ->
                new QuestionContent.Attribution(
                        "", options(options), answer.path("option").asText());
            case CHOICES -> new QuestionContent.Choices("", options(options), strings(answer.path("options")));
            case TRUE_FALSE ->
                new QuestionContent.TrueFalse("", answer.path("value").asBoolean(), null);
            case MATCH -> match(options, answer);
            case ORDER -> new QuestionContent.Order("", items(options), strings(answer.path("order")));
            case DATE ->
                new QuestionContent.Date(
                        "",
                        HistoricalDate.of(answer.path("date").asText()),
                        answer.path("tolerance").asInt(0));
            case NUMBER ->
                new QuestionContent.Number(
                        "",
                        answer.path("number").asText(),
                        answer.path("unit").textValue(),
                        answer.path("tolerance").asText(),
                        strings(answer.path("accept")));
        };
    }

    private static QuestionContent match(JsonNode options, JsonNode answer) {
        var pairs = new HashMap<String, String>();
        answer.path("pairs")
                .forEach(pair -> pairs.put(pair.path(0).asText(), pair.path(1).asText()));
        return new QuestionContent.Match("", items(options.path("left")), items(options.path("right")), pairs);
    }

    private static TypedAnswer typed(JsonNode answer) {
        return new TypedAnswer(
                answer.path("text").asText(), strings(answer.path("accept")), strings(answer.path("reject")));
    }

    private static List<Option> options(JsonNode options) {
        return items(options).stream()
                .map(item -> new Option(item.id(), item.text(), null, null))
                .toList();
    }

    private static List<Item> items(JsonNode options) {
        var items = new ArrayList<Item>();
        options.forEach(option -> items.add(
                new Item(option.path("id").asText(), option.path("html").asText())));
        return items;
    }

    private static List<String> strings(JsonNode list) {
        return list.isMissingNode() ? List.of() : JSON.convertValue(list, new TypeReference<List<String>>() {});
    }
}
