package org.lectern.study;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The statements on the log. Plain JDBC: they are the hot path.
@ApplicationScoped
class ReviewRows {

    private static final String OF_CARDS = """
            select %s from review r where r.learner_id = ? and r.question_id = any(?)
            order by r.question_id, r.answered_at""".formatted(LogRow.COLUMNS);

    private static final String QUESTIONS =
            "select review_id, question_id from review where learner_id = ? and review_id = any(?)";

    private static final String STORED = """
            select review_id, question_id, content_sha, phase_after, due_after, stability_after, difficulty_after,
                   reps_after, lapses_after, card_after
            from review where learner_id = ? and review_id = any(?)""";

    private final ObjectMapper json;
    private final Columns<Applied> columns;
    private final String insertOne;
    private final String insertMany;

    ReviewRows(ObjectMapper json) {
        this.json = json;
        columns = ReviewColumns.all(this::written);
        insertOne = """
                insert into review (learner_id, received_at, %s) values (?, ?, %s)
                on conflict (learner_id, review_id) do nothing""".formatted(columns.names(), columns.parameters());
        insertMany = """
                insert into review (learner_id, received_at, %s) select ?::uuid, ?::timestamptz, u.* from %s
                on conflict (learner_id, review_id) do nothing returning review_id""".formatted(columns.names(), columns.unnested());
    }

    /// An event that the log holds.
    record Stored(String question, byte[] contentSha, CardView card) {}

    /// Adds rows where there are none with their ids.
    ///
    /// @return the ids that were added
    Set<UUID> insert(Connection connection, UUID learner, Instant receivedAt, List<Applied> rows) throws SQLException {
        if (rows.size() == 1) {
            return insertOne(connection, learner, receivedAt, rows.getFirst());
        }
        try (var statement = connection.prepareStatement(insertMany)) {
            statement.setObject(1, learner);
            statement.setObject(2, Columns.time(receivedAt));
            columns.bindAll(statement, 3, rows);
            var added = new HashSet<UUID>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    added.add(row.getObject(1, UUID.class));
                }
            }
            return added;
        }
    }

    private Set<UUID> insertOne(Connection connection, UUID learner, Instant receivedAt, Applied row)
            throws SQLException {
        try (var statement = connection.prepareStatement(insertOne)) {
            statement.setObject(1, learner);
            statement.setObject(2, Columns.time(receivedAt));
            columns.bind(statement, 3, row);
            return statement.executeUpdate() == 1 ? Set.of(row.event().id()) : Set.of();
        }
    }

    /// The logs of cards.
    Map<String, List<LogRow>> of(Connection connection, UUID learner, Collection<String> questions)
            throws SQLException {
        try (var statement = connection.prepareStatement(OF_CARDS)) {
            statement.setObject(1, learner);
            statement.setArray(2, connection.createArrayOf("text", questions.toArray()));
            var logs = new HashMap<String, List<LogRow>>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var entry = LogRow.read(row);
                    logs.computeIfAbsent(entry.question(), _ -> new ArrayList<>())
                            .add(entry);
                }
            }
            return logs;
        }
    }

    /// The questions of those of these events that the log holds.
    Map<UUID, String> questions(Connection connection, UUID learner, Collection<UUID> ids) throws SQLException {
        try (var statement = connection.prepareStatement(QUESTIONS)) {
            statement.setObject(1, learner);
            statement.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
            var questions = new HashMap<UUID, String>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    questions.put(row.getObject(1, UUID.class), row.getString(2));
                }
            }
            return questions;
        }
    }

    /// What the log holds under these ids.
    Map<UUID, Stored> stored(Connection connection, UUID learner, Collection<UUID> ids) throws SQLException {
        try (var statement = connection.prepareStatement(STORED)) {
            statement.setObject(1, learner);
            statement.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
            var stored = new HashMap<UUID, Stored>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    stored.put(row.getObject("review_id", UUID.class), stored(row));
                }
            }
            return stored;
        }
    }

    private Stored stored(ResultSet row) throws SQLException {
        var late = row.getString("card_after");
        var card = late == null
                ? new CardView(
                        row.getString("phase_after"),
                        row.getObject("due_after", OffsetDateTime.class).toInstant(),
                        row.getObject("stability_after", Double.class),
                        row.getObject("difficulty_after", Double.class),
                        row.getInt("reps_after"),
                        row.getInt("lapses_after"))
                : read(late);
        return new Stored(row.getString("question_id"), row.getBytes("content_sha"), card);
    }

    private String written(CardView card) {
        try {
            return json.writeValueAsString(card);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private CardView read(String card) {
        try {
            return json.readValue(card, CardView.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
