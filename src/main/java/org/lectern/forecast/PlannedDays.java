package org.lectern.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lectern.forecast.ExamPlanning.Situation;
import org.lectern.study.PlannedDay;
import org.lectern.study.Plans;

/// What her plans make of each learner's day, kept until something changes: made at the first request of a study day,
/// after each session, and when a plan, an assignment or a setting is another one. Nothing is planned while she
/// answers.
@ApplicationScoped
class PlannedDays implements Plans {

    /// A session is over when nothing was answered for so long.
    private static final Duration PAUSE = Duration.ofMinutes(15);

    private final PlanRows plans;
    private final ExamPlanning planning;
    private final PlannedDayRows rows;

    PlannedDays(PlanRows plans, ExamPlanning planning, PlannedDayRows rows) {
        this.plans = plans;
        this.planning = planning;
        this.rows = rows;
    }

    @Override
    public PlannedDay today(UUID learner, Instant now) throws SQLException {
        return plans.any(learner, now) ? today(planning.situation(learner, now)).day() : PlannedDay.NONE;
    }

    /// The plan that holds, made where there is none. Of two who make it at the same time, one is believed by both.
    /// Nothing is kept for who plans nothing.
    PlannedDayRows.Kept today(Situation here) throws SQLException {
        var basis = UUID.nameUUIDFromBytes(here.basis().getBytes(StandardCharsets.UTF_8))
                .toString();
        if (here.running().isEmpty()) {
            return new PlannedDayRows.Kept(
                    here.today(), here.now(), basis, PlannedDay.NONE, List.of(), List.of(), null);
        }
        var learner = here.learner().id();
        var kept = rows.find(learner);
        if (kept.isPresent() && holds(kept.get(), basis, here.now())) {
            return kept.get();
        }
        rows.replace(learner, kept.orElse(null), make(here, basis));
        return rows.find(learner).orElseThrow();
    }

    private static boolean holds(PlannedDayRows.Kept kept, String basis, Instant now) {
        return kept.basis().equals(basis) && !kept.sessionOverBefore(now.minus(PAUSE));
    }

    private PlannedDayRows.Kept make(Situation here, String basis) throws SQLException {
        var plan = planning.plan(here);
        var planned = plan.planned();
        var soon = here.learner().days().startOf(here.today() + 2);
        return new PlannedDayRows.Kept(
                here.today(),
                here.now(),
                basis,
                planned.isEmpty() ? PlannedDay.NONE : DayOfPlans.of(plan, soon),
                planned.stream().map(one -> one.exam().id()).toList(),
                planned.stream().map(one -> one.forecast().recall()).toList(),
                null);
    }
}
