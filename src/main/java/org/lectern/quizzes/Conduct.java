package org.lectern.quizzes;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.PartialMarks;

/// How a quiz goes.
///
/// @param attempts how many a learner has; null for as many as she likes
/// @param timeLimitS for one attempt, in seconds; null for none
/// @param graceS so many seconds after the deadline last answers are still taken
/// @param partial what a response is worth that is right in part
/// @param shuffles whether the questions come in another order for each learner
/// @param goesBack whether a question can be seen again after the next
/// @param accessCode what a learner types to begin; null for nothing
@Embeddable
public record Conduct(
        @Nullable Integer attempts,
        Counting counts,
        @Column(name = "time_limit_s") @Nullable Integer timeLimitS,
        @Column(name = "grace_s") int graceS,
        @Enumerated(EnumType.STRING) PartialMarks partial,
        boolean shuffles,
        boolean shufflesOptions,
        boolean onePerPage,
        boolean goesBack,
        @Nullable String accessCode) {

    static final int MOST_ATTEMPTS = 20;
    static final int USUAL_GRACE_S = 15;

    /// One attempt, without a time limit.
    static final Conduct USUAL = new Conduct(
            1, Counting.HIGHEST, null, USUAL_GRACE_S, PartialMarks.WITH_PENALTY, true, true, false, true, null);
}
