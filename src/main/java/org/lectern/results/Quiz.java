package org.lectern.results;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.PartialMarks;
import org.lectern.quizzes.Counting;
import org.lectern.web.Refusal;

/// An assignment, as its results see it.
///
/// @param study whether it is studied, and has no attempts
/// @param course the first of its courses that the instructor teaches
/// @param courses the names of all of them
/// @param over whether nobody can begin it any more
/// @param closed whether each of them is archived, so that nothing changes any more
record Quiz(
        UUID id,
        String title,
        boolean study,
        ZoneId zone,
        Counting counting,
        PartialMarks partial,
        @Nullable Instant dueAt,
        UUID course,
        String courses,
        boolean over,
        boolean closed) {

    public String path() {
        return "/teach/results/" + id;
    }

    /// What there is of a learner without an attempt, in words.
    public String absence() {
        return over ? "not sat" : "not begun";
    }

    /// @throws Refusal 409 when nothing may change
    Quiz orRefuseToChange() {
        if (closed) {
            throw new Refusal(409, "The course is archived and can only be read. Reopen it in its settings first.");
        }
        return this;
    }
}
