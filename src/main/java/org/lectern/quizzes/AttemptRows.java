package org.lectern.quizzes;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lectern.web.Sql;

/// The statements that begin, read and close attempts.
final class AttemptRows {

    private static final String FIND =
            "select %s from attempt a where a.learner_id = ? and a.attempt_id = ?".formatted(Attempt.COLUMNS);

    private static final String OF_ASSIGNMENT = """
            select %s from attempt a where a.learner_id = ? and a.assignment_id = ? and a.trial = ?
            order by a.number""".formatted(Attempt.COLUMNS);

    private static final String OVERDUE = """
            select %s from attempt a
            where a.state = 'IN_PROGRESS' and a.deadline_at < ? and a.deadline_at + make_interval(secs => a.grace_s) < ?
            order by a.deadline_at limit ?""".formatted(Attempt.COLUMNS);

    private static final String PLACES = """
            select %s from response r where r.learner_id = ? and r.attempt_id = ?
            order by r.position""".formatted(AttemptPlace.COLUMNS);

    private static final String BEGIN = """
            insert into attempt (learner_id, attempt_id, assignment_id, trial, number, state, seed, started_at, deadline_at,
                grace_s, greatest)
            values (?, ?, ?, ?, ?, 'IN_PROGRESS', ?, ?, ?, ?, ?) on conflict do nothing""";

    private static final String ASK = """
            insert into response (learner_id, attempt_id, position, place_id, question_id, version, drawn, seed, points)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    /// The mark comes with the responses, in the same transaction.
    private static final String CLOSE = """
            update attempt set state = 'SUBMITTED', finished_at = ?, finished_by = ?, late = ?, penalty = ?, mark = 0
            where learner_id = ? and attempt_id = ? and state = 'IN_PROGRESS'""";

    private static final String MARK = """
            update response set marked_version = coalesce(marked_version, version), rightness = ?, fraction = ?
            where learner_id = ? and attempt_id = ? and position = ?""";

    private static final String ACCEPTED = "select question_id, answer from accepted_answer where assignment_id = ?";

    /// What an attempt is worth: the one place where it is said.
    static final String MARK_OF_RESPONSES = """
            round((select sum(coalesce(r.override, cast(r.fraction as numeric) * r.points)) from response r
                where r.learner_id = a.learner_id and r.attempt_id = a.attempt_id) * (100 - a.penalty) / 100, 2)""";

    private static final String SUM =
            "update attempt a set mark = %s where a.learner_id = ? and a.attempt_id = ?".formatted(MARK_OF_RESPONSES);

    private AttemptRows() {}

    static Optional<Attempt> find(Connection connection, UUID learner, UUID attempt) throws SQLException {
        try (var statement = connection.prepareStatement(FIND)) {
            Sql.bind(statement, learner, attempt);
            return Sql.list(statement, Attempt::read).stream().findFirst();
        }
    }

    /// A learner's at one assignment, in their order.
    static List<Attempt> ofAssignment(Connection connection, UUID learner, UUID assignment, boolean trial)
            throws SQLException {
        try (var statement = connection.prepareStatement(OF_ASSIGNMENT)) {
            Sql.bind(statement, learner, assignment, trial);
            return Sql.list(statement, Attempt::read);
        }
    }

    /// Those of everybody that run past their grace, the longest first.
    static List<Attempt> overdue(Connection connection, Instant now, int most) throws SQLException {
        try (var statement = connection.prepareStatement(OVERDUE)) {
            Sql.bind(statement, now, now, most);
            return Sql.list(statement, Attempt::read);
        }
    }

    /// In their order.
    static List<AttemptPlace> places(Connection connection, UUID learner, UUID attempt) throws SQLException {
        return places(connection, learner, attempt, PLACES);
    }

    /// The same, held against saves: who waits for one of them finds it marked.
    static List<AttemptPlace> hold(Connection connection, UUID learner, UUID attempt) throws SQLException {
        return places(connection, learner, attempt, PLACES + " for update");
    }

    private static List<AttemptPlace> places(Connection connection, UUID learner, UUID attempt, String sql)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            Sql.bind(statement, learner, attempt);
            return Sql.list(statement, AttemptPlace::read);
        }
    }

    /// @return false where another began that has this number, or runs
    static boolean begin(Connection connection, Attempt attempt, List<AttemptDraw.Asked> asked) throws SQLException {
        var begun = Sql.update(
                connection,
                BEGIN,
                attempt.learner(),
                attempt.id(),
                attempt.assignment(),
                attempt.trial(),
                attempt.number(),
                attempt.seed(),
                attempt.startedAt(),
                attempt.deadline() == null ? null : Sql.time(attempt.deadline()),
                attempt.graceS(),
                attempt.greatest());
        if (begun == 0) {
            return false;
        }
        try (var statement = connection.prepareStatement(ASK)) {
            for (int i = 0; i < asked.size(); i++) {
                var one = asked.get(i);
                Sql.bind(
                        statement,
                        attempt.learner(),
                        attempt.id(),
                        i + 1,
                        one.place(),
                        one.question(),
                        one.version(),
                        one.drawn(),
                        one.seed(),
                        one.points());
                statement.addBatch();
            }
            statement.executeBatch();
        }
        return true;
    }

    /// @return false where it is closed already
    static boolean close(Connection connection, Attempt attempt, Instant finish, String by, boolean late, int penalty)
            throws SQLException {
        return Sql.update(connection, CLOSE, finish, by, late, penalty, attempt.learner(), attempt.id()) == 1;
    }

    static void mark(Connection connection, Attempt attempt, Map<Integer, Marked> marks) throws SQLException {
        try (var statement = connection.prepareStatement(MARK)) {
            for (var mark : marks.entrySet()) {
                Sql.bind(
                        statement,
                        mark.getValue().rightness().slug(),
                        mark.getValue().fraction(),
                        attempt.learner(),
                        attempt.id(),
                        mark.getKey());
                statement.addBatch();
            }
            statement.executeBatch();
        }
        Sql.update(connection, SUM, attempt.learner(), attempt.id());
    }

    /// By question, folded.
    static Map<String, Set<String>> accepted(Connection connection, UUID assignment) throws SQLException {
        var accepted = new HashMap<String, Set<String>>();
        try (var statement = connection.prepareStatement(ACCEPTED)) {
            Sql.bind(statement, assignment);
            Sql.list(
                    statement,
                    row -> accepted.computeIfAbsent(row.getString(1), _ -> new HashSet<>())
                            .add(row.getString(2)));
        }
        return accepted;
    }

    static BigDecimal greatest(List<AttemptDraw.Asked> asked) {
        return asked.stream().map(AttemptDraw.Asked::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
