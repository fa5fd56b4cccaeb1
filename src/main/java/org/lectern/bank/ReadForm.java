package org.lectern.bank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.QuestionForm.Row;

/// Reads a question from a form: it becomes what its file would hold, and is read as files are, by the same reader.
///
/// @param question where it can be read
/// @param problems by field, in plain words
record ReadForm(Optional<WrittenQuestion> question, Map<String, String> problems) {

    static final int LONGEST = 4_000;

    private static final String FILE = "form.yaml";

    /// @param known what the reader may find by name
    static ReadForm of(String id, QuestionForm form, BankFiles known, CitedWords words) {
        var problems = new FormProblems(form).all();
        if (!problems.isEmpty()) {
            return new ReadForm(Optional.empty(), problems);
        }
        var faults = new Faults();
        var text = YamlText.of(List.of(fields(id, form, known, words)));
        var read = YamlList.read(FILE, text, faults).stream()
                .flatMap(fields -> new QuestionReader(known.entitiesById(), faults).read(fields).stream())
                .findFirst();
        faults.found().forEach(fault -> {
            var problem = FormProblems.of(fault.message());
            problems.putIfAbsent(problem.getKey(), problem.getValue());
        });
        return new ReadForm(problems.isEmpty() ? read : Optional.empty(), problems);
    }

    private static Map<String, Object> fields(String id, QuestionForm form, BankFiles known, CitedWords words) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", id);
        fields.put("type", form.type().slug());
        fields.put("stem", form.at("stem"));
        content(form, known, fields);
        fields.put("kind", form.at("kind"));
        fields.put("voice", form.at("voice"));
        put(fields, "asserted_by", texts(form, "speaker"));
        put(
                fields,
                "cite",
                form.filled("cite").stream()
                        .filter(CitedWords::isGiven)
                        .map(words::fields)
                        .toList());
        put(fields, "explanation", form.at("explanation"));
        put(fields, "tags", form.tags().stream().sorted().toList());
        fields.put("difficulty", Integer.valueOf(form.at("difficulty")));
        fields.put("status", form.at("status"));
        put(
                fields,
                "waive",
                form.filled("waive").stream()
                        .filter(row -> !row.at("reason").isEmpty())
                        .map(row -> mapping(row, "rule", "reason"))
                        .toList());
        return fields;
    }

    private static void content(QuestionForm form, BankFiles known, Map<String, Object> fields) {
        switch (form.type()) {
            case BASIC -> put(fields, "answer", form.at("answer"));
            case TRUE_FALSE -> {
                fields.put("answer", form.at("answer").equals("true"));
                put(fields, "correction", form.at("answer").equals("true") ? "" : form.at("correction"));
            }
            case CLOZE, SHORT -> {
                put(fields, "answer", form.type() == QuestionType.CLOZE ? "" : form.at("answer"));
                put(fields, "accept", form.lines("accept"));
                put(fields, "reject", form.lines("reject"));
                put(fields, "entity", form.at("entity"));
            }
            case CHOICE, ATTRIBUTION -> {
                put(fields, "answer", form.at("answer"));
                put(fields, "entity", form.at("entity"));
                options(form, known, fields);
            }
            case CHOICES -> {
                put(fields, "answers", texts(form, "right"));
                options(form, known, fields);
            }
            case MATCH ->
                put(
                        fields,
                        "pairs",
                        form.filled("pair").stream()
                                .map(row -> mapping(row, "left", "right"))
                                .toList());
            case ORDER -> put(fields, "items", texts(form, "item"));
            case DATE -> {
                put(fields, "answer", form.at("answer"));
                put(fields, "precision", form.at("precision"));
                put(fields, "tolerance", form.at("tolerance").equals("0") ? "" : form.at("tolerance"));
            }
            case NUMBER -> {
                put(fields, "answer", form.at("answer"));
                put(fields, "unit", form.at("unit"));
                put(fields, "tolerance", form.at("tolerance").equals("0") ? "" : form.at("tolerance"));
                put(fields, "accept", form.lines("accept"));
            }
        }
    }

    private static void options(QuestionForm form, BankFiles known, Map<String, Object> fields) {
        put(fields, "category", form.at("category"));
        put(
                fields,
                "distractors",
                form.filled("wrong").stream().map(row -> distractor(row, known)).toList());
    }

    /// Whom or what it names stays known while its text is that name.
    private static Map<String, Object> distractor(Row row, BankFiles known) {
        var entity = known.entitiesById().get(row.at("entity"));
        var fields = new LinkedHashMap<String, Object>();
        if (entity != null && entity.label().equals(row.text())) {
            fields.put("entity", entity.id());
        } else {
            fields.put("text", row.text());
        }
        fields.put("why", row.at("why"));
        return fields;
    }

    private static Map<String, Object> mapping(Row row, String... parts) {
        var fields = new LinkedHashMap<String, Object>();
        for (var part : parts) {
            fields.put(part, row.at(part));
        }
        return fields;
    }

    private static List<String> texts(QuestionForm form, String prefix) {
        var texts = new ArrayList<String>();
        form.filled(prefix).stream()
                .map(Row::text)
                .filter(text -> !text.isEmpty())
                .forEach(texts::add);
        return texts;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null && !value.equals("") && !(value instanceof List<?> list && list.isEmpty())) {
            fields.put(name, value);
        }
    }
}
