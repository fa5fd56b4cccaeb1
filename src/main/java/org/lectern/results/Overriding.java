package org.lectern.results;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.lectern.results.MarkChanges.Change;
import org.lectern.results.MarkChanges.Kind;
import org.lectern.web.Refusal;

/// Gives an answer other points than its marking does.
@ApplicationScoped
class Overriding {

    private static final String HOLD = """
            select attempt_id from attempt where learner_id = ?1 and attempt_id = ?2 and state = 'SUBMITTED' for update""";

    private static final String READ = """
            select points, fraction, override, marked_version from response
            where learner_id = ?1 and attempt_id = ?2 and position = ?3 and fraction is not null""";

    private static final String WRITE = """
            update response set override = ?4 where learner_id = ?1 and attempt_id = ?2 and position = ?3""";

    private final Session database;
    private final MarkChanges changes;
    private final Clock clock;

    Overriding(Session database, MarkChanges changes, Clock clock) {
        this.database = database;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    void give(UUID learner, UUID attempt, int position, BigDecimal points, String reason, UUID by) {
        set(learner, attempt, position, points, Kind.OVERRIDE, reason, by);
    }

    /// The marking's points count again; nothing happens where none were given.
    @Transactional
    void takeBack(UUID learner, UUID attempt, int position, UUID by) {
        set(learner, attempt, position, null, Kind.OVERRIDE_REMOVAL, "", by);
    }

    private void set(
            UUID learner, UUID attempt, int position, @Nullable BigDecimal points, Kind kind, String reason, UUID by) {
        var held = database.createNativeQuery(HOLD, Object.class)
                .setParameter(1, learner)
                .setParameter(2, attempt)
                .getResultList();
        if (held.isEmpty()) {
            throw new Refusal(409, "The attempt is still running: it has no marks yet.");
        }
        var row = database.createNativeQuery(READ, Object[].class)
                .setParameter(1, learner)
                .setParameter(2, attempt)
                .setParameter(3, position)
                .getResultStream()
                .findFirst()
                .orElseThrow(jakarta.ws.rs.NotFoundException::new);
        var before = (BigDecimal) row[2];
        if (before == null && points == null) {
            return;
        }
        var marked = BigDecimal.valueOf((Double) row[1] * ((BigDecimal) row[0]).doubleValue());
        int version = ((Number) row[3]).intValue();
        database.createNativeMutationQuery(WRITE)
                .setParameter(1, learner)
                .setParameter(2, attempt)
                .setParameter(3, position)
                .setParameter(4, points, BigDecimal.class)
                .executeUpdate();
        changes.log(
                new Change(
                        learner,
                        attempt,
                        position,
                        kind,
                        reason,
                        version,
                        version,
                        rounded(before == null ? marked : before),
                        rounded(points == null ? marked : points)),
                by,
                clock.instant());
        changes.sumUp(learner, attempt);
    }

    static BigDecimal rounded(BigDecimal points) {
        return points.setScale(4, RoundingMode.HALF_UP);
    }
}
