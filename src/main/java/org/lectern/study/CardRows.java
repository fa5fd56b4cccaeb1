package org.lectern.study;

import static org.lectern.study.Columns.column;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lectern.bank.Given;
import org.lectern.scheduling.Memory;
import org.lectern.study.Columns.Type;
import org.lectern.web.Sql;

/// The statements that lock and change cards. Plain JDBC: they are the hot path.
@ApplicationScoped
class CardRows {

    private static final String LOCK = """
            select %s, %s from card c join account a on a.id = c.learner_id
            where c.learner_id = ? and c.question_id""".formatted(Card.COLUMNS, Learner.COLUMNS);
    private static final String LOCK_ONE = LOCK + " = ? for update of c";
    private static final String LOCK_MANY = LOCK + " = any(?) order by c.question_id for update of c";

    private static final String CREATE = """
            insert into card (learner_id, question_id, version, phase, due_at, weights_id)
            select a.id, q.id, q.version, 'new', ?, a.weights_id
            from account a cross join unnest(?::text[], ?::integer[]) as q (id, version)
            where a.id = ? order by q.id
            on conflict (learner_id, question_id) do nothing""";

    private static final String CLOSED = "select q.id from question q where q.id = any(?) and not " + Given.to("?");

    private static final Columns<Card> COLUMNS = new Columns<>(List.of(
            column("version", Type.INTEGER, Card::version),
            column("key_version", Type.INTEGER, card -> card.state().keyVersion()),
            column("phase", Type.TEXT, card -> Words.of(card.state().phase())),
            column("step", Type.INTEGER, card -> card.state().step()),
            column("stability", Type.FLOAT8, card -> ReviewColumns.ofMemory(card.state(), Memory::stability)),
            column("difficulty", Type.FLOAT8, card -> ReviewColumns.ofMemory(card.state(), Memory::difficulty)),
            column("last_study_day", Type.INTEGER, card -> card.state().lastStudyDay()),
            column("reps", Type.INTEGER, card -> card.state().reps()),
            column("lapses", Type.INTEGER, card -> card.state().lapses()),
            column("due_at", Type.TIMESTAMPTZ, card -> Columns.time(card.dueAt())),
            column("last_review_at", Type.TIMESTAMPTZ, card -> Columns.time(card.lastReviewAt())),
            column("logged_to", Type.TIMESTAMPTZ, card -> Columns.time(card.loggedTo())),
            column("weights_id", Type.INTEGER, Card::weightsId),
            column("leech_at", Type.TIMESTAMPTZ, card -> Columns.time(card.leechAt()))));

    private static final Columns<Card> KEYED = COLUMNS.with(column("question_id", Type.TEXT, Card::question));

    private static final String UPDATE_ONE =
            "update card set %s where learner_id = ? and question_id = ?".formatted(COLUMNS.assignments());

    private static final String UPDATE_MANY = """
            update card c set %s from %s
            where c.learner_id = ? and c.question_id = u.question_id""".formatted(COLUMNS.assignmentsFrom("u"), KEYED.unnested());

    /// Locks the cards that are there, in the order of their questions.
    Map<String, CardAtWork> lock(Connection connection, UUID learner, Collection<String> questions, Instant now)
            throws SQLException {
        boolean one = questions.size() == 1;
        try (var statement = connection.prepareStatement(one ? LOCK_ONE : LOCK_MANY)) {
            statement.setObject(1, learner);
            if (one) {
                statement.setString(2, questions.iterator().next());
            } else {
                statement.setArray(2, connection.createArrayOf("text", questions.toArray()));
            }
            try (var row = statement.executeQuery()) {
                return read(row, now);
            }
        }
    }

    private static Map<String, CardAtWork> read(ResultSet row, Instant now) throws SQLException {
        var cards = new LinkedHashMap<String, CardAtWork>();
        Learner learner = null;
        while (row.next()) {
            learner = learner == null ? Learner.read(row) : learner;
            var card = Card.read(row);
            cards.put(card.question(), new CardAtWork(learner, card, now));
        }
        return cards;
    }

    /// Those of these questions that a learner may not meet.
    Set<String> closed(Connection connection, UUID learner, Collection<String> questions) throws SQLException {
        try (var statement = connection.prepareStatement(CLOSED)) {
            statement.setArray(1, connection.createArrayOf("text", questions.toArray()));
            statement.setObject(2, learner);
            statement.setObject(3, learner);
            statement.setObject(4, learner);
            return Set.copyOf(Sql.list(statement, row -> row.getString(1)));
        }
    }

    /// Creates cards where there are none, new and due at once.
    ///
    /// @param versions by question
    void create(Connection connection, UUID learner, Map<String, Integer> versions, Instant now) throws SQLException {
        try (var statement = connection.prepareStatement(CREATE)) {
            statement.setObject(1, Columns.time(now));
            statement.setArray(
                    2, connection.createArrayOf("text", versions.keySet().toArray()));
            statement.setArray(
                    3, connection.createArrayOf("integer", versions.values().toArray()));
            statement.setObject(4, learner);
            statement.executeUpdate();
        }
    }

    /// Writes what the log has made of locked cards.
    void update(Connection connection, UUID learner, List<Card> cards) throws SQLException {
        if (cards.size() == 1) {
            updateOne(connection, learner, cards.getFirst());
            return;
        }
        try (var statement = connection.prepareStatement(UPDATE_MANY)) {
            int next = KEYED.bindAll(statement, 1, cards);
            statement.setObject(next, learner);
            check(statement, cards.size());
        }
    }

    private static void updateOne(Connection connection, UUID learner, Card card) throws SQLException {
        try (var statement = connection.prepareStatement(UPDATE_ONE)) {
            int next = COLUMNS.bind(statement, 1, card);
            statement.setObject(next, learner);
            statement.setString(next + 1, card.question());
            check(statement, 1);
        }
    }

    private static void check(PreparedStatement statement, int expected) throws SQLException {
        int changed = statement.executeUpdate();
        if (changed != expected) {
            throw new SQLException("%d of %d locked cards were changed".formatted(changed, expected));
        }
    }
}
