package org.lectern.quizzes;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/// Dates as somebody types them.
record ScheduleForm(
        @RestForm @Nullable String opensDate,
        @RestForm @Nullable String opensTime,
        @RestForm @Nullable String dueDate,
        @RestForm @Nullable String dueTime,
        @RestForm @Nullable String lateDate,
        @RestForm @Nullable String lateTime,
        @RestForm @Nullable String latePenalty) {

    static ScheduleForm of(Schedule schedule, ZoneId zone) {
        return of(schedule.opensAt(), schedule.dueAt(), schedule.lateUntil(), schedule.latePenalty(), zone);
    }

    static ScheduleForm of(
            @Nullable Instant opensAt, @Nullable Instant dueAt, @Nullable Instant lateUntil, int penalty, ZoneId zone) {
        var opens = TypedMoment.of(opensAt, zone);
        var due = TypedMoment.of(dueAt, zone);
        var late = TypedMoment.of(lateUntil, zone);
        return new ScheduleForm(
                opens.date(), opens.time(), due.date(), due.time(), late.date(), late.time(), String.valueOf(penalty));
    }

    /// By field; empty where [#schedule(ZoneId)] can be called.
    Map<String, String> problems(ZoneId zone) {
        var problems = readingProblems(zone);
        if (Typed.number(shownPenalty(), 0, 100).isEmpty()) {
            problems.put("latePenalty", "A penalty is a whole number of per cent, from 0 to 100.");
        }
        if (problems.isEmpty()) {
            problems.putAll(orderProblems(schedule(zone)));
        }
        return problems;
    }

    /// Dates that cannot be read, by field.
    Map<String, String> readingProblems(ZoneId zone) {
        var problems = new HashMap<String, String>();
        if (!opens().isEmpty() && opens().beginning(zone).isEmpty()) {
            problems.put("opens", TypedMoment.PROBLEM);
        }
        if (!due().isEmpty() && due().end(zone).isEmpty()) {
            problems.put("due", TypedMoment.PROBLEM);
        }
        if (!late().isEmpty() && late().end(zone).isEmpty()) {
            problems.put("late", TypedMoment.PROBLEM);
        }
        return problems;
    }

    private static Map<String, String> orderProblems(Schedule schedule) {
        return orderProblems(schedule.opensAt(), schedule.dueAt(), schedule.lateUntil());
    }

    /// Whether the dates come one after another.
    static Map<String, String> orderProblems(@Nullable Instant opens, @Nullable Instant due, @Nullable Instant late) {
        var problems = new HashMap<String, String>();
        if (opens != null && due != null && !opens.isBefore(due)) {
            problems.put("due", "It would be due before it opens.");
        }
        if (late != null && due == null) {
            problems.put("late", "Without a due date nothing is late.");
        } else if (late != null && late.isBefore(due)) {
            problems.put("late", "This is before the due date.");
        }
        return problems;
    }

    /// By field, where nobody could begin any more. The due date of an assignment that is over may stay as it is.
    Map<String, String> pastProblems(ZoneId zone, Instant now, @Nullable Assignment existing) {
        boolean stays = existing != null
                && existing.zone().equals(zone)
                && due().equals(TypedMoment.of(existing.schedule().dueAt(), zone));
        var last = late().end(zone).or(() -> due().end(zone));
        return !stays && last.filter(now::isAfter).isPresent()
                ? Map.of("due", "This date is past: nobody could begin.")
                : Map.of();
    }

    Schedule schedule(ZoneId zone) {
        return new Schedule(
                opens().beginning(zone).orElse(null),
                due().end(zone).orElse(null),
                late().end(zone).orElse(null),
                Typed.number(shownPenalty(), 0, 100).orElseThrow());
    }

    public TypedMoment opens() {
        return TypedMoment.typed(opensDate, opensTime);
    }

    public TypedMoment due() {
        return TypedMoment.typed(dueDate, dueTime);
    }

    public TypedMoment late() {
        return TypedMoment.typed(lateDate, lateTime);
    }

    public String shownPenalty() {
        return latePenalty == null ? "0" : Typed.text(latePenalty);
    }
}
