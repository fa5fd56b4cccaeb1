package org.lectern.results;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.lectern.bank.PartialMarks;
import org.lectern.quizzes.Counting;
import org.lectern.web.Sql;

/// Reads what came of assignments. Whoever asks names the instructor: of an assignment that was given to several
/// courses she sees the learners of those that she teaches, of no other's.
///
/// One query for the assignment, one for its learners with their attempts, one for their answers, however many.
@ApplicationScoped
class Results {

    private static final String QUIZ = """
            select s.title, s.kind, s.zone, s.counts, s.partial, s.due_at,
                (array_agg(c.id order by c.archived_at is not null, lower(c.name), c.id))[1],
                string_agg(c.name, ', ' order by lower(c.name), c.id), bool_and(c.archived_at is not null), s.id,
                case when s.due_at is not null then greatest(s.due_at, s.late_until,
                    (select max(greatest(coalesce(e.due_at, s.due_at), coalesce(e.late_until, s.late_until)))
                        from extension e where e.assignment_id = s.id)) end
            from assignment s
            join assignment_course o on o.assignment_id = s.id
            join course_instructor i on i.course_id = o.course_id and i.instructor_id = ?1
            join course c on c.id = o.course_id
            where %s group by s.id order by s.due_at nulls last, s.created_at, s.id""";

    private static final String TAKERS = """
            select e.learner_id, coalesce(e.name, a.name), case when a.guest then '' else a.name end, e.section,
                coalesce(e.external_id, ''), c.name, e.ended_at is null, t.assignment_id, t.attempt_id, t.number,
                t.started_at, t.deadline_at, t.finished_at, t.late, t.penalty, t.greatest, t.mark
            from enrolment e
            join course c on c.id = e.course_id
            join account a on a.id = e.learner_id
            left join attempt t on t.learner_id = e.learner_id and not t.trial and t.assignment_id = any(cast(?1 as uuid[]))
            where e.course_id in (%s) and (e.ended_at is null or t.attempt_id is not null)
            order by e.ended_at is not null, lower(c.name), c.id, t.number""";

    private static final String COURSES_OF_QUIZ = """
            select o.course_id from assignment_course o join course_instructor i on i.course_id = o.course_id
            where o.assignment_id = ?2 and i.instructor_id = ?3""";

    private static final String GIVEN = """
            select r.attempt_id, r.position, r.place_id, p.position, p.removed_at is not null,
                coalesce(p.draws, 0), r.question_id, r.version, cast(r.points as float8), cast(r.response as text),
                r.marked_version, r.rightness, r.fraction, r.override
            from attempt t
            join response r on r.learner_id = t.learner_id and r.attempt_id = t.attempt_id
            join set_place p on p.id = r.place_id
            where t.assignment_id = ? and not t.trial and t.attempt_id = any(cast(? as uuid[]))
            order by r.position""";

    private final Session database;
    private final Clock clock;

    Results(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// An assignment of a course that she teaches.
    Optional<Quiz> quiz(UUID instructor, UUID assignment) {
        return database.createNativeQuery(QUIZ.formatted("s.id = ?2"), Object[].class)
                .setParameter(1, instructor)
                .setParameter(2, assignment)
                .getResultStream()
                .findFirst()
                .map(this::quiz);
    }

    /// The quizzes of a course that she teaches, by their due dates.
    List<Quiz> quizzes(UUID instructor, UUID course) {
        return database.createNativeQuery(
                        QUIZ.formatted("s.kind = 'quiz' and s.archived_at is null and o.course_id = ?2"),
                        Object[].class)
                .setParameter(1, instructor)
                .setParameter(2, course)
                .getResultStream()
                .map(this::quiz)
                .toList();
    }

    /// Her quizzes in which a question was asked.
    List<Quiz> asking(UUID instructor, String question) {
        return database.createNativeQuery(QUIZ.formatted("""
                        s.kind = 'quiz' and exists (select from attempt t join response r
                            on r.learner_id = t.learner_id and r.attempt_id = t.attempt_id
                            where t.assignment_id = s.id and r.question_id = ?2)"""), Object[].class)
                .setParameter(1, instructor)
                .setParameter(2, question)
                .getResultStream()
                .map(this::quiz)
                .toList();
    }

    private Quiz quiz(Object[] row) {
        var closesAt = (Instant) row[10];
        boolean closed = (Boolean) row[8];
        return new Quiz(
                (UUID) row[9],
                (String) row[0],
                row[1].equals("study"),
                ZoneId.of((String) row[2]),
                Counting.valueOf(((String) row[3]).toUpperCase(Locale.ROOT)),
                PartialMarks.valueOf((String) row[4]),
                (Instant) row[5],
                (UUID) row[6],
                (String) row[7],
                closed || closesAt != null && clock.instant().isAfter(closesAt),
                closed);
    }

    /// Those to whom a quiz was given, by name. Who is in two of its courses is there once.
    List<Taker> takers(UUID instructor, Quiz quiz) {
        var rows = database.createNativeQuery(TAKERS.formatted(COURSES_OF_QUIZ), Object[].class)
                .setParameter(1, array(List.of(quiz.id())))
                .setParameter(2, quiz.id())
                .setParameter(3, instructor)
                .getResultList();
        return takers(rows, quiz.id());
    }

    /// The learners of a course, by name, for each of these quizzes.
    Map<UUID, List<Taker>> takers(UUID course, List<Quiz> quizzes) {
        var rows = database.createNativeQuery(TAKERS.formatted("?2"), Object[].class)
                .setParameter(1, array(quizzes.stream().map(Quiz::id).toList()))
                .setParameter(2, course)
                .getResultList();
        return quizzes.stream().collect(Collectors.toMap(Quiz::id, quiz -> takers(rows, quiz.id())));
    }

    private static List<Taker> takers(List<Object[]> rows, UUID quiz) {
        var takers = new LinkedHashMap<UUID, Taker>();
        for (var row : rows) {
            var taker = takers.computeIfAbsent((UUID) row[0], id -> taker(id, row));
            if (quiz.equals(row[7])
                    && taker.attempts().stream().noneMatch(known -> known.id().equals(row[8]))) {
                taker.attempts().add(sitting(row));
            }
        }
        return takers.values().stream().sorted(Taker.byName()).toList();
    }

    private static Taker taker(UUID id, Object[] row) {
        return new Taker(
                id,
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (Boolean) row[6],
                new ArrayList<>());
    }

    private static Sitting sitting(Object[] row) {
        return new Sitting(
                (UUID) row[8],
                ((Number) row[9]).intValue(),
                (Instant) row[10],
                (Instant) row[11],
                (Instant) row[12],
                (Boolean) row[13],
                ((Number) row[14]).intValue(),
                (BigDecimal) row[15],
                (BigDecimal) row[16]);
    }

    /// The answers of these attempts, by attempt, each in the order in which it was asked.
    Map<UUID, List<Given>> given(Quiz quiz, Collection<UUID> attempts) {
        var given = new HashMap<UUID, List<Given>>();
        if (!attempts.isEmpty()) {
            var once = new Once();
            // A hundred thousand rows: by the driver alone.
            database.doWork(connection -> {
                try (var statement = connection.prepareStatement(GIVEN)) {
                    Sql.bind(statement, quiz.id(), array(attempts));
                    Sql.list(statement, row -> given(row, once))
                            .forEach(one -> given.computeIfAbsent(one.attempt(), _ -> new ArrayList<>())
                                    .add(one));
                }
            });
        }
        return given;
    }

    private static Given given(ResultSet row, Once once) throws SQLException {
        return new Given(
                once.of(row.getObject(1, UUID.class)),
                row.getInt(2),
                once.of(new Place(row.getObject(3, UUID.class), row.getInt(4), row.getBoolean(5))),
                row.getInt(6),
                once.of(row.getString(7)),
                row.getInt(8),
                row.getDouble(9),
                once.ofNullable(row.getString(10)),
                row.getObject(11, Integer.class),
                once.ofNullable(row.getString(12)),
                once.ofNullable(row.getObject(13, Double.class)),
                row.getBigDecimal(14));
    }

    /// As PostgreSQL writes an array.
    static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
