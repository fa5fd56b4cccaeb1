package org.lectern.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import org.lectern.study.PlannedDay;

/// The exams that a learner has before her, and what the plan for each foresees.
@ApplicationScoped
public class ExamsAhead {

    /// @param recall mean probability of recall of its cards on its day under today's plan; empty on that day itself
    public record Ahead(UUID plan, String title, LocalDate date, OptionalDouble recall) {

        public String href() {
            return "/plan/" + plan;
        }
    }

    /// What her plans make of today.
    ///
    /// @param exams the first one first
    public record Plans(PlannedDay day, List<Ahead> exams) {

        static final Plans NONE = new Plans(PlannedDay.NONE, List.of());
    }

    private final PlanRows plans;
    private final ExamPlanning planning;
    private final PlannedDays days;

    ExamsAhead(PlanRows plans, ExamPlanning planning, PlannedDays days) {
        this.plans = plans;
        this.planning = planning;
        this.days = days;
    }

    /// Nothing is planned anew where today's plans hold.
    public Plans of(UUID learner, Instant now) throws SQLException {
        if (!plans.any(learner, now)) {
            return Plans.NONE;
        }
        var here = planning.situation(learner, now);
        var kept = days.today(here);
        return new Plans(
                kept.day(),
                here.running().stream()
                        .map(exam -> new Ahead(exam.id(), exam.title(), exam.date(), kept.recall(exam.id())))
                        .toList());
    }
}
