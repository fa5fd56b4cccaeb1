package org.lectern.study;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lectern.web.Sql;

/// Works every card out anew from its log and compares it to the last bit. Reads only, and a server may run beside:
/// each learner is read in one snapshot. (Commands look it up, which the container cannot see.)
@ApplicationScoped
@Unremovable
public class Replays {

    private static final int LEARNERS_AT_ONCE = 500;
    private static final int ROWS_AT_ONCE = 2_000;

    private static final String LEARNERS = """
            select id from account where id > ? order by id limit ?""";

    private static final String CARDS =
            "select %s from card c where c.learner_id = ? order by c.question_id".formatted(Card.COLUMNS);

    private static final String LOG =
            "select %s from review r where r.learner_id = ? order by r.question_id".formatted(LogRow.COLUMNS);

    private final DataSource database;

    Replays(DataSource database) {
        this.database = database;
    }

    /// How much was compared.
    public record Compared(long learners, long cards, long events) {

        private Compared plus(Compared other) {
            return new Compared(learners + other.learners, cards + other.cards, events + other.events);
        }
    }

    /// A stored card that is not what its log makes of it.
    ///
    /// @param field of the card that differs
    public record Difference(UUID learner, String question, String field, String stored, String replayed) {}

    /// Compares the cards of everybody.
    public Compared compare(Consumer<Difference> differences) throws SQLException {
        var compared = new Compared(0, 0, 0);
        var last = new UUID(0, 0);
        while (true) {
            var learners = learners(last);
            for (var learner : learners) {
                compared = compared.plus(compare(learner, differences));
            }
            if (learners.size() < LEARNERS_AT_ONCE) {
                return compared;
            }
            last = learners.getLast();
        }
    }

    /// Compares the cards of one learner.
    public Compared compare(UUID learner, Consumer<Difference> differences) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                // The transaction is only begun by the first statement, so these hold for it.
                connection.setReadOnly(true);
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                return compare(connection, learner, differences);
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
        }
    }

    private static Compared compare(Connection connection, UUID learner, Consumer<Difference> differences)
            throws SQLException {
        try (var cards = statement(connection, CARDS, learner);
                var log = statement(connection, LOG, learner);
                var card = cards.executeQuery();
                var row = log.executeQuery()) {
            var events = new Events(row);
            long count = 0;
            while (card.next()) {
                count++;
                var stored = Card.read(card);
                events.skipTo(stored.question(), learner, differences);
                CardDifference.of(stored, events.of(stored.question())).forEach(differences);
            }
            events.skipTo(null, learner, differences);
            return new Compared(1, count, events.count);
        }
    }

    private List<UUID> learners(UUID after) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(LEARNERS)) {
            statement.setObject(1, after);
            statement.setInt(2, LEARNERS_AT_ONCE);
            return Sql.list(statement, row -> row.getObject(1, UUID.class));
        }
    }

    private static PreparedStatement statement(Connection connection, String sql, UUID learner) throws SQLException {
        var statement = connection.prepareStatement(sql);
        statement.setFetchSize(ROWS_AT_ONCE);
        statement.setObject(1, learner);
        return statement;
    }

    /// The log of a learner, read card by card in the order of the questions.
    private static final class Events {

        private final ResultSet rows;
        private @Nullable LogRow next;
        private long count;

        Events(ResultSet rows) throws SQLException {
            this.rows = rows;
            advance();
        }

        private void advance() throws SQLException {
            next = rows.next() ? LogRow.read(rows) : null;
            count += next == null ? 0 : 1;
        }

        /// Names what lies before the log of this card, or before the end: events without a card.
        void skipTo(@Nullable String question, UUID learner, Consumer<Difference> differences) throws SQLException {
            while (next != null && (question == null || next.question().compareTo(question) < 0)) {
                differences.accept(new Difference(
                        learner,
                        next.question(),
                        "card",
                        "none",
                        "event " + next.entry().id()));
                advance();
            }
        }

        List<LogRow> of(String question) throws SQLException {
            var log = new ArrayList<LogRow>();
            while (next != null && next.question().equals(question)) {
                log.add(next);
                advance();
            }
            return log;
        }
    }
}
