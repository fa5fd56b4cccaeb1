package org.lectern.bank;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One version of a question, ready to be studied. Immutable but for its passages, which show more once the text is
/// installed.
///
/// @param keyVersion the first version with this key: memory is kept from there on
/// @param contentSha what identifies this version's content, 32 bytes in hexadecimal digits
/// @param difficulty from 1, named outright in a passage, to 3, passages put together
/// @param assertedBy the speakers, first speaker first
/// @param own whether a learner wrote it for herself: then nobody has said of what kind its statement is
public record StudyQuestion(
        String id,
        int version,
        int keyVersion,
        QuestionContent content,
        String contentSha,
        Kind kind,
        Voice voice,
        int difficulty,
        List<Chain.Speaker> assertedBy,
        SafeHtml stemHtml,
        @Nullable SafeHtml explanationHtml,
        List<CitedPassage> passages,
        boolean own) {

    /// Who says so and through whom; null where nobody is named.
    public @Nullable SafeHtml whoSaysHtml() {
        return assertedBy.isEmpty() ? null : Rendering.chain(new Chain(kind, assertedBy));
    }

    /// What is shown after answering beside the key: the explanation, and who says so; null where there is neither.
    public @Nullable SafeHtml explainedHtml() {
        var whoSays = whoSaysHtml();
        if (whoSays == null) {
            return explanationHtml;
        }
        return explanationHtml == null ? whoSays : explanationHtml.followedBy(whoSays);
    }

    /// The same without a way to these texts.
    public StudyQuestion without(Set<String> texts) {
        return texts.isEmpty()
                ? this
                : new StudyQuestion(
                        id,
                        version,
                        keyVersion,
                        content,
                        contentSha,
                        kind,
                        voice,
                        difficulty,
                        assertedBy,
                        stemHtml,
                        explanationHtml,
                        passages.stream()
                                .map(passage -> texts.contains(passage.source()) ? passage.withoutWay() : passage)
                                .toList(),
                        own);
    }

    public QuestionType type() {
        return QuestionType.of(content);
    }
}
