package org.lectern.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.Withholding;
import org.lectern.web.Sql;

/// The cards of learners, to be read. Every query names the learner, so that another's card is simply not there.
@ApplicationScoped
public class Cards {

    private static final String FIND =
            "select %s from card c where c.learner_id = ? and c.question_id = ?".formatted(Card.COLUMNS);

    private static final String ALL = """
            select %s from card c join question q on q.id = c.question_id
            where c.learner_id = ? and c.question_id > ? and %s
            order by c.question_id limit ?""".formatted(Card.COLUMNS, Withholding.notFrom("?"));

    private static final String DUE = """
            select %s from card c join question q on q.id = c.question_id
            where c.learner_id = ? and c.due_at < ? and (c.due_at, c.question_id) > (?, ?)
                and c.suspended_at is null and c.set_aside_at is null and %s
            order by c.due_at, c.question_id limit ?""".formatted(Card.COLUMNS, Withholding.notFrom("?"));

    private final DataSource database;

    Cards(DataSource database) {
        this.database = database;
    }

    /// One card.
    public Optional<Card> find(UUID learner, String question) throws SQLException {
        try (var connection = database.getConnection()) {
            return find(connection, learner, question);
        }
    }

    static Optional<Card> find(Connection connection, UUID learner, String question) throws SQLException {
        try (var statement = connection.prepareStatement(FIND)) {
            statement.setObject(1, learner);
            statement.setString(2, question);
            return Sql.list(statement, Card::read).stream().findFirst();
        }
    }

    /// All cards, in the order of their questions, from behind one of them on.
    List<Card> after(UUID learner, String question, int limit) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ALL)) {
            statement.setObject(1, learner);
            statement.setString(2, question);
            statement.setObject(3, learner);
            statement.setInt(4, limit);
            return Sql.list(statement, Card::read);
        }
    }

    /// Cards of the queue that are due before a time, in the order in which they are, from behind one of them on.
    ///
    /// @param after null for the first
    List<Card> due(UUID learner, Instant before, @Nullable Place after, int limit) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(DUE)) {
            var from = after == null ? new Place(Instant.EPOCH, "") : after;
            statement.setObject(1, learner);
            statement.setObject(2, Columns.time(before));
            statement.setObject(3, Columns.time(from.dueAt));
            statement.setString(4, from.question);
            statement.setObject(5, learner);
            statement.setInt(6, limit);
            return Sql.list(statement, Card::read);
        }
    }

    /// A card's place in the queue.
    record Place(Instant dueAt, String question) {}
}
