package org.lectern.bank;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which questions are looked for; what is null may be anything.
///
/// @param text that a question cites
/// @param words of its stem, as they stand there but for case
public record QuestionSearch(
        @Nullable String text,
        @Nullable String tag,
        @Nullable QuestionType type,
        @Nullable Kind kind,
        @Nullable Integer difficulty,
        @Nullable String words) {

    public static final QuestionSearch ANY = new QuestionSearch(null, null, null, null, null, null);

    private static final Map<String, String> CONDITIONS = Map.of(
            "text", """
                    exists (select 1 from PlacedCitation t
                        where t.id.questionId = q.id and t.id.version = q.version and t.textId = :text)""",
            "tag", ":tag member of q.tags",
            "type", "v.type = :type",
            "kind", "v.kind = :kind",
            "difficulty", "v.difficulty = :difficulty",
            "words", "cast(function('jsonb_extract_path_text', v.content, 'stem') as String) ilike :words escape '!'");

    /// In HQL, on a question `q` and its version `v`.
    String condition() {
        return Stream.concat(Stream.of("true"), values().keySet().stream().map(CONDITIONS::get))
                .collect(Collectors.joining(" and "));
    }

    /// What stands for the parameters of [#condition()].
    Map<String, Object> values() {
        var values = new LinkedHashMap<String, Object>();
        put(values, "text", text);
        put(values, "tag", tag);
        put(values, "type", type);
        put(values, "kind", kind);
        put(values, "difficulty", difficulty);
        put(values, "words", words == null ? null : "%" + words.replaceAll("([!%_])", "!$1") + "%");
        return values;
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
