package org.lectern.bank;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Fills the form from a question, by way of the fields that its file would have.
final class FilledForm {

    private final Map<String, String> values = new LinkedHashMap<>();

    private FilledForm() {}

    /// @param namesOfTheEntity of the entity that the answer is: accepted without being written
    /// @param labels of all entities, by their ids
    /// @param paragraphs in which the citations stand, in their order; null where that is not known
    static QuestionForm of(
            WrittenQuestion question,
            Set<String> namesOfTheEntity,
            Map<String, String> labels,
            List<@Nullable Integer> paragraphs) {
        var definition = question.definition();
        var fields = new QuestionYaml(question.id(), definition, namesOfTheEntity)
                .fields(question.tags(), question.status());
        var form = new FilledForm();
        for (var name : List.of(
                "stem",
                "category",
                "entity",
                "kind",
                "voice",
                "explanation",
                "difficulty",
                "status",
                "correction",
                "precision",
                "tolerance",
                "unit")) {
            form.put(name, fields.get(name));
        }
        form.put("answer", fields.get("answer"));
        form.put("accept", lines(fields.get("accept")));
        form.put("reject", lines(fields.get("reject")));
        form.number("right", list(fields.get("answers")));
        form.number("item", list(fields.get("items")));
        form.number("speaker", list(fields.get("asserted_by")));
        form.mappings("pair", fields.get("pairs"));
        form.mappings("waive", fields.get("waive"));
        form.wrong(fields.get("distractors"), labels);
        form.mappings("cite", fields.get("cite"));
        for (var i = 0; i < paragraphs.size(); i++) {
            form.put("cite-%d-paragraph".formatted(i + 1), paragraphs.get(i));
        }
        return new QuestionForm(QuestionType.of(definition.content()), form.values, question.tags());
    }

    private void put(String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
    }

    private static @Nullable String lines(@Nullable Object texts) {
        return texts == null ? null : String.join("\n", list(texts));
    }

    private static List<String> list(@Nullable Object texts) {
        return texts instanceof Collection<?> all
                ? all.stream().map(String::valueOf).toList()
                : List.of();
    }

    private void number(String prefix, List<String> texts) {
        for (var i = 0; i < texts.size(); i++) {
            put("%s-%d".formatted(prefix, i + 1), texts.get(i));
        }
    }

    private void mappings(String prefix, @Nullable Object mappings) {
        if (mappings instanceof List<?> all) {
            for (var i = 0; i < all.size(); i++) {
                var name = "%s-%d-".formatted(prefix, i + 1);
                ((Map<?, ?>) all.get(i)).forEach((key, value) -> put(name + key, value));
            }
        }
    }

    private void wrong(@Nullable Object distractors, Map<String, String> labels) {
        if (distractors instanceof List<?> all) {
            for (var i = 0; i < all.size(); i++) {
                var distractor = (Map<?, ?>) all.get(i);
                var name = "wrong-%d".formatted(i + 1);
                var entity = distractor.get("entity");
                put(name, entity == null ? distractor.get("text") : labels.getOrDefault(entity.toString(), ""));
                put(name + "-entity", entity);
                put(name + "-why", Objects.toString(distractor.get("why"), ""));
            }
        }
    }
}
