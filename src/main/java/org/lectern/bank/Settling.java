package org.lectern.bank;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Checks a question as it shall be, gives its citations their places, and asks it where it may be asked.
@ApplicationScoped
class Settling {

    private final Questions questions;
    private final RevisionChecks checks;
    private final TextRights rights;
    private final Placing placing;
    private final Images images;

    Settling(Questions questions, RevisionChecks checks, TextRights rights, Placing placing, Images images) {
        this.questions = questions;
        this.checks = checks;
        this.rights = rights;
        this.placing = placing;
        this.images = images;
    }

    /// @param isNew whether the version has still to be stored
    /// @throws RefusedRevision where it shall be published and may not be
    void settle(Bank bank, Question question, WrittenQuestion wanted, QuestionVersion version, boolean isNew) {
        var current = isNew && version.id().version() > 1
                ? questions.version(wanted.id(), version.id().version() - 1).orElse(null)
                : isNew ? null : version;
        var outcome = checks.check(bank, wanted, current);
        if (wanted.status() == Status.REVIEWED && outcome.blocks()) {
            throw new RefusedRevision(
                    outcome.advice().stream().filter(Advice::blocks).toList());
        }
        var text = text(bank, wanted.definition());
        if (question.edits() > 0 && question.comesAnew(wanted.status(), text)) {
            question.introduceAt(questions.nextPosition());
        }
        question.standOn(text);
        question.tag(wanted.tags());
        question.release(wanted.status(), outcome.blocks());
        var written = wanted.definition().citations();
        var citations = isNew ? placing.citations(version.id(), written) : questions.citations(version.id());
        placing.place(written, citations, outcome.evidence(), outcome.texts());
        if (isNew) {
            questions.flush();
            questions.getEntityManager().persist(version);
            citations.forEach(questions.getEntityManager()::persist);
            questions.flush();
            images.shownBy(wanted.id(), ImageMark.images(wanted.definition()));
        }
        question.serveIf(citations.isEmpty() ? !bank.isSourced() : placing.areAllPlaced(citations));
        questions.flush();
    }

    /// Whether a question can be another bank's: nothing of what it says or stands on, in any
    /// version, belongs to its own bank alone.
    boolean fits(Bank target, WrittenQuestion question) {
        return !rights.keepsFrom(target.id(), question.id())
                && checks.described(target, List.of(), null).knows(question);
    }

    /// Learners who study a text meet what its sourced banks ask about it; a class bank's questions come by sets.
    private static @Nullable String text(Bank bank, QuestionDefinition definition) {
        return bank.isSourced() && !definition.citations().isEmpty()
                ? definition.citations().getFirst().source()
                : null;
    }
}
