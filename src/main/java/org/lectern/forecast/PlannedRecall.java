package org.lectern.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What a learner will remember of each card if she follows her plans.
@ApplicationScoped
public class PlannedRecall {

    /// A day before which a plan studies.
    ///
    /// @param plan its id; that of the assignment where it is one
    public record ExamDay(UUID plan, LocalDate date) {}

    private final ExamPlanning planning;

    PlannedRecall(ExamPlanning planning) {
        this.planning = planning;
    }

    /// All her plans, followed from now on. Plans anew.
    public Following follow(UUID learner, Instant now) throws SQLException {
        return new Following(planning.plan(planning.situation(learner, now)).planned());
    }

    /// The exams ahead that have any of these questions, the first exam first. Nothing is planned.
    public List<ExamDay> with(Set<String> questions, UUID learner, Instant now) throws SQLException {
        var here = planning.situation(learner, now);
        var found = new ArrayList<ExamDay>();
        for (var exam : here.planned()) {
            if (!Collections.disjoint(planning.deck(here, exam.cards()).questions(), questions)) {
                found.add(new ExamDay(exam.id(), exam.date()));
            }
        }
        return found;
    }
}
