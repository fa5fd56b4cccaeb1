package org.lectern.results;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.AnswerAccesses;
import org.lectern.accounts.Moments;
import org.lectern.accounts.SignedIn;

/// The instructor who looks at results.
@RequestScoped
class Viewer {

    private final SignedIn signedIn;
    private final Results results;
    private final AnswerAccesses accesses;
    private final Clock clock;

    Viewer(SignedIn signedIn, Results results, AnswerAccesses accesses, Clock clock) {
        this.signedIn = signedIn;
        this.results = results;
        this.accesses = accesses;
        this.clock = clock;
    }

    UUID id() {
        return signedIn.id();
    }

    Instant now() {
        return clock.instant();
    }

    /// @throws NotFoundException when there is none, or it is of courses that others teach
    Quiz quiz(UUID assignment) {
        return results.quiz(id(), assignment).orElseThrow(NotFoundException::new);
    }

    List<Taker> takers(Quiz quiz) {
        return results.takers(id(), quiz);
    }

    /// Notes that she looks at answers with the names of those who gave them.
    void looksAt(List<UUID> learners, String what) {
        accesses.note(id(), learners, what);
    }

    static String inWords(@Nullable Instant moment, Quiz quiz) {
        return moment == null ? "" : Moments.inWords(moment, quiz.zone());
    }
}
