package org.lectern.forecast;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.lectern.scheduling.StudyDays;
import org.lectern.web.Installation;
import org.lectern.web.Leases;
import org.lectern.web.Sql;

/// Keeps what each learner's plans foresee, at the beginning of each of her study days: in the night where
/// she lives. One node does it at a time. A computer that is off then does it when it is on again; a night
/// that is over without it has no prediction.
@ApplicationScoped
class NightlyForecasts {

    private static final Logger LOG = Logger.getLogger(NightlyForecasts.class);
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final int AT_ONCE = 200;

    private static final String LEARNERS = """
            select a.id, a.zone, a.day_begins, a.predicted_day from account a
            where a.id > ? and a.disabled_at is null and %s order by a.id limit ?""".formatted(PlanRows.MAY_PLAN);

    /// @param predicted the last study day whose predictions were made
    private record Planner(UUID id, StudyDays days, int predicted) {

        static Planner read(ResultSet row) throws SQLException {
            return new Planner(
                    row.getObject("id", UUID.class),
                    new StudyDays(ZoneId.of(row.getString("zone")), row.getInt("day_begins")),
                    row.getInt("predicted_day"));
        }

        boolean hasNewDay(Instant now) {
            return days.dayOf(now) > predicted;
        }
    }

    private final DataSource database;
    private final Predictions predictions;
    private final Leases leases;
    private final Installation installation;
    private final Clock clock;

    NightlyForecasts(
            DataSource database, Predictions predictions, Leases leases, Installation installation, Clock clock) {
        this.database = database;
        this.predictions = predictions;
        this.leases = leases;
        this.installation = installation;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() throws SQLException {
        if (installation.nightlyForecasts() && !installation.command()) {
            predict(new UUID(0, 0));
        }
    }

    /// Learners from behind one of them on, where no other node is at it.
    ///
    /// @return of how many a study day has begun
    int predict(UUID after) throws SQLException {
        var lease = leases.take("forecasts", LEASE);
        if (lease.isEmpty()) {
            return 0;
        }
        try {
            int made = 0;
            List<Planner> learners;
            var last = after;
            while (!(learners = learners(last)).isEmpty()) {
                made += predict(learners);
                last = learners.getLast().id;
                leases.keep(lease.get(), clock.instant().plus(LEASE));
            }
            return made;
        } finally {
            leases.giveBack(lease.get());
        }
    }

    private int predict(List<Planner> learners) {
        int made = 0;
        for (var learner : learners) {
            var now = clock.instant();
            if (learner.hasNewDay(now)) {
                try {
                    predictions.make(learner.id, now);
                    made++;
                } catch (SQLException | RuntimeException e) {
                    LOG.errorf(e, "What the plans of learner %s foresee cannot be kept", learner.id);
                }
            }
        }
        return made;
    }

    private List<Planner> learners(UUID after) throws SQLException {
        var now = clock.instant();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(LEARNERS)) {
            Sql.bind(statement, after, PlanRows.firstDay(now), now, AT_ONCE);
            return Sql.list(statement, Planner::read);
        }
    }
}
