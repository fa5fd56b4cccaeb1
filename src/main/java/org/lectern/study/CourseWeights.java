package org.lectern.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lectern.scheduling.Fit;
import org.lectern.scheduling.Optimiser;
import org.lectern.scheduling.ReviewLog;
import org.lectern.scheduling.Weights;
import org.lectern.web.Leases;
import org.lectern.web.Sql;

/// Weights fitted to the learners of a course together: where a fit to one of them begins. They
/// pass the same gate.
@ApplicationScoped
class CourseWeights {

    /// Fewer learners than these are no class: their own fits would begin from what is mostly
    /// themselves.
    static final int FEWEST_LEARNERS = 5;

    /// More answers add nothing to 21 weights. Those of learners that come later are left out.
    private static final int MOST_ANSWERS = 250_000;

    private static final int SEED = 1;
    private static final Duration LEASE = Duration.ofMinutes(10);

    private static final String LAST = """
            select version, weights, items from course_weights where course_id = ? %s
            order by version desc limit 1""";

    private static final String ADD = """
            insert into course_weights (course_id, version, weights, fitted_at, learners, answers, items, later_items,
                log_loss_before, log_loss_after, refused)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";

    private final DataSource database;
    private final Cohort cohorts;
    private final Leases leases;
    private final Clock clock;

    CourseWeights(DataSource database, Cohort cohorts, Leases leases, Clock clock) {
        this.database = database;
        this.cohorts = cohorts;
        this.leases = leases;
        this.clock = clock;
    }

    /// Where a fit begins.
    ///
    /// @param course whose weights these are; null for the default ones
    record Start(@Nullable UUID course, @Nullable Integer version, Weights weights) {

        static final Start DEFAULT = new Start(null, null, Weights.DEFAULT);
    }

    private record Pooled(int version, Weights weights, int items) {

        static Pooled read(ResultSet row) throws SQLException {
            return new Pooled(row.getInt("version"), WeightSet.weights(row.getArray("weights")), row.getInt("items"));
        }
    }

    static Array array(Connection connection, Weights weights) throws SQLException {
        return connection.createArrayOf(
                "float8", Arrays.stream(weights.toArray()).boxed().toArray());
    }

    /// The weights of the course that she joined last and that has some.
    Start startOf(UUID learner) throws SQLException {
        for (var course : cohorts.of(learner)) {
            var pooled = last(course, true);
            if (pooled.isPresent()) {
                return new Start(course, pooled.get().version, pooled.get().weights);
            }
        }
        return Start.DEFAULT;
    }

    /// Fits the weights of a course anew where its learners have answered a good deal more since
    /// the last time.
    void refresh(UUID course) throws SQLException {
        var lease = leases.take("weights of course " + course, LEASE);
        if (lease.isEmpty()) {
            return;
        }
        try {
            var log = read(course);
            var answers = log.inOrder();
            var last = last(course, false);
            int known = last.map(Pooled::items).orElse(0);
            int more = answers.trainingItems() - known;
            if (log.learners() >= FEWEST_LEARNERS && more >= Math.max(Optimiser.FEWEST_FOR_ALL, known / 10)) {
                var current = last(course, true).map(Pooled::weights).orElse(Weights.DEFAULT);
                add(course, 1 + last.map(Pooled::version).orElse(0), log, fit(answers, current));
            }
        } finally {
            leases.giveBack(lease.get());
        }
    }

    private TrainingLog read(UUID course) throws SQLException {
        var log = new TrainingLog();
        for (var learner : cohorts.members(course)) {
            if (log.size() < MOST_ANSWERS) {
                try (var connection = database.getConnection()) {
                    log.add(connection, learner);
                }
            }
        }
        return log;
    }

    private static Fit fit(ReviewLog answers, Weights current) {
        var optimiser = new Optimiser(answers, Weights.DEFAULT, 1, SEED);
        var earlier = optimiser.fitEarlier((_, _) -> {});
        return optimiser.test(current, optimiser.fit((_, _) -> {}), earlier);
    }

    private void add(UUID course, int version, TrainingLog log, Fit fit) throws SQLException {
        var later = fit.heldOut();
        try (var connection = database.getConnection()) {
            Sql.update(
                    connection,
                    ADD,
                    course,
                    version,
                    array(connection, fit.weights()),
                    clock.instant(),
                    log.learners(),
                    log.size(),
                    fit.whole().current().items(),
                    later.current().items(),
                    later.current().logLoss(),
                    later.fitted().logLoss(),
                    fit.adopted() ? null : LearnersWeights.NOT_BETTER);
        }
    }

    private Optional<Pooled> last(UUID course, boolean adopted) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(LAST.formatted(adopted ? "and refused is null" : ""))) {
            statement.setObject(1, course);
            return Sql.list(statement, Pooled::read).stream().findFirst();
        }
    }
}
