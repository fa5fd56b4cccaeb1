package org.lectern.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.web.Refusal;

/// Changes questions on the server. A change names what it was made from and is refused where that is no longer so;
/// what a question says becomes a new version, marked as made here, so that loading the files leaves it alone.
@ApplicationScoped
public class Revisions {

    static final int LONGEST_REASON = 500;

    /// A question that this transaction holds, with its bank and current version.
    private record Held(Bank bank, Question question, QuestionVersion current) {

        WrittenQuestion written() {
            return RevisionChecks.written(question, current);
        }
    }

    /// Who does it and why.
    record Deed(UUID who, String why, @Nullable UUID batch) {}

    private final Banks banks;
    private final Questions questions;
    private final Upstreams upstreams;
    private final BankRights rights;
    private final Settling settling;
    private final Event<QuestionRevised> revised;
    private final Clock clock;

    Revisions(
            Banks banks,
            Questions questions,
            Upstreams upstreams,
            BankRights rights,
            Settling settling,
            Event<QuestionRevised> revised,
            Clock clock) {
        this.banks = banks;
        this.questions = questions;
        this.upstreams = upstreams;
        this.rights = rights;
        this.settling = settling;
        this.revised = revised;
        this.clock = clock;
    }

    /// Whether somebody may change a question.
    @Transactional
    public boolean mayRevise(String id, UUID who) {
        var question = questions.findById(id);
        return question != null && rights.mayEdit(banks.findById(question.bankId()), who);
    }

    /// All that a version of a question says.
    @Transactional
    public QuestionDefinition definition(String id, int version) {
        return questions
                .version(id, version)
                .orElseThrow(NotFoundException::new)
                .definition();
    }

    /// Makes a new version of a question; nothing where it says the same.
    ///
    /// @param basedOn the version that it was made from
    /// @return the version that is current now
    /// @throws StaleQuestion where there is a newer one
    /// @throws RefusedRevision where the question is published and the new version may not be
    /// @throws Refusal 403 where the bank is somebody else's
    @Transactional
    public int revise(String id, int basedOn, QuestionDefinition definition, UUID who, String why) {
        var held = hold(id, who);
        if (held.question.version() != basedOn) {
            throw new StaleQuestion(id, basedOn);
        }
        return keep(held, saying(held, definition), new Deed(who, why, null));
    }

    /// Accepts a further answer to a question whose answer is typed, as a new version with the same key.
    ///
    /// @throws Refusal 409 where the question's answer is not typed
    /// @see #revise
    @Transactional
    public int accept(String id, int basedOn, String answer, UUID who, String why) {
        return revise(id, basedOn, Acceptance.of(definition(id, basedOn), answer), who, why);
    }

    /// Changes what a question says, its tags and its status.
    ///
    /// @param seen its count of edits when it was looked at
    @Transactional
    int save(WrittenQuestion wanted, int seen, UUID who, String why) {
        var held = hold(wanted.id(), who);
        if (held.question.edits() != seen) {
            throw new StaleQuestion(wanted.id(), seen);
        }
        return keep(held, wanted, new Deed(who, why, null));
    }

    /// A question that is new, in a bank.
    @Transactional
    void create(String bankId, WrittenQuestion wanted, UUID who, String why) {
        var bank = banks.findById(bankId, LockModeType.PESSIMISTIC_READ);
        mustBeEditable(bank, who);
        var question = new Question(wanted.id(), bankId, questions.nextPosition());
        questions.persist(question);
        var first =
                new QuestionVersion(new QuestionVersion.Id(wanted.id(), 1), 1, wanted.definition(), clock.instant());
        settling.settle(bank, question, wanted, first.madeHere(who, cut(why)), true);
        revised.fire(new QuestionRevised(wanted.id(), 1, 0, true, who));
    }

    /// Takes over what the files say; they decide again from then on.
    @Transactional
    void adopt(String id, int seen, UUID who) {
        var held = hold(id, who);
        var upstream = upstreams.findByIdOptional(id).orElseThrow(NotFoundException::new);
        if (held.question.edits() != seen) {
            throw new StaleQuestion(id, seen);
        }
        var wanted = new WrittenQuestion(
                id, upstream.definition(), upstream.tags(), held.question.status(), new Place("", 0));
        var next = held.current.next(upstream.definition(), clock.instant());
        advance(held, wanted, next.madeBy(who, "Taken over from the files."), who);
        upstreams.delete(upstream);
    }

    /// Decides for the correction that was made here.
    @Transactional
    void decline(String id, UUID who) {
        hold(id, who);
        upstreams.findByIdOptional(id).orElseThrow(NotFoundException::new).decline();
    }

    /// Sets status and tags of a question as it is now, whatever it says.
    ///
    /// @return whether anything was changed
    @Transactional
    boolean set(String id, @Nullable Status status, Collection<String> tags, Deed deed) {
        var held = hold(id, deed.who);
        var wanted = new WrittenQuestion(
                id,
                held.current.definition(),
                tags.stream().sorted().toList(),
                status == null ? held.question.status() : status,
                new Place("", 0));
        var edits = held.question.edits();
        keep(held, wanted, deed);
        return held.question.edits() != edits;
    }

    /// Moves a question to another bank.
    ///
    /// @return whether it was elsewhere
    /// @throws Refusal 409 where one of the banks is from files, or something of the question is
    /// its bank's alone
    @Transactional
    boolean move(String id, String to, Deed deed) {
        var target = banks.findById(to, LockModeType.PESSIMISTIC_READ);
        mustBeEditable(target, deed.who);
        var held = hold(id, deed.who);
        if (held.bank.isFromFiles() || target.isFromFiles()) {
            throw new Refusal(409, "Questions of a bank from files stay in it: copy them instead.");
        }
        if (held.bank.id().equals(to)) {
            return false;
        }
        if (!settling.fits(target, held.written())) {
            throw new Refusal(
                    409,
                    "It has a text, a subject or a name that belongs to the bank “%s” alone: copy it instead."
                            .formatted(held.bank.title()));
        }
        log(held.question, "moved it to “%s”".formatted(target.title()), deed);
        held.question.moveTo(to);
        return true;
    }

    /// Puts a question back as it was before a change, where nothing was changed since.
    @Transactional
    boolean undo(QuestionChange change, Deed deed) {
        var id = change.id().questionId();
        var held = hold(id, deed.who);
        if (held.question.edits() != change.id().number()) {
            return false;
        }
        var before = change.before();
        return held.bank.id().equals(before.bank())
                ? set(id, before.status(), before.tags(), deed)
                : move(id, before.bank(), deed);
    }

    private Held hold(String id, UUID who) {
        var known = questions.findById(id);
        if (known == null) {
            throw new NotFoundException();
        }
        // First the bank: while one is loaded from files, nobody changes a question of it.
        var bank = banks.findById(known.bankId(), LockModeType.PESSIMISTIC_READ);
        questions.getEntityManager().refresh(known, LockModeType.PESSIMISTIC_WRITE);
        mustBeEditable(bank, who);
        return new Held(bank, known, questions.version(id, known.version()).orElseThrow());
    }

    private void mustBeEditable(@Nullable Bank bank, UUID who) {
        if (bank == null) {
            throw new NotFoundException();
        }
        if (!rights.mayEdit(bank, who)) {
            throw new Refusal(
                    403,
                    "The bank “%s” is somebody else's. Copy the question into a bank of yours."
                            .formatted(bank.title()));
        }
    }

    private static WrittenQuestion saying(Held held, QuestionDefinition definition) {
        var written = held.written();
        return new WrittenQuestion(written.id(), definition, written.tags(), written.status(), written.place());
    }

    private int keep(Held held, WrittenQuestion wanted, Deed deed) {
        var what = doings(held.written(), wanted);
        if (!what.isEmpty()) {
            log(held.question, String.join(", ", what), deed);
        }
        if (!held.current.definition().equals(wanted.definition())) {
            // Who mends the answer of her own card has not forgotten it.
            var next = held.bank.isOwn()
                    ? held.current.reworded(wanted.definition(), clock.instant())
                    : held.current.next(wanted.definition(), clock.instant());
            advance(held, wanted, next.madeHere(deed.who, cut(deed.why)), deed.who);
        } else if (!what.isEmpty()) {
            settling.settle(held.bank, held.question, wanted, held.current, false);
        }
        return held.question.version();
    }

    private void advance(Held held, WrittenQuestion wanted, QuestionVersion next, UUID who) {
        held.question.revise(next.id().version());
        settling.settle(held.bank, held.question, wanted, next, true);
        revised.fire(new QuestionRevised(
                wanted.id(),
                next.id().version(),
                held.current.id().version(),
                next.keyVersion() != held.current.keyVersion(),
                who));
    }

    private static List<String> doings(WrittenQuestion before, WrittenQuestion wanted) {
        var what = new ArrayList<String>();
        if (before.status() != wanted.status()) {
            what.add(
                    switch (wanted.status()) {
                        case REVIEWED -> "published it";
                        case RETIRED -> "retired it";
                        case DRAFT -> "made it a draft";
                    });
        }
        if (!before.tags().equals(wanted.tags().stream().sorted().toList())) {
            what.add("changed its subjects");
        }
        return what;
    }

    private void log(Question question, String what, Deed deed) {
        var before = QuestionChange.Before.of(question);
        question.edited();
        questions
                .getEntityManager()
                .persist(new QuestionChange(
                        new QuestionChange.Id(question.id(), question.edits()),
                        deed.who,
                        clock.instant(),
                        what,
                        before,
                        deed.batch));
    }

    private static String cut(@Nullable String why) {
        var reason = Objects.requireNonNullElse(why, "").strip();
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }
}
