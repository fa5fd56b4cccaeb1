package org.lectern.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lectern.web.Problems;
import org.lectern.web.Slugs;

/// The questions that learners write for themselves, with the passage that they stand on where they name one. Each
/// learner's stand in a bank that is hers alone; no rule blocks them but that the passage must be there.
@ApplicationScoped
public class OwnQuestions {

    /// How many a learner may have.
    static final int MOST = 5_000;

    /// What she wrote, as typed.
    ///
    /// @param source the id of the text; empty for none
    /// @param paragraph a number, where the words stand in the text more than once
    /// @param exact the words of the passage; empty where its first and last words are given
    public record Written(
            String question, String answer, String source, String paragraph, String exact, String from, String to) {}

    /// What became of it.
    ///
    /// @param id of the question; says nothing where there are problems
    public record Outcome(String id, Problems problems) {}

    /// A question of hers as it stands.
    ///
    /// @param edits grows with every change
    /// @param removed whether she has put it away
    public record Own(String id, String question, String answer, int edits, boolean removed) {}

    private final Banks banks;
    private final Questions questions;
    private final Drafting drafting;
    private final Revisions revisions;
    private final Clock clock;

    OwnQuestions(Banks banks, Questions questions, Drafting drafting, Revisions revisions, Clock clock) {
        this.banks = banks;
        this.questions = questions;
        this.drafting = drafting;
        this.revisions = revisions;
        this.clock = clock;
    }

    /// Writes one, where nothing is wrong with it.
    @Transactional
    public Outcome make(UUID learner, Written written) {
        var bank = bank(learner);
        var id = Slugs.of(written.question());
        var draft = drafting.draft(bank, id, form(written), null);
        var problems = questions.count("bankId", bank.id()) < MOST
                ? problems(draft)
                : new Problems(Map.of("stem", "You have %,d cards of your own, which is the most.".formatted(MOST)));
        if (problems.none()) {
            banks.keepOwn(learner, clock.instant());
            revisions.create(bank.id(), draft.question().orElseThrow(), learner, "");
        }
        return new Outcome(id, problems);
    }

    /// Changes its words. What is remembered of it stays.
    ///
    /// @param seen its count of edits when it was looked at
    /// @throws StaleQuestion where it was changed since
    @Transactional
    public Outcome reword(UUID learner, String id, int seen, String question, String answer) {
        var held = hers(learner, id).orElseThrow();
        var current = questions.version(id, held.version()).orElseThrow();
        var form = drafting.form(held, current).with("stem", question).with("answer", answer);
        var draft = drafting.draft(bank(learner), id, form, current);
        var problems = problems(draft);
        if (problems.none()) {
            revisions.save(draft.question().orElseThrow(), seen, learner, "");
        }
        return new Outcome(id, problems);
    }

    /// Puts it away, or brings it back; its history stays.
    @Transactional
    public void remove(UUID learner, String id, boolean away) {
        var held = hers(learner, id).orElseThrow();
        revisions.set(id, away ? Status.RETIRED : Status.REVIEWED, held.tags(), new Revisions.Deed(learner, "", null));
    }

    /// A question of hers; empty where it is not, or somebody else's.
    @Transactional
    public Optional<Own> find(UUID learner, String id) {
        return hers(learner, id)
                .flatMap(question -> questions.version(id, question.version()).map(version -> {
                    var content = (QuestionContent.Basic) version.content();
                    return new Own(
                            id,
                            content.stem(),
                            content.answer(),
                            question.edits(),
                            question.status() == Status.RETIRED);
                }));
    }

    private Optional<Question> hers(UUID learner, String id) {
        return questions
                .findByIdOptional(id)
                .filter(question -> question.bankId().equals(Bank.ownOf(learner)));
    }

    /// Not stored before something stands in it.
    private Bank bank(UUID learner) {
        return banks.findByIdOptional(Bank.ownOf(learner)).orElseGet(() -> Bank.ownOf(learner, clock.instant()));
    }

    private static QuestionForm form(Written written) {
        var form = new QuestionForm(
                QuestionType.BASIC,
                Map.of("kind", "fact", "voice", "author", "difficulty", "1", "status", "reviewed"),
                List.of());
        return form.with("stem", written.question)
                .with("answer", written.answer)
                .with("cite-1-source", written.source)
                .with("cite-1-paragraph", written.paragraph)
                .with("cite-1-exact", written.exact)
                .with("cite-1-from", written.from)
                .with("cite-1-to", written.to);
    }

    private static Problems problems(Drafting.Draft draft) {
        return new Problems(draft.advice().stream()
                .filter(Advice::blocks)
                .findFirst()
                .map(advice -> Map.of(advice.field(), advice.message()))
                .orElse(draft.problems()));
    }
}
