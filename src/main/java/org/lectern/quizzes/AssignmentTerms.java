package org.lectern.quizzes;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an assignment means for one learner: what it says for all, her extension, her extra time. Both ends of a span
/// belong to it: the due date is the last moment that is in time.
///
/// @param zone in which its dates are shown
/// @param opensAt null for always
/// @param dueAt null for no end
/// @param lateUntil after the due date; null where nothing is taken late
/// @param latePenalty in per cent of what was earned
/// @param attempts how many she has; null for as many as she likes
/// @param timeLimit of one attempt, with her extra time; null for none
/// @param grace after a deadline last answers are still taken for so long
/// @param over every course of hers that has it is archived: nothing begins any more
public record AssignmentTerms(
        ZoneId zone,
        @Nullable Instant opensAt,
        @Nullable Instant dueAt,
        @Nullable Instant lateUntil,
        int latePenalty,
        @Nullable Integer attempts,
        @Nullable Duration timeLimit,
        Duration grace,
        boolean over) {

    /// How an assignment stands at a moment.
    public enum State {
        NOT_YET_OPEN,
        OPEN,
        LATE,
        CLOSED
    }

    /// @param extraTime in per cent of the usual time
    static AssignmentTerms of(Assignment assignment, @Nullable Extension extension, int extraTime, boolean over) {
        var schedule = assignment.schedule();
        var conduct = assignment.conduct();
        var own = extension == null ? new Extension.Terms(null, null, null, null, null) : extension.terms();
        var due = first(own.dueAt(), schedule.dueAt());
        var late = first(own.lateUntil(), schedule.lateUntil());
        return new AssignmentTerms(
                assignment.zone(),
                first(own.opensAt(), schedule.opensAt()),
                due,
                // A due date that was moved past the late one leaves nothing to be late in.
                due == null || late == null || !late.isAfter(due) ? null : late,
                schedule.latePenalty(),
                first(own.attempts(), conduct.attempts()),
                own.timeLimitS() != null
                        ? Duration.ofSeconds(own.timeLimitS())
                        : conduct.timeLimitS() == null ? null : longer(conduct.timeLimitS(), extraTime),
                Duration.ofSeconds(conduct.graceS()),
                over);
    }

    /// What it says for all, as for an instructor who tries it.
    public static AssignmentTerms ofAll(Assignment assignment) {
        return of(assignment, null, 0, false);
    }

    private static <T> @Nullable T first(@Nullable T own, @Nullable T usual) {
        return own != null ? own : usual;
    }

    /// Rounded up to whole seconds.
    private static Duration longer(int seconds, int perCent) {
        return Duration.ofSeconds(Math.ceilDiv((long) seconds * (100 + perCent), 100L));
    }

    public State stateAt(Instant now) {
        if (over) {
            return State.CLOSED;
        }
        if (opensAt != null && now.isBefore(opensAt)) {
            return State.NOT_YET_OPEN;
        }
        if (dueAt == null || !now.isAfter(dueAt)) {
            return State.OPEN;
        }
        return lateUntil != null && !now.isAfter(lateUntil) ? State.LATE : State.CLOSED;
    }

    /// Whether an attempt can begin now, as far as dates go.
    public boolean takesAt(Instant now) {
        return switch (stateAt(now)) {
            case OPEN, LATE -> true;
            case NOT_YET_OPEN, CLOSED -> false;
        };
    }

    /// The last moment to hand in; empty for none.
    public Optional<Instant> closesAt() {
        return Optional.ofNullable(lateUntil != null ? lateUntil : dueAt);
    }

    /// When an attempt that begins now must end, whichever comes first: her time or the last moment of all. Empty where
    /// nothing ends it.
    public Optional<Instant> deadlineFrom(Instant start) {
        var byTime = Optional.ofNullable(timeLimit).map(start::plus);
        return Stream.of(byTime, closesAt()).flatMap(Optional::stream).min(Instant::compareTo);
    }

    /// Whether what is handed in now comes after the due date.
    public boolean isLateAt(Instant now) {
        return dueAt != null && now.isAfter(dueAt);
    }

    /// What is taken off what is handed in now, in per cent of what was earned.
    public int penaltyAt(Instant now) {
        return isLateAt(now) ? latePenalty : 0;
    }

    /// How many attempts she has; empty for as many as she likes.
    public OptionalInt mostAttempts() {
        return attempts == null ? OptionalInt.empty() : OptionalInt.of(attempts);
    }
}
