package org.lectern.study;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.CitedPassage;
import org.lectern.bank.Kind;
import org.lectern.bank.Presentation;
import org.lectern.bank.QuestionType;
import org.lectern.bank.SafeHtml;
import org.lectern.bank.StudyQuestion;
import org.lectern.bank.Voice;
import org.lectern.scheduling.CardState;

/// What a browser needs to study without the network. The cards of this session come first, in the order in which they
/// are best studied; after them those that come due soon, for a device that stays offline.
///
/// @param expiresAt the learner's next study day: until then the outcomes are exact for a card's first answer
/// @param counts of the session
record Pack(Instant generatedAt, Instant expiresAt, Counts counts, List<PackCard> cards) {

    /// @param due cards on intervals of days
    /// @param learning cards on steps
    record Counts(int due, @JsonProperty("new") int fresh, int learning) {}

    /// @param planned whether a plan has chosen it for today; it may come before it is due
    record PackCard(
            String questionId,
            int version,
            QuestionType type,
            Instant dueAt,
            boolean planned,
            String phase,
            SafeHtml stemHtml,
            Presentation.@Nullable Options options,
            Presentation.Answer answer,
            @Nullable SafeHtml explanationHtml,
            @Nullable Voice voice,
            @Nullable Kind kind,
            List<PassageView> passages,
            OutcomesView outcomes) {

        static PackCard of(
                StudyQuestion question,
                CardState state,
                Instant dueAt,
                boolean planned,
                long seed,
                OutcomesView outcomes) {
            return new PackCard(
                    question.id(),
                    question.version(),
                    question.type(),
                    dueAt,
                    planned,
                    Words.of(state.phase()),
                    question.stemHtml(),
                    Presentation.options(question.content(), seed),
                    Presentation.answer(question.content()),
                    question.explainedHtml(),
                    question.own() ? null : question.voice(),
                    question.own() ? null : question.kind(),
                    question.passages().stream().map(PassageView::of).toList(),
                    outcomes);
        }
    }

    /// @param href null where the learner may not read the text
    record PassageView(
            String source,
            String label,
            SafeHtml html,
            @Nullable String href) {

        private static PassageView of(CitedPassage passage) {
            return new PassageView(
                    passage.source(),
                    passage.label(),
                    passage.html(),
                    passage.href().isEmpty() ? null : passage.href());
        }
    }
}
