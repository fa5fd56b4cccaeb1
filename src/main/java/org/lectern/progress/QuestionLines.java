package org.lectern.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.bank.Given;
import org.lectern.bank.Kinds;
import org.lectern.bank.StudyQuestion;
import org.lectern.bank.StudyQuestions;
import org.lectern.bank.StudyQuestions.Ref;
import org.lectern.bank.Withholding;
import org.lectern.progress.ReaderParagraph.CardLine;
import org.lectern.study.Card;

/// Questions in a list: what is asked, of what type, and where the learner's card stands.
@ApplicationScoped
class QuestionLines {

    private final Self self;
    private final Reads reads;
    private final StudyQuestions questions;

    QuestionLines(Self self, Reads reads, StudyQuestions questions) {
        this.self = self;
        this.reads = reads;
        this.questions = questions;
    }

    /// The current version of a question.
    ///
    /// @param anyway whether it is wanted even where it is no longer asked, or asked of others alone
    Optional<StudyQuestion> current(String id, boolean anyway) {
        return reads
                .list(
                        "select q.version from question q where q.id = ? and (q.served and %s or ?) and %s"
                                .formatted(Given.to("?"), Withholding.notFrom("?")),
                        row -> row.getInt(1),
                        id,
                        self.id(),
                        self.id(),
                        self.id(),
                        anyway,
                        self.id())
                .stream()
                .findFirst()
                .flatMap(version -> questions.version(id, version));
    }

    /// In the order given, the current version of each.
    List<CardLine> of(List<String> ids, Map<String, Card> cards) {
        var versions = questions.currentVersions(ids);
        return lines(
                ids.stream()
                        .filter(versions::containsKey)
                        .map(id -> new Ref(id, versions.get(id)))
                        .toList(),
                cards);
    }

    /// In the order given.
    List<CardLine> lines(List<Ref> refs, Map<String, Card> cards) {
        var found = questions.versions(refs);
        return refs.stream()
                .filter(found::containsKey)
                .map(found::get)
                .map(question -> new CardLine(
                        question.id(),
                        question.stemHtml(),
                        Kinds.of(question.type()),
                        Standing.of(cards.get(question.id()), self.days(), self.now())))
                .toList();
    }
}
