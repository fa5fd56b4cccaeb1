package org.lectern.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lectern.study.WeightsJob.Stage;
import org.lectern.web.Ids;
import org.lectern.web.Sql;

/// What remains to be done about the weights of each learner: a row that a node takes for a while,
/// by one conditional update. Whatever it writes it writes in a transaction that first finds itself
/// still holding the row.
@ApplicationScoped
class WeightsJobs {

    /// After so long without a sign another node may take a job over.
    static final Duration LEASE = Duration.ofMinutes(1);

    private static final int MOST_TRIES = 5;

    private static final String ASK = """
            insert into weights_job (learner_id, stage, asked_at, asked_by) values (?, ?, ?, ?)
            on conflict (learner_id) do update set stage = excluded.stage, asked_at = excluded.asked_at,
                asked_by = excluded.asked_by, done = 0, steps = 0, holder = null, lease_until = null, tries = 0,
                failed_at = null
            where weights_job.stage is null or ?""";

    private static final String OPEN = """
            select learner_id, stage, asked_by from weights_job
            where stage is not null and (lease_until is null or lease_until <= ?)
            order by asked_by, asked_at limit 1""";

    private static final String TAKE = """
            update weights_job set holder = ?, lease_until = ?
            where learner_id = ? and stage = ? and (lease_until is null or lease_until <= ?)""";

    private static final String HOLD = """
            update weights_job set lease_until = ?, done = ?, steps = ? where learner_id = ? and holder = ?""";

    private static final String GO_ON = """
            update weights_job set stage = ?, done = 0, steps = 0, lease_until = ? where learner_id = ? and holder = ?""";

    private static final String END = """
            update weights_job set stage = null, holder = null, lease_until = null where learner_id = ? and holder = ?""";

    private static final String FAIL = """
            update weights_job set stage = case when tries + 1 < ? then stage end,
                failed_at = case when tries + 1 < ? then failed_at else ? end,
                tries = tries + 1, holder = null, lease_until = ?
            where learner_id = ? and holder = ?""";

    private static final String OF = "select stage, done, steps, failed_at from weights_job where learner_id = ?";

    private final DataSource database;

    WeightsJobs(DataSource database) {
        this.database = database;
    }

    /// How far a learner's job is.
    ///
    /// @param stage null where nothing remains
    /// @param steps 0 as long as it is not known how many there are
    /// @param failedAt when the last one was given up; null where it was not
    record Standing(
            @Nullable Stage stage,
            int done,
            int steps,
            @Nullable Instant failedAt) {

        static final Standing NOTHING = new Standing(null, 0, 0, null);

        static Standing read(ResultSet row) throws SQLException {
            var stage = row.getString("stage");
            return new Standing(
                    stage == null ? null : Words.of(Stage.class, stage),
                    row.getInt("done"),
                    row.getInt("steps"),
                    Sql.instant(row, "failed_at"));
        }
    }

    /// Asks for a stage where nothing remains to be done.
    ///
    /// @return whether it was asked for
    boolean ask(Connection connection, UUID learner, Stage stage, boolean byNight, Instant now) throws SQLException {
        return Sql.update(connection, ASK, learner, Words.of(stage), now, byNight ? "night" : "learner", false) == 1;
    }

    /// Asks for a stage instead of whatever is being done, which comes to nothing.
    void askInstead(Connection connection, UUID learner, Stage stage, Instant now) throws SQLException {
        Sql.update(connection, ASK, learner, Words.of(stage), now, "learner", true);
    }

    /// Takes the next job that nobody has: what learners wait for comes first.
    Optional<WeightsJob> take(Instant now) throws SQLException {
        try (var connection = database.getConnection()) {
            while (true) {
                var holder = Ids.make(now);
                var open = open(connection, holder, now);
                if (open.isEmpty() || take(connection, open.get(), now)) {
                    return open;
                }
            }
        }
    }

    private static Optional<WeightsJob> open(Connection connection, UUID holder, Instant now) throws SQLException {
        try (var statement = connection.prepareStatement(OPEN)) {
            Sql.bind(statement, now);
            return Sql.list(statement, row -> WeightsJob.read(row, holder)).stream()
                    .findFirst();
        }
    }

    static boolean take(Connection connection, WeightsJob job, Instant now) throws SQLException {
        return Sql.update(connection, TAKE, job.holder(), now.plus(LEASE), job.learner(), Words.of(job.stage()), now)
                == 1;
    }

    /// Holds a job for some time more, as the first statement of a transaction: until its end
    /// nobody else takes it.
    ///
    /// @throws WeightsJob.TakenOver where somebody else has taken it
    void hold(Connection connection, WeightsJob job, int done, int steps, Instant now) throws SQLException {
        if (Sql.update(connection, HOLD, now.plus(LEASE), done, steps, job.learner(), job.holder()) == 0) {
            throw new WeightsJob.TakenOver(job);
        }
    }

    void hold(WeightsJob job, int done, int steps, Instant now) throws SQLException {
        try (var connection = database.getConnection()) {
            hold(connection, job, done, steps, now);
        }
    }

    /// Begins the next stage of a job that is held.
    WeightsJob goOn(Connection connection, WeightsJob job, Stage next, Instant now) throws SQLException {
        if (Sql.update(connection, GO_ON, Words.of(next), now.plus(LEASE), job.learner(), job.holder()) == 0) {
            throw new WeightsJob.TakenOver(job);
        }
        return new WeightsJob(job.learner(), next, job.byNight(), job.holder());
    }

    /// Nothing remains to be done.
    void end(Connection connection, WeightsJob job) throws SQLException {
        if (Sql.update(connection, END, job.learner(), job.holder()) == 0) {
            throw new WeightsJob.TakenOver(job);
        }
    }

    /// Leaves a job that failed to be tried again after a while, and gives it up in the end.
    void fail(WeightsJob job, Instant now) throws SQLException {
        try (var connection = database.getConnection()) {
            Sql.update(connection, FAIL, MOST_TRIES, MOST_TRIES, now, now.plus(LEASE), job.learner(), job.holder());
        }
    }

    Standing of(Connection connection, UUID learner) throws SQLException {
        try (var statement = connection.prepareStatement(OF)) {
            statement.setObject(1, Objects.requireNonNull(learner));
            return Sql.list(statement, Standing::read).stream().findFirst().orElse(Standing.NOTHING);
        }
    }
}
