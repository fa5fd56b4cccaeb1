package org.lectern.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.lectern.scheduling.Fit;
import org.lectern.scheduling.Optimiser;
import org.lectern.scheduling.ReviewLog;
import org.lectern.study.WeightsJob.Stage;
import org.lectern.web.Sql;

/// Fits weights to a learner's log. While it works out it holds no transaction; what comes of it is
/// written in one.
@ApplicationScoped
class WeightsFit {

    /// So many new answers on later days a fit is worth while.
    static final int FEWEST_NEW = 50;

    private static final int SEED = 1;

    /// How often a fit says that it is still there.
    private static final Duration SIGN = Duration.ofSeconds(1);

    private final DataSource database;
    private final LearnersWeights weights;
    private final WeightsJobs jobs;
    private final CourseWeights pooled;
    private final Clock clock;

    WeightsFit(DataSource database, LearnersWeights weights, WeightsJobs jobs, CourseWeights pooled, Clock clock) {
        this.database = database;
        this.weights = weights;
        this.jobs = jobs;
        this.pooled = pooled;
        this.clock = clock;
    }

    /// @param fitted to so many answers on later days weights were fitted before
    private record Read(TrainingLog log, WeightSet current, int fitted) {}

    /// Answers on later days since the last fit.
    int newItems(Connection connection, UUID learner) throws SQLException {
        return TrainingLog.of(connection, learner).inOrder().trainingItems() - fittedItems(connection, learner);
    }

    private int fittedItems(Connection connection, UUID learner) throws SQLException {
        return weights.last(connection, learner).map(Fitted::items).orElse(0);
    }

    /// Does the stage.
    ///
    /// @return what remains: where the weights pass the gate they are adopted, and her cards are to
    /// follow
    Optional<WeightsJob> run(WeightsJob job) throws SQLException {
        var read = read(job.learner());
        var answers = read.log.inOrder();
        if (answers.trainingItems() - read.fitted < FEWEST_NEW) {
            return Sql.transaction(database, connection -> end(connection, job));
        }
        var start = pooled.startOf(job.learner());
        var fit = fit(job, answers, start, read.current);
        var origin = new LearnersWeights.Origin(job.byNight(), read.log, start, read.current);
        return Sql.transaction(database, connection -> write(connection, job, fit, origin));
    }

    private Read read(UUID learner) throws SQLException {
        return Sql.transaction(
                database,
                connection -> new Read(
                        TrainingLog.of(connection, learner),
                        weights.inUse(connection, learner),
                        fittedItems(connection, learner)));
    }

    private Fit fit(WeightsJob job, ReviewLog answers, CourseWeights.Start start, WeightSet current) {
        var optimiser = new Optimiser(answers, start.weights(), 1, SEED);
        var earlier = optimiser.fitEarlier(new Signs(job, 0));
        return optimiser.test(current.fsrs().weights(), optimiser.fit(new Signs(job, 1)), earlier);
    }

    private Optional<WeightsJob> write(Connection connection, WeightsJob job, Fit fit, LearnersWeights.Origin origin)
            throws SQLException {
        var now = clock.instant();
        var next = fit.adopted() ? Optional.of(jobs.goOn(connection, job, Stage.DERIVE, now)) : end(connection, job);
        int id = weights.add(connection, job.learner(), fit, origin, now);
        if (fit.adopted()) {
            weights.choose(connection, job.learner(), id, false, now);
        }
        return next;
    }

    private Optional<WeightsJob> end(Connection connection, WeightsJob job) throws SQLException {
        jobs.end(connection, job);
        return Optional.empty();
    }

    /// Tells how far the two halves of a fit are, and ends it where the job was taken over.
    private final class Signs implements Optimiser.Progress {

        private final WeightsJob job;
        private final int half;
        private Instant last = Instant.EPOCH;

        Signs(WeightsJob job, int half) {
            this.job = job;
            this.half = half;
        }

        @Override
        public void at(int done, int steps) {
            var now = clock.instant();
            if (now.isBefore(last.plus(SIGN))) {
                return;
            }
            last = now;
            try {
                jobs.hold(job, half * steps + done, 2 * steps, now);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
