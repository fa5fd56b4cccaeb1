package org.lectern.quizzes;

import java.time.ZoneId;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/// What else than the dates somebody types for one learner.
record ExtensionForm(
        @RestForm @Nullable String attempts,
        @RestForm @Nullable String minutes,
        @RestForm @Nullable String reason) {

    static ExtensionForm of(Extension extension) {
        var terms = extension.terms();
        return new ExtensionForm(
                terms.attempts() == null ? "" : String.valueOf(terms.attempts()),
                ConductForm.minutes(terms.timeLimitS()),
                extension.reason());
    }

    /// By field; empty where [#terms] can be called.
    Map<String, String> problems(ScheduleForm dates, Assignment assignment) {
        var problems = dates.readingProblems(assignment.zone());
        problems.putAll(ConductForm.limitProblems(shownAttempts(), shownMinutes()));
        if (shownReason().length() > Extension.LONGEST_REASON) {
            problems.put("reason", "A reason has at most %d characters.".formatted(Extension.LONGEST_REASON));
        }
        if (problems.isEmpty()) {
            problems.putAll(togetherProblems(terms(dates, assignment.zone()), assignment.schedule()));
        }
        return problems;
    }

    private static Map<String, String> togetherProblems(Extension.Terms own, Schedule all) {
        if (own.isEmpty()) {
            return Map.of("due", "Nothing differs from what holds for all.");
        }
        var due = own.dueAt() != null ? own.dueAt() : all.dueAt();
        return ScheduleForm.orderProblems(own.opensAt() != null ? own.opensAt() : all.opensAt(), due, own.lateUntil());
    }

    Extension.Terms terms(ScheduleForm dates, ZoneId zone) {
        return new Extension.Terms(
                dates.opens().beginning(zone).orElse(null),
                dates.due().end(zone).orElse(null),
                dates.late().end(zone).orElse(null),
                ConductForm.orNull(shownAttempts(), 1),
                ConductForm.orNull(shownMinutes(), 60));
    }

    public String shownAttempts() {
        return Typed.text(attempts);
    }

    public String shownMinutes() {
        return Typed.text(minutes);
    }

    public String shownReason() {
        return Typed.text(reason);
    }
}
