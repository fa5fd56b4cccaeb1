package org.lectern.bank;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.texts.Citation;
import org.lectern.texts.SourceText;
import org.lectern.texts.StoredJson;

/// All that makes one version of a question. Equal definitions are the same version.
///
/// @param assertedBy ids of entities, first speaker first
/// @param category what all the options of a choice are
/// @param entity the entity that the answer is
/// @param waive the reason for each rule that does not hold here
public record QuestionDefinition(
        QuestionContent content,
        Kind kind,
        Voice voice,
        List<String> assertedBy,
        List<Citation> citations,
        @Nullable String explanation,
        @Nullable String category,
        @Nullable String entity,
        int difficulty,
        Map<String, String> waive) {

    /// The same with another content.
    QuestionDefinition with(QuestionContent other) {
        return new QuestionDefinition(
                other, kind, voice, assertedBy, citations, explanation, category, entity, difficulty, waive);
    }

    /// The same, naming nobody and nothing but these entities.
    QuestionDefinition naming(Set<String> entities) {
        return new QuestionDefinition(
                content.naming(entities),
                kind,
                voice,
                assertedBy.stream().filter(entities::contains).toList(),
                citations,
                explanation,
                category,
                entity != null && entities.contains(entity) ? entity : null,
                difficulty,
                waive);
    }

    /// What identifies it: equal definitions have equal ones.
    String sha256() {
        return SourceText.sha256(StoredJson.write(this));
    }
}
