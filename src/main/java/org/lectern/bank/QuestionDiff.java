package org.lectern.bank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What two versions of a question say otherwise, field by field.
final class QuestionDiff {

    /// @param field its name on the form
    /// @param before empty where it was not there
    /// @param after empty where it is there no more
    public record Line(String field, String before, String after) {

        public List<WordDiff.Piece> pieces() {
            return WordDiff.of(before, after);
        }
    }

    private static final Map<String, String> LABELS = labels();

    private QuestionDiff() {}

    private static Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        labels.put("stem", "Question");
        labels.put("answer", "Answer");
        labels.put("answers", "Right answers");
        labels.put("accept", "Right too");
        labels.put("reject", "Never right");
        labels.put("distractors", "Wrong options");
        labels.put("pairs", "Pairs");
        labels.put("items", "In the right order");
        labels.put("correction", "What is so instead");
        labels.put("precision", "Asked to the");
        labels.put("tolerance", "How far off is still right");
        labels.put("unit", "Unit");
        labels.put("category", "What the options are");
        labels.put("entity", "The answer is");
        labels.put("kind", "Kind");
        labels.put("voice", "Who speaks in the passage");
        labels.put("asserted_by", "Who says it");
        labels.put("cite", "Passages");
        labels.put("explanation", "Explanation");
        labels.put("tags", "Subjects");
        labels.put("difficulty", "Difficulty");
        labels.put("status", "Status");
        labels.put("waive", "Advice that does not hold here");
        return labels;
    }

    static List<Line> of(WrittenQuestion before, WrittenQuestion after) {
        var old = fields(before);
        var now = fields(after);
        var names = new LinkedHashSet<>(LABELS.keySet());
        names.retainAll(union(old.keySet(), now.keySet()));
        var lines = new ArrayList<Line>();
        for (var name : names) {
            var line =
                    new Line(LABELS.getOrDefault(name, name), old.getOrDefault(name, ""), now.getOrDefault(name, ""));
            if (!line.before().equals(line.after())) {
                lines.add(line);
            }
        }
        return List.copyOf(lines);
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        var all = new LinkedHashSet<>(one);
        all.addAll(other);
        return all;
    }

    private static Map<String, String> fields(WrittenQuestion question) {
        var words = new LinkedHashMap<String, String>();
        new QuestionYaml(question.id(), question.definition(), Set.of())
                .fields(question.tags(), question.status())
                .forEach((name, value) -> words.put(name, words(name, value)));
        return words;
    }

    private static String words(String name, Object value) {
        return switch (value) {
            case List<?> list ->
                String.join("\n", list.stream().map(one -> words(name, one)).toList());
            case Map<?, ?> mapping when name.equals("cite") -> passage(mapping);
            case Map<?, ?> mapping
            when name.equals("pairs") -> "%s – %s".formatted(mapping.get("left"), mapping.get("right"));
            case Map<?, ?> mapping ->
                String.join(": ", mapping.values().stream().map(String::valueOf).toList());
            default -> word(name, value.toString());
        };
    }

    private static String passage(Map<?, ?> citation) {
        var words = citation.containsKey("exact")
                ? "“%s”".formatted(citation.get("exact"))
                : "“%s” to “%s”".formatted(citation.get("from"), citation.get("to"));
        var rest = new StringBuilder("%s: %s".formatted(citation.get("source"), words));
        citation.forEach((part, value) -> {
            switch (part.toString()) {
                case "occurrence" -> rest.append(", the ").append(value).append(" of several");
                case "prefix" -> rest.append(", behind “").append(value).append('”');
                case "suffix" -> rest.append(", before “").append(value).append('”');
                case "sic" -> rest.append(", noted: ").append(value);
                default -> {}
            }
        });
        return rest.toString();
    }

    private static String word(String name, String value) {
        return switch (name) {
            case "kind" -> Kind.of(value).map(Kinds::of).orElse(value);
            case "voice" -> Voice.of(value).map(Kinds::of).orElse(value);
            case "status" -> Status.of(value).map(Kinds::of).orElse(value);
            default -> value;
        };
    }
}
