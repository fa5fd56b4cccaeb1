package org.lectern.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;

/// The exams that a learner has before her, and what the plan for each foresees.
@ApplicationScoped
public class ExamsAhead {

    /// @param recall mean probability of recall of its cards on its day under today's plan; empty on that day itself
    public record Ahead(UUID plan, String title, LocalDate date, OptionalDouble recall) {

        public String href() {
            return "/plan/" + plan;
        }
    }

    private final ExamPlanning planning;
    private final PlannedDays days;

    ExamsAhead(ExamPlanning planning, PlannedDays days) {
        this.planning = planning;
        this.days = days;
    }

    /// The first exam first. Nothing is planned anew where today's plans hold.
    public List<Ahead> of(UUID learner, Instant now) throws SQLException {
        var here = planning.situation(learner, now);
        var kept = days.today(here);
        return here.running().stream()
                .map(exam -> new Ahead(exam.id(), exam.title(), exam.date(), kept.recall(exam.id())))
                .toList();
    }
}
