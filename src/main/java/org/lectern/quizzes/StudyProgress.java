package org.lectern.quizzes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/// How much of what they were given to study learners have done. A question is done when it was recalled on two
/// different study days before the due date; an answer that was taken back does not count.
@ApplicationScoped
public class StudyProgress {

    /// @param of how many questions there are
    public record Done(int questions, int of) {

        static final Done NOTHING = new Done(0, 0);

        /// Whole per cent, rounded down: 100 is all.
        public int percent() {
            return of == 0 ? 0 : questions * 100 / of;
        }
    }

    /// What is asked of a learner `d.learner_id`, and on how many days she recalled it.
    private static final String COUNTS = """
            count(*) filter (where days.recalled >= 2), count(*)
            from dealt_question d join assignment a on a.id = d.assignment_id
            left join extension x on x.learner_id = d.learner_id and x.assignment_id = d.assignment_id
            join question q on q.id = d.question_id and q.served and not q.withheld and not d.taken_back
            cross join lateral (
                select count(distinct r.study_day) as recalled from review r
                where r.learner_id = d.learner_id and r.question_id = d.question_id and r.rating > 1
                    and r.answered_at <= coalesce(x.due_at, a.due_at, 'infinity')
                    and not exists (select from review u where u.learner_id = r.learner_id
                        and u.question_id = r.question_id and u.voids = r.review_id)) as days""";

    private static final String OF_LEARNER =
            "select d.assignment_id, " + COUNTS + " where d.learner_id = ?1 group by d.assignment_id";

    private static final String OF_COURSE = "select d.learner_id, " + COUNTS + """
             join enrolment e on e.learner_id = d.learner_id and e.course_id = ?1 and e.ended_at is null
            where d.assignment_id = ?2 group by d.learner_id""";

    private final Session database;

    StudyProgress(Session database) {
        this.database = database;
    }

    /// By the assignment; what was not dealt to her yet is missing.
    Map<UUID, Done> of(UUID learner) {
        return read(database.createNativeQuery(OF_LEARNER, Object[].class).setParameter(1, learner));
    }

    /// Of the learners of a course, by their ids; who has not been dealt her questions yet is missing.
    public Map<UUID, Done> of(Assignment assignment, UUID course) {
        return read(database.createNativeQuery(OF_COURSE, Object[].class)
                .setParameter(1, course)
                .setParameter(2, assignment.id()));
    }

    private static Map<UUID, Done> read(org.hibernate.query.Query<Object[]> query) {
        var done = new HashMap<UUID, Done>();
        query.getResultStream()
                .forEach(row ->
                        done.put((UUID) row[0], new Done(((Number) row[1]).intValue(), ((Number) row[2]).intValue())));
        return done;
    }
}
