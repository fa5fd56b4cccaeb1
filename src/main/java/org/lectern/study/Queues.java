package org.lectern.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lectern.bank.Withholding;
import org.lectern.web.Sql;

/// What a learner has to study, in the order in which it came due.
@ApplicationScoped
class Queues {

    private static final String LEARNER = "select %s from account a where a.id = ?".formatted(Learner.COLUMNS);

    /// One scan of the index on due dates, without what a plan keeps for later; steps are never kept back. The limit
    /// stands in the text: planned without it, the statement would sort.
    private static final String DUE = """
            select %s, q.version as current_version
            from card c join question q on q.id = c.question_id
            where c.learner_id = ? and c.due_at < ? and c.suspended_at is null and c.set_aside_at is null and q.served
                and (c.phase in ('learning', 'relearning') or c.question_id <> all (?)) and %s
            order by c.due_at, c.question_id limit %%d""".formatted(Card.COLUMNS, Withholding.notFrom("?"));

    /// By the cards' keys: a set has few questions.
    private static final String DUE_OF = """
            select %s, q.version as current_version
            from card c join question q on q.id = c.question_id
            where c.learner_id = ? and c.question_id = any(?) and c.due_at < ?
                and c.suspended_at is null and c.set_aside_at is null and q.served
                and %s
            order by c.due_at, c.question_id""".formatted(Card.COLUMNS, Withholding.notFrom("?"));

    private static final String ON_STEPS = """
            select %s, q.version as current_version
            from card c join question q on q.id = c.question_id
            where c.learner_id = ? and c.due_at <= ? and c.phase in ('learning', 'relearning')
                and c.suspended_at is null and c.set_aside_at is null and q.served
                and %s
            order by c.due_at, c.question_id limit 200""".formatted(Card.COLUMNS, Withholding.notFrom("?"));

    private static final String TODAY = """
            with today as (
                select review_id, voids, rating, question_id, version, phase_before, took_ms from review
                where learner_id = ? and answered_at >= ?)
            select question_id, version, phase_before, took_ms from today t
            where rating is not null and not exists (select from today u where u.voids = t.review_id)""";

    Optional<Learner> learner(Connection connection, UUID id) throws SQLException {
        try (var statement = connection.prepareStatement(LEARNER)) {
            statement.setObject(1, id);
            return Sql.list(statement, Learner::read).stream().findFirst();
        }
    }

    /// Cards due before a time, those first that have been due for longest.
    ///
    /// @param waiting questions whose cards are left out
    List<DueCard> due(Connection connection, UUID learner, Instant before, int atMost, List<String> waiting)
            throws SQLException {
        try (var statement = connection.prepareStatement(DUE.formatted(rounded(atMost)))) {
            statement.setObject(1, learner);
            statement.setObject(2, Columns.time(before));
            statement.setArray(3, connection.createArrayOf("text", waiting.toArray()));
            statement.setObject(4, learner);
            return Sql.list(statement, Queues::dueCard);
        }
    }

    /// The cards of these questions that are due before a time.
    List<DueCard> dueOf(Connection connection, UUID learner, Instant before, List<String> questions)
            throws SQLException {
        try (var statement = connection.prepareStatement(DUE_OF)) {
            statement.setObject(1, learner);
            statement.setArray(2, connection.createArrayOf("text", questions.toArray()));
            statement.setObject(3, Columns.time(before));
            statement.setObject(4, learner);
            return Sql.list(statement, Queues::dueCard);
        }
    }

    /// Cards on steps that are due.
    List<DueCard> onSteps(Connection connection, UUID learner, Instant until) throws SQLException {
        try (var statement = connection.prepareStatement(ON_STEPS)) {
            statement.setObject(1, learner);
            statement.setObject(2, Columns.time(until));
            statement.setObject(3, learner);
            return Sql.list(statement, Queues::dueCard);
        }
    }

    /// What was answered from an instant on, the start of the study day.
    DayLog today(Connection connection, UUID learner, Instant start) throws SQLException {
        try (var statement = connection.prepareStatement(TODAY)) {
            statement.setObject(1, learner);
            statement.setObject(2, Columns.time(start));
            return new DayLog(Sql.list(
                    statement,
                    row -> new DayLog.Answer(
                            row.getString("question_id"),
                            row.getInt("version"),
                            Words.phase(row.getString("phase_before")),
                            row.getInt("took_ms"))));
        }
    }

    private static DueCard dueCard(ResultSet row) throws SQLException {
        return new DueCard(Card.read(row), row.getInt("current_version"));
    }

    /// So that there are few texts of the statement to prepare.
    static int rounded(int limit) {
        int rounded = 64;
        while (rounded < limit) {
            rounded *= 2;
        }
        return rounded;
    }
}
