package org.lectern.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.lectern.web.Sql;

/// Brings a learner's cards under the weights in use, by replaying the log of each. A few cards are
/// locked at a time, as an answer locks them: it waits for a moment, and neither loses the other. A
/// card says itself whether its turn has come, so whoever goes on begins where it was left. No due
/// date moves.
@ApplicationScoped
class Derivation implements CardsOfJob {

    private static final int AT_ONCE = 20;

    private static final String LEFT = """
            select count(*) from card c join account a on a.id = c.learner_id
            where c.learner_id = ? and c.weights_id <> a.weights_id""";

    private static final String NEXT = """
            select c.question_id from card c join account a on a.id = c.learner_id
            where c.learner_id = ? and c.weights_id <> a.weights_id order by c.question_id limit ?""";

    private final DataSource database;
    private final CardRows cards;
    private final ReviewRows log;
    private final WeightsJobs jobs;
    private final Clock clock;

    Derivation(DataSource database, CardRows cards, ReviewRows log, WeightsJobs jobs, Clock clock) {
        this.database = database;
        this.cards = cards;
        this.log = log;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// Those still under other weights.
    @Override
    public int left(UUID learner) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(LEFT)) {
            statement.setObject(1, learner);
            return Sql.list(statement, row -> row.getInt(1)).getFirst();
        }
    }

    /// The next few cards. Weights are only chosen by whoever holds the job, so those in use stay
    /// until the end of this transaction.
    @Override
    public int step(Connection connection, WeightsJob job, int done, int steps) throws SQLException {
        jobs.hold(connection, job, done, Math.max(done, steps), clock.instant());
        var next = next(connection, job.learner());
        if (next.isEmpty()) {
            jobs.end(connection, job);
            return 0;
        }
        var locked = cards.lock(connection, job.learner(), next, clock.instant());
        var logs = log.of(connection, job.learner(), next);
        var derived = new ArrayList<Card>();
        locked.forEach((question, card) -> derived.add(card.derive(logs.getOrDefault(question, List.of()))));
        cards.update(connection, job.learner(), derived);
        return derived.size();
    }

    private static List<String> next(Connection connection, UUID learner) throws SQLException {
        try (var statement = connection.prepareStatement(NEXT)) {
            statement.setObject(1, learner);
            statement.setInt(2, AT_ONCE);
            return Sql.list(statement, row -> row.getString(1));
        }
    }
}
