package org.lectern.quizzes;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.lectern.bank.Withholding;
import org.lectern.study.Scope;
import org.lectern.web.Sql;

/// Sets that learners are given to study.
@ApplicationScoped
class StudyAssignments implements Scope {

    /// An assignment of a course that she is in, that has opened.
    private static final String HERS = """
            exists (select from assignment_course ac
                join enrolment e on e.learner_id = d.learner_id and e.course_id = ac.course_id and e.ended_at is null
                join course c on c.id = ac.course_id and c.archived_at is null
                where ac.assignment_id = d.assignment_id)
            and a.archived_at is null and a.kind = 'study'
            and coalesce(x.opens_at, a.opens_at, '-infinity') <= ?""";

    private static final String DEALT = """
            from dealt_question d join assignment a on a.id = d.assignment_id
            left join extension x on x.learner_id = d.learner_id and x.assignment_id = d.assignment_id
            join question q on q.id = d.question_id and q.served and %s
            where d.learner_id = ? and not d.taken_back and %s""".formatted(Withholding.notFrom("?"), HERS);

    private static final String WITHOUT_A_CARD = """
             and not exists (select from card k where k.learner_id = d.learner_id and k.question_id = d.question_id)
            order by coalesce(x.due_at, a.due_at, 'infinity'), d.assignment_id, d.position limit %d""";

    private static final String UNMET =
            "select q.id, q.version " + DEALT + " and coalesce(x.due_at, a.due_at, 'infinity') >= ?" + WITHOUT_A_CARD;

    private static final String UNMET_OF = "select q.id, q.version " + DEALT + " and a.set_id = ?" + WITHOUT_A_CARD;

    private static final String QUESTIONS_OF = "select distinct q.id " + DEALT + " and a.set_id = ?";

    /// Dealt from no version of the set, or from an older one.
    private static final String TO_DEAL = """
            select distinct a.id, a.set_id from enrolment e
            join course c on c.id = e.course_id and c.archived_at is null
            join assignment_course ac on ac.course_id = e.course_id
            join assignment a on a.id = ac.assignment_id and a.kind = 'study' and a.archived_at is null
            join question_set s on s.id = a.set_id
            left join extension x on x.learner_id = e.learner_id and x.assignment_id = a.id
            where e.learner_id = ? and e.ended_at is null
                and coalesce(x.opens_at, a.opens_at, '-infinity') <= ?
                and coalesce(x.due_at, a.due_at, 'infinity') >= ?
                and not exists (select from dealt_question d where d.learner_id = e.learner_id
                    and d.assignment_id = a.id and not d.taken_back and d.set_version >= s.version)""";

    private final DataSource database;
    private final Dealing dealing;

    StudyAssignments(DataSource database, Dealing dealing) {
        this.database = database;
        this.dealing = dealing;
    }

    private record ToDeal(UUID assignment, UUID set) {}

    @Override
    public void deal(UUID learner, Instant now) throws SQLException {
        for (var one : toDeal(learner, now)) {
            dealing.deal(learner, one.assignment, one.set);
        }
    }

    private List<ToDeal> toDeal(UUID learner, Instant now) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(TO_DEAL)) {
            statement.setObject(1, learner);
            statement.setObject(2, Sql.time(now));
            statement.setObject(3, Sql.time(now));
            return Sql.list(statement, row -> new ToDeal(row.getObject(1, UUID.class), row.getObject(2, UUID.class)));
        }
    }

    @Override
    public List<Next> unmet(Connection connection, UUID learner, Instant now, int atMost) throws SQLException {
        try (var statement = connection.prepareStatement(UNMET.formatted(rounded(atMost)))) {
            statement.setObject(1, learner);
            statement.setObject(2, learner);
            statement.setObject(3, Sql.time(now));
            statement.setObject(4, Sql.time(now));
            return first(atMost, Sql.list(statement, StudyAssignments::next));
        }
    }

    @Override
    public List<Next> unmetOf(Connection connection, UUID learner, UUID set, Instant now, int atMost)
            throws SQLException {
        try (var statement = connection.prepareStatement(UNMET_OF.formatted(rounded(atMost)))) {
            statement.setObject(1, learner);
            statement.setObject(2, learner);
            statement.setObject(3, Sql.time(now));
            statement.setObject(4, set);
            return first(atMost, Sql.list(statement, StudyAssignments::next));
        }
    }

    @Override
    public List<String> questionsOf(Connection connection, UUID learner, UUID set, Instant now) throws SQLException {
        try (var statement = connection.prepareStatement(QUESTIONS_OF)) {
            statement.setObject(1, learner);
            statement.setObject(2, learner);
            statement.setObject(3, Sql.time(now));
            statement.setObject(4, set);
            return Sql.list(statement, row -> row.getString(1));
        }
    }

    private static Next next(ResultSet row) throws SQLException {
        return new Next(row.getString(1), row.getInt(2));
    }

    /// So that there are few texts of the statement to prepare.
    private static int rounded(int atMost) {
        return Math.max(64, Integer.highestOneBit(Math.max(1, atMost - 1)) * 2);
    }

    private static <T> List<T> first(int atMost, List<T> all) {
        return all.subList(0, Math.min(atMost, all.size()));
    }
}
