package org.lectern.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.lectern.bank.Given;
import org.lectern.bank.Withholding;
import org.lectern.scheduling.LogEntry;
import org.lectern.scheduling.Replay;
import org.lectern.web.Ids;
import org.lectern.web.Sql;

/// Keeps cards out of the queue, for a day or until they are brought back. What keeps a card out is a dated state of
/// the card; a move of its due date is an event of its log.
@ApplicationScoped
public class CardStates {

    /// What keeps a card out until it is brought back.
    public enum Away {
        /// Laid aside by the learner, in the midst of studying.
        SET_ASIDE,
        /// Kept out for good, by a program or on the card's page.
        SUSPENDED;

        private String column() {
            return Words.of(this) + "_at";
        }
    }

    private static final String ASKED = "select q.version from question q where q.id = ? and q.served and %s and %s"
            .formatted(Withholding.notFrom("?"), Given.to("?"));

    private final DataSource database;
    private final CardRows rows;
    private final ReviewRows log;
    private final Queues queues;
    private final Recording recording;

    CardStates(DataSource database, CardRows rows, ReviewRows log, Queues queues, Recording recording) {
        this.database = database;
        this.rows = rows;
        this.log = log;
        this.queues = queues;
        this.recording = recording;
    }

    /// Makes a card of a question, new and due at once, where there is none.
    public void begin(UUID learner, String question, Instant now) throws SQLException {
        try (var connection = database.getConnection()) {
            create(connection, learner, question, now);
        }
    }

    /// Keeps a card out; one that is out already stays so since then.
    ///
    /// @return empty where there is neither a card nor a question that she may meet to make one of
    public Optional<Card> keepOut(UUID learner, String question, Away away, Instant now) throws SQLException {
        var sql = "update card set %1$s = coalesce(%1$s, ?) where learner_id = ? and question_id = ?"
                .formatted(away.column());
        try (var connection = database.getConnection()) {
            create(connection, learner, question, now);
            try (var statement = connection.prepareStatement(sql)) {
                statement.setObject(1, Columns.time(now));
                statement.setObject(2, learner);
                statement.setString(3, question);
                statement.executeUpdate();
            }
            return Cards.find(connection, learner, question);
        }
    }

    /// Brings a card back.
    public Optional<Card> bringBack(UUID learner, String question, Away away) throws SQLException {
        var sql = "update card set %s = null where learner_id = ? and question_id = ?".formatted(away.column());
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, learner);
            statement.setString(2, question);
            statement.executeUpdate();
            return Cards.find(connection, learner, question);
        }
    }

    /// Puts a card off to the learner's next study day; one that is due later stays as it is.
    public Optional<Card> postpone(UUID learner, String question, Instant now) throws SQLException {
        Instant tomorrow;
        Optional<Card> card;
        try (var connection = database.getConnection()) {
            create(connection, learner, question, now);
            card = Cards.find(connection, learner, question);
            var days = queues.learner(connection, learner).orElseThrow().days();
            tomorrow = days.startOf(days.dayOf(now) + 1);
        }
        return card.isPresent() && card.get().dueAt().isBefore(tomorrow) ? move(card.get(), tomorrow, now) : card;
    }

    /// Takes a postponement back: the card is due again when its last answer says, or at once where it has none.
    public Optional<Card> resume(UUID learner, String question, Instant now) throws SQLException {
        List<LogRow> rows;
        Optional<Card> card;
        try (var connection = database.getConnection()) {
            card = Cards.find(connection, learner, question);
            rows = log.of(connection, learner, List.of(question)).getOrDefault(question, List.of());
        }
        var last = rows.stream().map(LogRow::entry).max(LogEntry.ORDER);
        if (card.isEmpty() || last.isEmpty() || !(last.get() instanceof LogEntry.Reschedule)) {
            return card;
        }
        var answers = rows.stream()
                .map(LogRow::entry)
                .filter(entry -> !(entry instanceof LogEntry.Reschedule))
                .toList();
        var dueAt = Replay.of(answers, card.get().weights().fsrs()).dueAt();
        return move(card.get(), dueAt.orElse(now), now);
    }

    private Optional<Card> move(Card card, Instant dueAt, Instant now) throws SQLException {
        var sha = ContentSha.of("move", card.question(), dueAt);
        recording.record(
                card.learner(),
                List.of(new Event.Move(Ids.make(now), now, null, sha, card.question(), card.version(), dueAt)),
                now);
        try (var connection = database.getConnection()) {
            return Cards.find(connection, card.learner(), card.question());
        }
    }

    private void create(Connection connection, UUID learner, String question, Instant now) throws SQLException {
        if (Cards.find(connection, learner, question).isPresent()) {
            return;
        }
        try (var statement = connection.prepareStatement(ASKED)) {
            statement.setString(1, question);
            statement.setObject(2, learner);
            statement.setObject(3, learner);
            statement.setObject(4, learner);
            statement.setObject(5, learner);
            for (int version : Sql.list(statement, row -> row.getInt(1))) {
                rows.create(connection, learner, Map.of(question, version), now);
            }
        }
    }
}
