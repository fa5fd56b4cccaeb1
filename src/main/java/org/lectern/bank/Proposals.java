package org.lectern.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lectern.web.Refusal;
import org.lectern.web.Slugs;

/// Takes questions that a program proposes, and a person accepts, into a bank.
@ApplicationScoped
public class Proposals {

    /// What is to be said of a proposal.
    ///
    /// @param problems what keeps it from being read as a question, by field
    /// @param advice what the rules say of it
    public record Look(Map<String, String> problems, List<Advice> advice) {

        /// Whether it could be published as it is.
        public boolean isPublishable() {
            return problems.isEmpty() && advice.stream().noneMatch(Advice::blocks);
        }
    }

    /// A proposal as a learner would get it.
    ///
    /// @param sheet empty where it cannot be read as a question
    public record Preview(Look look, Optional<QuestionSheet> sheet) {}

    private static final String NEW = "new-question";

    private final Banks banks;
    private final Questions questions;
    private final Drafting drafting;
    private final Revisions revisions;
    private final RevisionChecks checks;
    private final EntityManager entities;

    Proposals(
            Banks banks,
            Questions questions,
            Drafting drafting,
            Revisions revisions,
            RevisionChecks checks,
            EntityManager entities) {
        this.banks = banks;
        this.questions = questions;
        this.drafting = drafting;
        this.revisions = revisions;
        this.checks = checks;
        this.entities = entities;
    }

    /// All that a bank knows by name.
    ///
    /// @param bank its id; one that is not there yet knows what all banks know
    @Transactional
    public List<KnownName> names(String bank) {
        return checks.known(bank).stream().map(KnownName::of).toList();
    }

    /// Holds a proposal to the rules of a bank.
    @Transactional
    public Look look(String bank, Proposal proposal) {
        return preview(bank, proposal).look();
    }

    /// The same, and how a learner would get it.
    @Transactional
    public Preview preview(String bank, Proposal proposal) {
        var draft = drafting.draft(bank(bank), NEW, proposal.form(), null);
        return new Preview(new Look(draft.problems(), draft.advice()), draft.preview());
    }

    /// Makes a question of a proposal.
    ///
    /// @return the id of the question
    /// @throws Refusal 422 where it cannot be read as a question, 403 where the bank is somebody else's
    /// @throws RefusedRevision where it shall be published and may not be
    @Transactional
    public String add(String bank, Proposal proposal, UUID who, String why) {
        var id = Slugs.of(proposal.at("stem").replaceAll("[{}]", ""));
        var draft = drafting.draft(bank(bank), id, proposal.form(), null);
        var question = draft.question()
                .orElseThrow(
                        () -> new Refusal(422, String.join(" ", draft.problems().values())));
        revisions.create(bank, question, who, why);
        return id;
    }

    /// Asks a question no more that was made of a proposal; what was answered stays.
    @Transactional
    public void retire(String question, UUID who) {
        set(question, Status.RETIRED, who);
    }

    /// Asks it again.
    ///
    /// @throws RefusedRevision where a rule blocks it
    @Transactional
    public void publish(String question, UUID who) {
        set(question, Status.REVIEWED, who);
    }

    private void set(String question, Status status, UUID who) {
        var tags = questions
                .findByIdOptional(question)
                .orElseThrow(NotFoundException::new)
                .tags();
        revisions.set(question, status, tags, new Revisions.Deed(who, "", null));
    }

    /// Adds to what a bank alone knows; those of which it knows a name already are left out.
    /// Whoever adds to the same bank waits.
    ///
    /// @param wanted whose ids are not looked at
    @Transactional
    public void addNames(String bank, List<KnownName> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        banks.findById(bank, LockModeType.PESSIMISTIC_WRITE);
        var taken = new HashSet<String>();
        names(bank).forEach(known -> taken.addAll(normalised(known)));
        for (var name : wanted) {
            if (Collections.disjoint(taken, normalised(name))) {
                var added = new KnownName(Slugs.of(name.label()), name.kind(), name.label(), name.variants());
                entities.persist(new NamedEntity(added.entity(), bank));
                taken.addAll(normalised(added));
            }
        }
    }

    private static List<String> normalised(KnownName name) {
        return name.names().stream().map(TypedText::normalise).toList();
    }

    /// Makes a subject that questions of a bank alone can be about, where there is none of this id.
    @Transactional
    public void addTag(String bank, String id, String label) {
        if (entities.find(Tag.class, id) == null) {
            entities.persist(new Tag(id, label, bank));
        }
    }

    private Bank bank(String id) {
        return Optional.ofNullable(banks.findById(id)).orElseThrow(NotFoundException::new);
    }
}
