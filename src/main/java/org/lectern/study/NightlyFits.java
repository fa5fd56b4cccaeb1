package org.lectern.study;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.lectern.study.WeightsJob.Stage;
import org.lectern.web.Installation;
import org.lectern.web.Leases;
import org.lectern.web.Sql;

/// Once a night, by one node: the weights of courses are fitted anew, and a fit is asked for of every learner who
/// has answered enough since her last one. A computer that is off at night does it when it is on
/// again.
@ApplicationScoped
class NightlyFits {

    private static final Logger LOG = Logger.getLogger(NightlyFits.class);
    private static final LocalTime HOUR = LocalTime.of(3, 0);
    private static final Duration LEASE = Duration.ofMinutes(30);
    private static final int AT_ONCE = 500;

    /// Who went back to former weights is left alone until she asks for a fit herself. How many of
    /// the answers count as training items, the fit itself finds out.
    private static final String LEARNERS = """
            select a.id from account a
            left join lateral (
                select w.last_answered_at from weights w where w.learner_id = a.id
                order by w.weights_id desc limit 1) as last on true
            left join lateral (
                select c.chosen_by, c.chosen_at from weights_choice c where c.learner_id = a.id
                order by c.chosen_at desc, c.choice_id desc limit 1) as choice on true
            where a.id > ? and a.disabled_at is null and choice.chosen_by is distinct from 'learner' and (
                select count(*) from (
                    select from review r where r.learner_id = a.id
                        and r.answered_at > coalesce(last.last_answered_at, timestamptz 'epoch') limit ?) as new) >= ?
            order by a.id limit ?""";

    /// A card that came into being while other weights were chosen may have been overlooked.
    private static final String BEHIND = """
            select a.id from account a
            where a.id > ? and exists (
                    select from weights_choice c where c.learner_id = a.id and c.chosen_at > ?)
                and exists (select from card c where c.learner_id = a.id and c.weights_id <> a.weights_id)
            order by a.id limit ?""";

    private static final Duration LATELY = Duration.ofDays(2);

    private final DataSource database;
    private final Cohort cohorts;
    private final CourseWeights pooled;
    private final WeightsJobs jobs;
    private final Leases leases;
    private final Installation installation;
    private final Clock clock;

    NightlyFits(
            DataSource database,
            Cohort cohorts,
            CourseWeights pooled,
            WeightsJobs jobs,
            Leases leases,
            Installation installation,
            Clock clock) {
        this.database = database;
        this.cohorts = cohorts;
        this.pooled = pooled;
        this.jobs = jobs;
        this.leases = leases;
        this.installation = installation;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() throws SQLException {
        if (!installation.nightlyFits() || installation.command()) {
            return;
        }
        var lease = leases.take("nightly fits", LEASE);
        if (lease.isPresent()) {
            refreshCourses();
            ask(Stage.DERIVE, this::behind);
            ask(Stage.FIT, this::ready);
            leases.keep(lease.get(), next(clock.instant()));
        }
    }

    private static Instant next(Instant now) {
        var local = now.atZone(ZoneId.systemDefault());
        var today = local.with(HOUR);
        return (local.isBefore(today) ? today : today.plusDays(1)).toInstant();
    }

    private void refreshCourses() throws SQLException {
        List<UUID> courses;
        var last = new UUID(0, 0);
        while (!(courses = cohorts.after(last, AT_ONCE)).isEmpty()) {
            for (var course : courses) {
                try {
                    pooled.refresh(course);
                } catch (SQLException | RuntimeException e) {
                    LOG.errorf(e, "The weights of course %s cannot be fitted", course);
                }
            }
            last = courses.getLast();
        }
    }

    /// Learners from behind one of them on.
    private interface Learners {
        List<UUID> after(UUID learner) throws SQLException;
    }

    private void ask(Stage stage, Learners who) throws SQLException {
        List<UUID> learners;
        var last = new UUID(0, 0);
        while (!(learners = who.after(last)).isEmpty()) {
            try (var connection = database.getConnection()) {
                for (var learner : learners) {
                    jobs.ask(connection, learner, stage, true, clock.instant());
                }
            }
            last = learners.getLast();
        }
    }

    /// Those to whom weights may be fitted.
    List<UUID> ready(UUID after) throws SQLException {
        return learners(LEARNERS, after, WeightsFit.FEWEST_NEW, WeightsFit.FEWEST_NEW, AT_ONCE);
    }

    /// Those with cards that other weights than theirs made.
    List<UUID> behind(UUID after) throws SQLException {
        return learners(BEHIND, after, clock.instant().minus(LATELY), AT_ONCE);
    }

    private List<UUID> learners(String sql, Object... values) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            Sql.bind(statement, values);
            return Sql.list(statement, row -> row.getObject(1, UUID.class));
        }
    }
}
