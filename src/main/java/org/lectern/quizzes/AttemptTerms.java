package org.lectern.quizzes;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.web.Refusal;

/// Under which somebody takes a quiz.
///
/// @param terms with her extension and her extra time
/// @param archived whether nothing begins any more
/// @param enrolled whether she is in a course that has it
record AttemptTerms(
        UUID assignment,
        UUID set,
        String title,
        boolean quiz,
        Conduct conduct,
        Disclosure disclosure,
        AssignmentTerms terms,
        boolean archived,
        boolean enrolled) {

    /// @param begun how many attempts she has begun
    /// @throws Refusal where she cannot begin another
    void orRefuseToBegin(int begun, Instant now) {
        if (archived || terms.over()) {
            throw new Refusal(409, "This course is over: nothing begins in it any more.");
        }
        switch (terms.stateAt(now)) {
            case NOT_YET_OPEN -> throw new Refusal(409, "This quiz is not open yet.");
            case CLOSED -> throw new Refusal(409, "This quiz is over.");
            case OPEN, LATE -> {}
        }
        int most = terms.mostAttempts().orElse(Integer.MAX_VALUE);
        if (begun >= most) {
            throw new Refusal(
                    409, most == 1 ? "You have had your attempt." : "You have had your %d attempts.".formatted(most));
        }
    }

    /// When an attempt that begins now has to be over; null where nothing ends it.
    @Nullable
    Instant deadline(Instant startedAt) {
        return terms.deadlineFrom(startedAt).orElse(null);
    }

    /// The same for a trial, which asks for no dates.
    @Nullable
    Instant limit(Instant startedAt) {
        return terms.timeLimit() == null ? null : startedAt.plus(terms.timeLimit());
    }

    int penalty(Instant finishedAt) {
        return terms.penaltyAt(finishedAt);
    }
}
