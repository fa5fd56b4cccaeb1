package org.lectern.quizzes;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.lectern.quizzes.StudyProgress.Done;
import org.lectern.roster.Concerns;

/// Assignments that are due within a week, of which less than half is done.
@ApplicationScoped
class DueAssignments implements Concerns {

    private static final Duration AHEAD = Duration.ofDays(7);
    private static final Duration PRESSING = Duration.ofDays(2);

    /// How far they are costs a query for each that is to be studied.
    private static final int MOST_DUE = 20;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE, d MMMM, HH:mm", Locale.ENGLISH);

    private static final String DUE = """
            select a.id, a.title, a.kind = 'quiz', a.zone, a.due_at, string_agg(distinct c.name, ', '),
                string_agg(distinct cast(c.id as text), ','), count(distinct e.learner_id),
                count(distinct t.learner_id)
            from course_instructor i
            join course c on c.id = i.course_id and c.archived_at is null
            join assignment_course o on o.course_id = c.id
            join assignment a on a.id = o.assignment_id and a.archived_at is null
            join enrolment e on e.course_id = c.id and e.ended_at is null
            left join attempt t on t.assignment_id = a.id and t.learner_id = e.learner_id and not t.trial
            where i.instructor_id = ?1 and a.due_at > ?2 and a.due_at <= ?3 and (a.opens_at is null or a.opens_at <= ?2)
            group by a.id order by a.due_at, a.id limit ?4""";

    private record Due(
            UUID id,
            String title,
            boolean quiz,
            ZoneId zone,
            Instant at,
            String courses,
            List<UUID> courseIds,
            long learners,
            long begun) {}

    private final Session database;
    private final Assignments assignments;
    private final StudyProgress progress;

    DueAssignments(Session database, Assignments assignments, StudyProgress progress) {
        this.database = database;
        this.assignments = assignments;
        this.progress = progress;
    }

    @Override
    public List<Concern> of(UUID instructor, Instant now) {
        return database
                .createNativeQuery(DUE, Object[].class)
                .setParameter(1, instructor)
                .setParameter(2, now)
                .setParameter(3, now.plus(AHEAD))
                .setParameter(4, MOST_DUE)
                .getResultList()
                .stream()
                .map(DueAssignments::due)
                .flatMap(due -> (due.quiz ? quiz(due, now) : study(due, now)).stream())
                .toList();
    }

    private static Due due(Object[] row) {
        return new Due(
                (UUID) row[0],
                (String) row[1],
                (Boolean) row[2],
                ZoneId.of((String) row[3]),
                (Instant) row[4],
                (String) row[5],
                Arrays.stream(((String) row[6]).split(","))
                        .map(UUID::fromString)
                        .toList(),
                (Long) row[7],
                (Long) row[8]);
    }

    private static Optional<Concern> quiz(Due due, Instant now) {
        return due.begun * 2 >= due.learners
                ? Optional.empty()
                : Optional.of(concern(
                        due,
                        "%d of %d have begun".formatted(due.begun, due.learners),
                        "/teach/results/" + due.id,
                        now));
    }

    private Optional<Concern> study(Due due, Instant now) {
        var done = new HashMap<UUID, Done>();
        var assignment = assignments.findById(due.id);
        due.courseIds.forEach(course -> done.putAll(progress.of(assignment, course)));
        long percent = done.values().stream().mapToInt(Done::percent).sum() / due.learners;
        return percent >= 50
                ? Optional.empty()
                : Optional.of(concern(
                        due,
                        "%d %% is done".formatted(percent),
                        "/teach/assignments/%s/progress".formatted(due.id),
                        now));
    }

    private static Concern concern(Due due, String done, String href, Instant now) {
        return new Concern(
                due.at.isBefore(now.plus(PRESSING)) ? Urgency.PRESSING : Urgency.SOON,
                "Due soon",
                "“%s” is due on %s: %s".formatted(due.title, MOMENT.format(due.at.atZone(due.zone)), done),
                due.courses,
                href);
    }
}
