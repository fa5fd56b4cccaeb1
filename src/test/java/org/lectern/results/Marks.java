package org.lectern.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

/// What always holds of marks, asked of the database in SQL that shares nothing with the program.
final class Marks {

    /// Submitted attempts whose mark is not what their answers earned.
    private static final String WRONG_SUMS = """
            select count(*) from attempt t where t.assignment_id = ? and t.state = 'SUBMITTED'
                and abs(t.mark - (select sum(case when r.override is not null then r.override::float8
                    else r.fraction * r.points::float8 end) from response r
                    where r.learner_id = t.learner_id and r.attempt_id = t.attempt_id)
                    * (100 - t.penalty) / 100.0) > 0.0051""";

    /// Changes whose points do not follow from the change before; and answers that are not as their last change left
    /// them.
    private static final String BROKEN_LOGS = """
            with logged as (
                select m.*, lag(m.new_points) over w as before, lead(m.change_id) over w is null as last,
                    coalesce(r.override::float8, r.fraction * r.points::float8) as now
                from mark_change m
                join attempt t on t.learner_id = m.learner_id and t.attempt_id = m.attempt_id
                join response r on r.learner_id = m.learner_id and r.attempt_id = m.attempt_id
                    and r.position = m.position
                where t.assignment_id = ?
                window w as (partition by m.learner_id, m.attempt_id, m.position order by m.changed_at, m.change_id))
            select count(*) from logged
            where before is not null and abs(before - old_points) > 0.0001 or last and abs(now - new_points) > 0.0001""";

    /// Attempts that run and have marks all the same.
    private static final String MARKED_TOO_EARLY = """
            select count(*) from attempt t join response r on r.learner_id = t.learner_id and r.attempt_id = t.attempt_id
            where t.assignment_id = ? and t.state = 'IN_PROGRESS' and r.fraction is not null""";

    private Marks() {}

    static void assertWhole(UUID assignment) {
        assertThat(SatQuiz.one(WRONG_SUMS, assignment)).as("wrong sums").isEqualTo(0L);
        assertThat(SatQuiz.one(MARKED_TOO_EARLY, assignment))
                .as("marked too early")
                .isEqualTo(0L);
        assertThat(SatQuiz.one(BROKEN_LOGS, assignment)).as("broken logs").isEqualTo(0L);
    }
}
