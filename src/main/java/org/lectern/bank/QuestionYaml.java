package org.lectern.bank;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.QuestionContent.Item;
import org.lectern.bank.QuestionContent.Option;
import org.lectern.texts.Citation;
import org.lectern.texts.Selector;

/// A question as its file writes it: read again, it is the same question.
final class QuestionYaml {

    private final String id;
    private final QuestionDefinition definition;
    private final Set<String> namesOfTheEntity;
    private final Map<String, Object> fields = new LinkedHashMap<>();

    /// @param namesOfTheEntity of the entity that the answer is: accepted without being written
    QuestionYaml(String id, QuestionDefinition definition, Set<String> namesOfTheEntity) {
        this.id = id;
        this.definition = definition;
        this.namesOfTheEntity = namesOfTheEntity;
    }

    Map<String, Object> fields(Collection<String> tags, Status status) {
        fields.put("id", id);
        fields.put("type", QuestionType.of(definition.content()).slug());
        fields.put("stem", definition.content().stem());
        content();
        put("category", definition.category());
        put("entity", definition.entity());
        fields.put("kind", definition.kind().slug());
        fields.put("voice", definition.voice().slug());
        put("asserted_by", definition.assertedBy());
        put("cite", definition.citations().stream().map(QuestionYaml::citation).toList());
        put("explanation", definition.explanation());
        put("tags", tags.stream().sorted().toList());
        fields.put("difficulty", definition.difficulty());
        fields.put("status", status.slug());
        put("waive", waivers());
        return fields;
    }

    private void content() {
        switch (definition.content()) {
            case QuestionContent.Basic basic -> fields.put("answer", basic.answer());
            case QuestionContent.Cloze cloze -> typed(cloze.answer());
            case QuestionContent.Short answer -> {
                fields.put("answer", answer.answer().text());
                typed(answer.answer());
            }
            case QuestionContent.TrueFalse statement -> {
                fields.put("answer", statement.value());
                put("correction", statement.correction());
            }
            case QuestionContent.Choice choice -> {
                fields.put("answer", keys(choice.options()).getFirst());
                distractors(choice.options());
            }
            case QuestionContent.Attribution attribution -> {
                fields.put("answer", keys(attribution.options()).getFirst());
                distractors(attribution.options());
            }
            case QuestionContent.Choices choices -> {
                fields.put("answers", keys(choices.options()));
                distractors(choices.options());
            }
            case QuestionContent.Match match -> fields.put("pairs", pairs(match));
            case QuestionContent.Order order ->
                fields.put(
                        "items",
                        order.order().stream()
                                .map(item -> text(order.items(), item))
                                .toList());
            case QuestionContent.Date date -> {
                fields.put("answer", date.date().toString());
                fields.put("precision", date.date().precision().slug());
                put("tolerance", date.tolerance() == 0 ? null : String.valueOf(date.tolerance()));
            }
            case QuestionContent.Number number -> {
                fields.put("answer", number.number());
                put("unit", number.unit());
                put("tolerance", number.tolerance().equals("0") ? null : number.tolerance());
                put("accept", number.accept());
            }
        }
    }

    private void typed(TypedAnswer answer) {
        put(
                "accept",
                answer.accept().stream()
                        .filter(text -> !namesOfTheEntity.contains(text))
                        .toList());
        put("reject", answer.reject());
    }

    private List<String> keys(List<Option> options) {
        return Dealing.undo(id, options).stream()
                .filter(option -> option.why() == null)
                .map(Option::text)
                .toList();
    }

    private void distractors(List<Option> options) {
        var distractors = new ArrayList<Map<String, Object>>();
        for (var option : Dealing.undo(id, options)) {
            if (option.why() != null) {
                var distractor = new LinkedHashMap<String, Object>();
                distractor.put(
                        option.entity() == null ? "text" : "entity",
                        option.entity() == null ? option.text() : option.entity());
                distractor.put("why", option.why());
                distractors.add(distractor);
            }
        }
        fields.put("distractors", distractors);
    }

    private static List<Map<String, String>> pairs(QuestionContent.Match match) {
        return match.left().stream()
                .map(left -> {
                    var pair = new LinkedHashMap<String, String>();
                    pair.put("left", left.text());
                    pair.put("right", text(match.right(), match.pairs().getOrDefault(left.id(), "")));
                    return (Map<String, String>) pair;
                })
                .toList();
    }

    private static String text(List<Item> items, String id) {
        return items.stream()
                .filter(item -> item.id().equals(id))
                .map(Item::text)
                .findFirst()
                .orElse("");
    }

    private static Map<String, Object> citation(Citation citation) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("source", citation.source());
        switch (citation.selector()) {
            case Selector.Quote quote -> {
                fields.put("exact", quote.exact());
                settling(fields, quote.prefix(), quote.suffix(), quote.occurrence());
            }
            case Selector.Range range -> {
                fields.put("from", range.from());
                fields.put("to", range.to());
                settling(fields, range.prefix(), range.suffix(), range.occurrence());
            }
        }
        if (citation.sic() != null) {
            fields.put("sic", citation.sic());
        }
        return fields;
    }

    private static void settling(
            Map<String, Object> fields, @Nullable String prefix, @Nullable String suffix, @Nullable Object occurrence) {
        var all = new LinkedHashMap<String, @Nullable Object>();
        all.put("prefix", prefix);
        all.put("suffix", suffix);
        all.put("occurrence", occurrence == null ? null : occurrence.toString());
        all.forEach((name, value) -> {
            if (value != null) {
                fields.put(name, value);
            }
        });
    }

    private List<Map<String, String>> waivers() {
        return definition.waive().entrySet().stream()
                .map(waiver -> {
                    var fields = new LinkedHashMap<String, String>();
                    fields.put("rule", waiver.getKey());
                    fields.put("reason", waiver.getValue());
                    return (Map<String, String>) fields;
                })
                .toList();
    }

    private void put(String name, @Nullable Object value) {
        if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
            fields.put(name, value);
        }
    }
}
