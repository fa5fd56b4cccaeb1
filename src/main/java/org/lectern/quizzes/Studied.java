package org.lectern.quizzes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import org.hibernate.Session;

/// What learners of courses know already.
@ApplicationScoped
class Studied {

    /// What is kept for tests is studied no more.
    private static final String QUESTIONS = """
            select count(distinct c.question_id) from enrolment e
            join card c on c.learner_id = e.learner_id and c.reps > 0
            join question q on q.id = c.question_id and not q.withheld
            where e.course_id in (?1) and e.ended_at is null and c.question_id in (?2)""";

    private final Session database;

    Studied(Session database) {
        this.database = database;
    }

    /// How many of these questions some learner of the courses is studying.
    long of(Collection<UUID> courses, Collection<String> questions) {
        if (courses.isEmpty() || questions.isEmpty()) {
            return 0;
        }
        return database.createNativeQuery(QUESTIONS, Long.class)
                .setParameter(1, courses)
                .setParameter(2, questions)
                .getSingleResult();
    }
}
