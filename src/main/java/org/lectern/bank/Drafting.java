package org.lectern.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.texts.Anchor;
import org.lectern.texts.Citation;
import org.lectern.texts.ReaderAddress;
import org.lectern.texts.SourceText;

/// Turns forms into questions and back, and says what the rules say of them.
@ApplicationScoped
class Drafting {

    /// @param question where the form can be read
    /// @param preview as a learner would get it; empty where the form cannot be read
    record Draft(
            QuestionForm form,
            Optional<WrittenQuestion> question,
            Map<String, String> problems,
            List<Advice> advice,
            Optional<QuestionSheet> preview) {}

    private final Questions questions;
    private final RevisionChecks checks;
    private final TextRights rights;

    Drafting(Questions questions, RevisionChecks checks, TextRights rights) {
        this.questions = questions;
        this.checks = checks;
        this.rights = rights;
    }

    /// The form of a question as it is now.
    @Transactional
    QuestionForm form(Question question, QuestionVersion version) {
        var known = checks.known(question.bankId());
        var labels = new HashMap<String, String>();
        known.forEach(entity -> labels.put(entity.id(), entity.label()));
        var paragraphs = new ArrayList<@Nullable Integer>();
        if (!version.definition().citations().isEmpty()) {
            questions.citations(version.id()).forEach(placed -> paragraphs.add(placed.paragraph()));
        }
        return FilledForm.of(
                RevisionChecks.written(question, version),
                Rereading.names(version.definition().entity(), known),
                labels,
                paragraphs);
    }

    @Transactional
    FormLists lists(Bank bank) {
        return FormLists.of(checks.described(bank, List.of(), null));
    }

    /// Reads a form and holds it to the rules.
    ///
    /// @param current the version that it follows; null where the question is new
    @Transactional
    Draft draft(Bank bank, String id, QuestionForm form, @Nullable QuestionVersion current) {
        var known = checks.described(bank, List.of(), current);
        var cited = form.filled("cite").stream()
                .map(row -> row.at("source"))
                .filter(known.sourcesById()::containsKey)
                .distinct()
                .toList();
        var read = ReadForm.of(id, form, known, new CitedWords(rights.words(bank.id(), cited)));
        if (read.question().isEmpty()) {
            return new Draft(form, Optional.empty(), read.problems(), List.of(), Optional.empty());
        }
        if (!known.sourcesById().keySet().containsAll(sources(read.question().get()))) {
            var problem = Map.of("cite", "Choose one of the texts that this bank may cite.");
            return new Draft(form, Optional.empty(), problem, List.of(), Optional.empty());
        }
        var outcome = checks.check(bank, read.question().get(), current);
        return new Draft(
                form,
                read.question(),
                Map.of(),
                outcome.advice(),
                Optional.of(sheet(read.question().get(), known, outcome)));
    }

    private static List<String> sources(WrittenQuestion question) {
        return question.definition().citations().stream().map(Citation::source).toList();
    }

    private QuestionSheet sheet(WrittenQuestion question, BankFiles known, RevisionChecks.Outcome outcome) {
        var definition = question.definition();
        var names = new HashMap<String, String>();
        known.entities().forEach(entity -> names.put(entity.id(), entity.label()));
        var study = new StudyQuestion(
                question.id(),
                0,
                0,
                definition.content(),
                "",
                definition.kind(),
                definition.voice(),
                definition.difficulty(),
                Chain.Speaker.of(definition.assertedBy(), names),
                Rendering.stem(definition.content()),
                definition.explanation() == null ? null : Rendering.block(definition.explanation()),
                passages(definition, outcome),
                false);
        return QuestionSheet.of(0, study, "", question.id().hashCode());
    }

    private List<CitedPassage> passages(QuestionDefinition definition, RevisionChecks.Outcome outcome) {
        var evidence = outcome.evidence();
        var passages = new ArrayList<CitedPassage>();
        for (var i = 0; evidence != null && i < definition.citations().size(); i++) {
            var source = definition.citations().get(i).source();
            var text = outcome.texts().get(source);
            if (text != null
                    && i < evidence.anchors().size()
                    && evidence.anchors().get(i) instanceof Anchor.Found found) {
                passages.add(passage(source, text, found));
            }
        }
        return passages;
    }

    private CitedPassage passage(String source, SourceText text, Anchor.Found found) {
        var around = text.passages().get(found.paragraph() - 1);
        return new CitedPassage(
                source,
                "Paragraph %d".formatted(found.paragraph()),
                Rendering.marked(around.text(), found.start() - around.start(), found.end() - around.start()),
                ReaderAddress.of(source, text.body().length(), found.paragraph()),
                found.paragraph(),
                found.start(),
                found.end());
    }
}
