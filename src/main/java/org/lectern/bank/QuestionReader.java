package org.lectern.bank;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.texts.Citation;
import org.lectern.texts.Occurrence;
import org.lectern.texts.Selector;

/// Reads a question: the fields that every type has; [ContentReader] reads the others.
final class QuestionReader {

    private final ContentReader contents;
    private final Faults faults;

    QuestionReader(Map<String, KnownEntity> entities, Faults faults) {
        this.contents = new ContentReader(entities);
        this.faults = faults;
    }

    /// A question, if it can be read; its faults are noted.
    Optional<WrittenQuestion> read(Fields fields) {
        var before = faults.count();
        var id = fields.text("id");
        var type = fields.one("type", QuestionType::of, "one of " + words(QuestionType.values()), QuestionType.BASIC);
        var definition = new QuestionDefinition(
                contents.read(id, type, fields),
                fields.one("kind", Kind::of, "one of " + words(Kind.values()), Kind.FACT),
                fields.one("voice", Voice::of, "one of " + words(Voice.values()), Voice.AUTHOR),
                fields.texts("asserted_by"),
                fields.mappings("cite").stream().map(QuestionReader::citation).toList(),
                fields.optionalText("explanation"),
                category(type, fields),
                contents.takesEntity(type) ? fields.optionalText("entity") : null,
                fields.one("difficulty", QuestionReader::difficulty, "1, 2 or 3", 1),
                waivers(fields));
        var question = new WrittenQuestion(
                id,
                definition,
                fields.texts("tags"),
                fields.one("status", Status::of, "one of " + words(Status.values()), Status.DRAFT),
                fields.place());
        fields.done("a question of type " + type.slug());
        return faults.count() == before ? Optional.of(question) : Optional.empty();
    }

    private static @Nullable String category(QuestionType type, Fields fields) {
        return switch (type) {
            case CHOICE, CHOICES, ATTRIBUTION -> fields.text("category");
            case BASIC, CLOZE, TRUE_FALSE, SHORT, MATCH, ORDER, DATE, NUMBER -> null;
        };
    }

    private static Optional<Integer> difficulty(String text) {
        return text.matches("[123]") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Map<String, String> waivers(Fields fields) {
        var waivers = new LinkedHashMap<String, String>();
        for (var waiver : fields.mappings("waive")) {
            waivers.put(waiver.text("rule"), waiver.text("reason"));
            waiver.done("a waiver");
        }
        return waivers;
    }

    private static Citation citation(Fields fields) {
        var citation = new Citation(fields.text("source"), selector(fields), fields.optionalText("sic"));
        fields.done("a citation");
        return citation;
    }

    private static Selector selector(Fields fields) {
        var prefix = fields.optionalText("prefix");
        var suffix = fields.optionalText("suffix");
        var occurrence = occurrence(fields);
        if (fields.has("exact")) {
            if (fields.has("from") || fields.has("to")) {
                fields.wrong("exact", "a citation has either exact, or from and to");
            }
            return new Selector.Quote(fields.text("exact"), prefix, suffix, occurrence);
        }
        return new Selector.Range(fields.text("from"), fields.text("to"), prefix, suffix, occurrence);
    }

    private static @Nullable Occurrence occurrence(Fields fields) {
        return fields.has("occurrence")
                ? fields.one("occurrence", Occurrence::parse, "first, last or a number from 1", Occurrence.FIRST)
                : null;
    }

    private static String words(Object[] values) {
        return String.join(", ", Stream.of(values).map(QuestionReader::word).toList());
    }

    private static String word(Object value) {
        return switch (value) {
            case QuestionType type -> type.slug();
            case Kind kind -> kind.slug();
            case Voice voice -> voice.slug();
            case Status status -> status.slug();
            default -> value.toString();
        };
    }
}
