package org.lectern.results;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.lectern.roster.Concerns;

/// Answers in learners' own words that nobody has marked yet: until then they have no points.
@ApplicationScoped
class WaitingAnswers implements Concerns {

    private static final String WAITING = """
            from attempt t
            join response r on r.learner_id = t.learner_id and r.attempt_id = t.attempt_id
                and r.rightness = 'near' and r.override is null
            join question_version v on v.question_id = r.question_id and v.version = r.marked_version and v.type = 'basic'
            """;

    private static final String OF_QUIZ = """
            select t.attempt_id, count(*), min(r.position) %s
            where t.assignment_id = ?1 and not t.trial and t.state = 'SUBMITTED' group by t.attempt_id""".formatted(WAITING);

    /// Of a quiz of several courses each instructor marks her own learners.
    private static final String OF_INSTRUCTOR = """
            select a.id, a.title, count(*),
                (select string_agg(c.name, ', ' order by lower(c.name)) from assignment_course o
                    join course c on c.id = o.course_id and c.archived_at is null
                    join course_instructor i on i.course_id = c.id and i.instructor_id = ?1
                    where o.assignment_id = a.id)
            %s join assignment a on a.id = t.assignment_id
            where a.archived_at is null and not t.trial and t.state = 'SUBMITTED' and exists (
                select from assignment_course o
                join course_instructor i on i.course_id = o.course_id and i.instructor_id = ?1
                join course c on c.id = o.course_id and c.archived_at is null
                join enrolment e on e.course_id = o.course_id and e.learner_id = t.learner_id
                where o.assignment_id = a.id)
            group by a.id order by min(t.finished_at) limit ?2""".formatted(WAITING);

    /// @param first position of the first that waits
    record OfAttempt(int answers, int first) {}

    private final Session database;

    WaitingAnswers(Session database) {
        this.database = database;
    }

    /// By the attempt; one in which nothing waits is missing.
    Map<UUID, OfAttempt> of(Quiz quiz) {
        return database.createNativeQuery(OF_QUIZ, Object[].class)
                .setParameter(1, quiz.id())
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (UUID) row[0],
                        row -> new OfAttempt(((Number) row[1]).intValue(), ((Number) row[2]).intValue())));
    }

    @Override
    public List<Concern> of(UUID instructor, Instant now) {
        return database.createNativeQuery(OF_INSTRUCTOR, Object[].class)
                .setParameter(1, instructor)
                .setParameter(2, MOST)
                .getResultStream()
                .map(row -> new Concern(
                        Urgency.SOON,
                        "To mark",
                        "%s for you to mark in “%s”".formatted(inWords(((Number) row[2]).intValue()), row[1]),
                        (String) row[3],
                        "/teach/results/%s#waiting".formatted(row[0])))
                .toList();
    }

    static String inWords(int answers) {
        return answers == 1 ? "1 answer waits" : "%,d answers wait".formatted(answers);
    }
}
