package org.lectern.bank;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.lectern.bank.QuestionForm.Row;

/// What keeps a form from being read as a question, by field.
final class FormProblems {

    private static final int LONGEST_LINE = 1_000;

    /// Of a fault of the reader: the field that it begins with.
    private static final Pattern FIELD = Pattern.compile("^([a-z_]+) (is|has) .*", Pattern.DOTALL);

    private static final Map<String, String> ROWS = Map.of(
            "wrong",
            "options",
            "right",
            "options",
            "pair",
            "pairs",
            "item",
            "items",
            "speaker",
            "asserted_by",
            "cite",
            "cite",
            "waive",
            "stem");

    private final QuestionForm form;
    private final Map<String, String> problems = new LinkedHashMap<>();

    FormProblems(QuestionForm form) {
        this.form = form;
    }

    Map<String, String> all() {
        need("stem", "Write the question.");
        choice("kind", Kind.of(form.at("kind")).isPresent(), "Choose what kind of statement is asked about.");
        choice("voice", Voice.of(form.at("voice")).isPresent(), "Choose who speaks in the passage.");
        choice("difficulty", form.at("difficulty").matches("[1-3]"), "Choose 1, 2 or 3.");
        choice("status", Status.of(form.at("status")).isPresent(), "Choose whether it is asked.");
        answer();
        ROWS.forEach((rows, field) -> choice(
                field,
                form.used(rows) <= (rows.equals("cite") || rows.equals("speaker") ? 4 : QuestionForm.MOST_ROWS),
                rows.equals("cite") || rows.equals("speaker") ? "At most four." : "At most twelve."));
        form.filled("wrong").forEach(this::wrong);
        form.filled("cite").stream().filter(CitedWords::isGiven).forEach(this::citation);
        form.values().forEach(this::length);
        return problems;
    }

    private void answer() {
        switch (form.type()) {
            case BASIC, SHORT, CHOICE, ATTRIBUTION, DATE, NUMBER -> need("answer", "Write the answer.");
            case TRUE_FALSE -> {
                choice("answer", form.at("answer").matches("true|false"), "Choose whether the statement is true.");
                choice(
                        "correction",
                        !form.at("answer").equals("false") || form.has("correction"),
                        "Write what is so instead.");
            }
            case CLOZE ->
                choice(
                        "stem",
                        !Gap.in(form.at("stem")).isEmpty(),
                        "Put the words to fill in between double braces: {{1923::year}}.");
            case CHOICES -> choice("options", !form.filled("right").isEmpty(), "Write the right answers.");
            case MATCH ->
                form.filled("pair")
                        .forEach(row -> choice(
                                "pairs",
                                !row.at("left").isEmpty() && !row.at("right").isEmpty(),
                                "Fill in both sides of pair %d.".formatted(row.number())));
            case ORDER -> choice("items", !form.filled("item").isEmpty(), "Write what is to be put in order.");
        }
    }

    private void wrong(Row row) {
        choice("options", !row.text().isEmpty(), "Write wrong option %d, or empty its row.".formatted(row.number()));
        choice("options", !row.at("why").isEmpty(), "Say of “%s” what is wrong with it.".formatted(row.text()));
    }

    private void citation(Row row) {
        choice("cite", !row.at("source").isEmpty(), "Choose the text of passage %d.".formatted(row.number()));
        var quoted = !row.at("exact").isEmpty();
        var ends = !row.at("from").isEmpty() || !row.at("to").isEmpty();
        choice(
                "cite",
                !quoted || !ends,
                "Passage %d: give either its words, or its first and last words.".formatted(row.number()));
        choice(
                "cite",
                quoted || !row.at("from").isEmpty() && !row.at("to").isEmpty(),
                "Passage %d needs its first and its last words.".formatted(row.number()));
    }

    private void length(String field, String value) {
        if (value.length() > ReadForm.LONGEST) {
            problems.put(fieldOf(field), "At most %d characters.".formatted(ReadForm.LONGEST));
        } else if (value.lines().anyMatch(line -> line.length() > LONGEST_LINE) && !field.equals("explanation")) {
            problems.put(fieldOf(field), "At most %d characters.".formatted(LONGEST_LINE));
        }
    }

    /// The field of the page at which a message about a numbered one is shown.
    private static String fieldOf(String field) {
        var dash = field.indexOf('-');
        return dash < 0 ? field : ROWS.getOrDefault(field.substring(0, dash), field);
    }

    private void need(String field, String message) {
        choice(field, form.has(field), message);
    }

    private void choice(String field, boolean good, String message) {
        if (!good) {
            problems.putIfAbsent(field, message);
        }
    }

    /// A fault of the reader, at the field that it names.
    static Map.Entry<String, String> of(String fault) {
        var found = FIELD.matcher(fault);
        var named = found.matches() ? found.group(1) : "stem";
        var field = switch (named) {
            case "exact", "from", "to", "source", "occurrence", "prefix", "suffix", "sic" -> "cite";
            case "answers", "distractors", "text", "why" -> "options";
            case "entity", "accept", "reject" -> named;
            case "left", "right" -> "pairs";
            default -> named;
        };
        var message = fault.replace("entries", "rows in use").replace("asserted_by", "who says it");
        return Map.entry(field, Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".");
    }

    static List<String> fields() {
        return List.of(
                "stem",
                "answer",
                "accept",
                "reject",
                "entity",
                "options",
                "pairs",
                "items",
                "correction",
                "category",
                "kind",
                "voice",
                "asserted_by",
                "cite",
                "explanation",
                "tags",
                "difficulty",
                "precision",
                "tolerance",
                "unit",
                "status");
    }
}
