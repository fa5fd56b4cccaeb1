package org.lectern.bank;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A question as a form has it: what stands in each field, also where it is wrong. Fields that repeat are numbered from
/// 1: `wrong-2`, `wrong-2-why`.
final class QuestionForm {

    /// Rows of options, pairs, items, speakers or passages.
    static final int MOST_ROWS = 12;

    private static final int ROWS_AT_FIRST = 4;
    private static final int EMPTY_ROWS = 2;

    /// What cannot be typed and cannot be stored.
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    /// One of the numbered fields, for a template.
    public record Row(int number, String prefix, QuestionForm form) {

        public String name() {
            return prefix + "-" + number;
        }

        public String at(String part) {
            return form.at(name() + "-" + part);
        }

        public String text() {
            return form.at(name());
        }
    }

    private final QuestionType type;
    private final Map<String, String> values;
    private final List<String> tags;

    QuestionForm(QuestionType type, Map<String, String> values, List<String> tags) {
        this.type = type;
        this.values = new LinkedHashMap<>(values);
        this.tags = List.copyOf(tags);
    }

    /// As a browser sent it.
    static QuestionForm of(QuestionType type, MultivaluedMap<String, String> sent) {
        var values = new HashMap<String, String>();
        sent.forEach((name, given) -> {
            if (!given.isEmpty() && given.getFirst() != null) {
                values.put(name, clean(given.getFirst()));
            }
        });
        var tags = sent.getOrDefault("tag", List.of()).stream()
                .map(QuestionForm::clean)
                .filter(tag -> !tag.isEmpty())
                .toList();
        return new QuestionForm(type, values, tags);
    }

    private static String clean(String typed) {
        var lines = typed.replace("\r\n", "\n").replace('\r', '\n');
        return CONTROL.matcher(lines).replaceAll("").strip();
    }

    public QuestionType type() {
        return type;
    }

    public String typeWord() {
        return Kinds.of(type);
    }

    /// What stands in a field, or an empty text.
    public String at(String field) {
        return values.getOrDefault(field, "");
    }

    public boolean has(String field) {
        return !at(field).isEmpty();
    }

    public boolean isOf(String type) {
        return this.type.slug().equals(type);
    }

    /// Whether the answer is one text in a field of its own.
    public boolean hasOneAnswer() {
        return switch (type) {
            case BASIC, CHOICE, SHORT, ATTRIBUTION, DATE, NUMBER -> true;
            case CLOZE, CHOICES, TRUE_FALSE, MATCH, ORDER -> false;
        };
    }

    public List<String> tags() {
        return tags;
    }

    public boolean isTagged(String tag) {
        return tags.contains(tag);
    }

    Map<String, String> values() {
        return values;
    }

    /// The lines of a field that holds several texts.
    List<String> lines(String field) {
        return at(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /// The rows to show: those in use and some empty ones.
    public List<Row> rows(String prefix) {
        var shown = Math.max(ROWS_AT_FIRST, Math.min(MOST_ROWS, used(prefix) + EMPTY_ROWS));
        return rows(prefix, shown);
    }

    /// The same, beginning with one.
    public List<Row> few(String prefix) {
        return rows(prefix, Math.min(4, used(prefix) + 1));
    }

    /// The rows in which something stands.
    public List<Row> filled(String prefix) {
        return rows(prefix, used(prefix)).stream()
                .filter(row -> values.entrySet().stream()
                        .anyMatch(value -> belongs(value.getKey(), row.name())
                                && !value.getValue().isEmpty()))
                .toList();
    }

    private List<Row> rows(String prefix, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Row(number, prefix, this))
                .toList();
    }

    private static boolean belongs(String field, String row) {
        return field.equals(row) || field.startsWith(row + "-");
    }

    /// The number of the last row in which something stands; those past the most are counted, so that they are refused.
    int used(String prefix) {
        var numbered = Pattern.compile(Pattern.quote(prefix) + "-([0-9]{1,6})(-.*)?");
        return values.entrySet().stream()
                .filter(value -> !value.getValue().isEmpty())
                .map(value -> numbered.matcher(value.getKey()))
                .filter(matcher -> matcher.matches())
                .mapToInt(matcher -> Integer.parseInt(matcher.group(1)))
                .max()
                .orElse(0);
    }

    /// The same form with another value in a field.
    QuestionForm with(String field, String value) {
        var all = new LinkedHashMap<>(values);
        all.put(field, value);
        return new QuestionForm(type, all, tags);
    }

    /// The names of all fields, in an order that does not change.
    List<String> fields() {
        return new ArrayList<>(new java.util.TreeSet<>(values.keySet()));
    }
}
