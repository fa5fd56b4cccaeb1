package org.lectern.quizzes;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import org.jboss.logging.Logger;

/// Closes attempts that nobody submitted in time. Every node may do it at the same time: an attempt is closed by the
/// one whose `UPDATE` finds it running, and the others find nothing.
@ApplicationScoped
class AttemptSweep {

    private static final Logger LOG = Logger.getLogger(AttemptSweep.class);
    private static final int PAGE = 100;

    private final Attempts attempts;
    private final Clock clock;

    AttemptSweep(Attempts attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    @Scheduled(every = "10s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() throws SQLException {
        int closed;
        do {
            closed = 0;
            var now = clock.instant();
            for (var overdue : attempts.overdue(now, PAGE)) {
                try {
                    attempts.close(overdue, now);
                    closed++;
                } catch (SQLException | RuntimeException e) {
                    LOG.errorf(e, "Attempt %s cannot be closed", overdue.id());
                }
            }
        } while (closed == PAGE);
    }
}
