package org.lectern.quizzes;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.Session;
import org.lectern.roster.Concerns;

/// Learners who studied since they came into the course, and then no more. After a while there is nothing new in that,
/// and they are not told of any longer.
@ApplicationScoped
class StoppedLearners implements Concerns {

    static final Duration QUIET = Duration.ofDays(10);
    static final Duration TOLD_UNTIL = Duration.ofDays(60);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    /// The last answer and the last attempt of each are found by an index.
    private static final String STOPPED = """
            select e.learner_id, coalesce(e.name, a.name), c.id, c.name, c.zone, last.at
            from course_instructor i
            join course c on c.id = i.course_id and c.archived_at is null
            join enrolment e on e.course_id = c.id and e.ended_at is null
            join account a on a.id = e.learner_id and a.disabled_at is null
            cross join lateral (select greatest(
                (select max(r.answered_at) from review r where r.learner_id = e.learner_id and r.rating is not null),
                (select max(coalesce(t.finished_at, t.started_at)) from attempt t
                    where t.learner_id = e.learner_id and not t.trial)) as at) as last
            where i.instructor_id = ?1 and last.at < ?2 and last.at >= ?3 and last.at >= e.joined_at
            order by last.at desc, e.learner_id, lower(c.name) limit ?4""";

    private final Session database;

    StoppedLearners(Session database) {
        this.database = database;
    }

    /// Who is in two of her courses is told of once.
    @Override
    public List<Concern> of(UUID instructor, Instant now) {
        var told = new LinkedHashMap<UUID, Concern>();
        database.createNativeQuery(STOPPED, Object[].class)
                .setParameter(1, instructor)
                .setParameter(2, now.minus(QUIET))
                .setParameter(3, now.minus(TOLD_UNTIL))
                .setParameter(4, MOST)
                .getResultList()
                .forEach(row -> told.putIfAbsent((UUID) row[0], concern(row)));
        return List.copyOf(told.values());
    }

    private static Concern concern(Object[] row) {
        var day = DAY.format(((Instant) row[5]).atZone(ZoneId.of((String) row[4])));
        return new Concern(
                Urgency.LATER,
                "Stopped",
                "%s last studied on %s".formatted(row[1], day),
                (String) row[3],
                "/teach/courses/%s/learners/%s".formatted(row[2], row[0]));
    }
}
