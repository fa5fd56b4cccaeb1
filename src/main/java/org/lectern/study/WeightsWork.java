package org.lectern.study;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.lectern.web.Installation;

/// Does what remains to be done about learners' weights, one job after the other. Every node may;
/// none waits for another.
@ApplicationScoped
class WeightsWork {

    private static final Logger LOG = Logger.getLogger(WeightsWork.class);

    private final DataSource database;
    private final WeightsJobs jobs;
    private final WeightsFit fit;
    private final Derivation derivation;
    private final DueDates dueDates;
    private final Installation installation;
    private final Clock clock;

    WeightsWork(
            DataSource database,
            WeightsJobs jobs,
            WeightsFit fit,
            Derivation derivation,
            DueDates dueDates,
            Installation installation,
            Clock clock) {
        this.database = database;
        this.jobs = jobs;
        this.fit = fit;
        this.derivation = derivation;
        this.dueDates = dueDates;
        this.installation = installation;
        this.clock = clock;
    }

    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() throws SQLException {
        if (installation.command()) {
            return;
        }
        Optional<WeightsJob> job;
        while ((job = jobs.take(clock.instant())).isPresent()) {
            while (job.isPresent()) {
                job = run(job.get());
            }
        }
    }

    /// Does one stage.
    ///
    /// @return the next one, which is held too
    Optional<WeightsJob> run(WeightsJob job) throws SQLException {
        try {
            switch (job.stage()) {
                case FIT -> {
                    return fit.run(job);
                }
                case DERIVE -> derivation.run(database, job);
                case MOVE -> dueDates.run(database, job);
            }
        } catch (WeightsJob.TakenOver e) {
            LOG.info(e.getMessage());
        } catch (SQLException | RuntimeException e) {
            LOG.errorf(e, "Stage %s of the weights of learner %s failed", job.stage(), job.learner());
            jobs.fail(job, clock.instant());
        }
        return Optional.empty();
    }
}
