package org.lectern.quizzes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.HashSet;
import java.util.UUID;
import java.util.function.Function;
import org.lectern.bank.Withholding;
import org.lectern.web.Refusal;

/// A change of a set, from one version to the next: by one of its owners, of the version that she has seen, with its
/// line in the set's history. What the set keeps from study follows.
@ApplicationScoped
class SetEditing {

    private final QuestionSets sets;
    private final Withholding withholding;
    private final Clock clock;

    SetEditing(QuestionSets sets, Withholding withholding, Clock clock) {
        this.sets = sets;
        this.withholding = withholding;
        this.clock = clock;
    }

    /// @param seen the version that the change is meant for
    /// @param change does it and says what was done, in a few words; an empty text for nothing
    /// @throws NotFoundException where the account has no such set
    /// @throws Outdated where somebody was faster
    @Transactional
    void change(UUID set, UUID account, int seen, Function<QuestionSet, String> change) {
        change(set, account, seen, false, change);
    }

    /// Puts a set away, or brings it back.
    @Transactional
    void archive(UUID set, UUID account, int seen, boolean archived) {
        change(set, account, seen, true, found -> {
            if (archived) {
                found.archive(clock.instant());
                return "archived it";
            }
            found.bringBack();
            return "brought it back";
        });
    }

    private void change(UUID id, UUID account, int seen, boolean evenArchived, Function<QuestionSet, String> change) {
        var taken = sets.take(id, seen);
        var set = sets.find(id, account).orElseThrow(NotFoundException::new);
        if (!taken) {
            throw new Outdated(id, seen);
        }
        if (set.isArchived() && !evenArchived) {
            throw new Refusal(409, "This set is archived. Bring it back to change it.");
        }
        var before = set.reserved();
        var what = change.apply(set);
        var now = clock.instant();
        set.changed(now);
        if (!what.isEmpty()) {
            sets.log(new SetChange(new SetChange.Id(id, set.version()), account, now, what));
        }
        sets.flush();
        var touched = new HashSet<>(before);
        touched.addAll(set.reserved());
        if (!before.equals(set.reserved())) {
            withhold(touched);
        }
    }

    /// Another set may keep the same question: all are asked, after everybody who was faster has decided.
    private void withhold(HashSet<String> questions) {
        withholding.hold(questions);
        var reserved = sets.reserved(questions);
        withholding.set(reserved, true);
        questions.removeAll(reserved);
        withholding.set(questions, false);
    }

    /// Somebody changed the set in the meantime.
    static final class Outdated extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient UUID set;
        private final int seen;

        Outdated(UUID set, int seen) {
            super("Set %s is past version %d".formatted(set, seen));
            this.set = set;
            this.seen = seen;
        }

        UUID set() {
            return set;
        }

        int seen() {
            return seen;
        }
    }
}
