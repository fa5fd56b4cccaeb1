package org.lectern.quizzes;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.Session;

/// What rests on a set now: assignments that somebody can still begin, and learners who have begun one.
@ApplicationScoped
class SetsInUse {

    /// A due date that was moved past the late one leaves nothing to be late in.
    private static final String OPEN = """
            select count(distinct a.id), count(distinct t.learner_id) from assignment a
            left join attempt t on t.assignment_id = a.id and not t.trial
            where a.set_id = ?1 and a.archived_at is null
                and exists (select from assignment_course o join course c on c.id = o.course_id
                    where o.assignment_id = a.id and c.archived_at is null)
                and (a.due_at is null or greatest(a.due_at, a.late_until) >= ?2
                    or exists (select from extension e where e.assignment_id = a.id
                        and greatest(coalesce(e.due_at, a.due_at), coalesce(e.late_until, a.late_until)) >= ?2))""";

    /// @param assignments that are not over
    /// @param begun how many learners have begun one of them as a quiz
    record Use(long assignments, long begun) {

        /// What a change of the set means now; empty where it changes nothing for anybody.
        String warning() {
            return begun == 0
                    ? ""
                    : "%s begun a quiz that asks this set. %s; whoever begins after a change here gets another test. A copy of the set can be changed freely."
                            .formatted(
                                    begun == 1 ? "1 learner has" : "%,d learners have".formatted(begun),
                                    begun == 1 ? "She keeps her questions" : "They keep their questions");
        }

        /// What archiving the set would stop; empty for nothing.
        String stopped() {
            return assignments == 0
                    ? ""
                    : "%s this set. Nobody could begin %s any more."
                            .formatted(
                                    assignments == 1
                                            ? "1 open assignment uses"
                                            : "%,d open assignments use".formatted(assignments),
                                    assignments == 1 ? "it" : "them");
        }
    }

    private final Session database;
    private final Clock clock;

    SetsInUse(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Use of(UUID set) {
        var row = database.createNativeQuery(OPEN, Object[].class)
                .setParameter(1, set)
                .setParameter(2, clock.instant())
                .getSingleResult();
        return new Use(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }
}
