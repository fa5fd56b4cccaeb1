package org.lectern.quizzes;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// What a learner has begun and handed in; what an instructor tried is none of it.
@ApplicationScoped
class OwnAttempts {

    /// @param running one is not handed in yet
    record Count(int all, boolean running) {

        static final Count NONE = new Count(0, false);

        boolean anySubmitted() {
            return all > (running ? 1 : 0);
        }
    }

    /// @param finishedAt null while it is running
    record Own(
            UUID id,
            int number,
            Instant startedAt,
            @Nullable Instant finishedAt,
            boolean late,
            @Nullable BigDecimal mark,
            BigDecimal greatest) {

        boolean isRunning() {
            return finishedAt == null;
        }
    }

    private static final String COUNTS = """
            select assignment_id, count(*), bool_or(state = 'IN_PROGRESS') from attempt
            where learner_id = ?1 and not trial group by assignment_id""";

    private static final String OF_ASSIGNMENT = """
            select attempt_id, number, started_at, finished_at, late, mark, greatest from attempt
            where learner_id = ?1 and assignment_id = ?2 and not trial order by number""";

    private final Session database;

    OwnAttempts(Session database) {
        this.database = database;
    }

    /// By the assignment; one without is missing.
    Map<UUID, Count> counts(UUID learner) {
        var counts = new HashMap<UUID, Count>();
        database.createNativeQuery(COUNTS, Object[].class)
                .setParameter(1, learner)
                .getResultStream()
                .forEach(row -> counts.put((UUID) row[0], new Count(((Number) row[1]).intValue(), (Boolean) row[2])));
        return counts;
    }

    List<Own> of(UUID learner, UUID assignment) {
        return database.createNativeQuery(OF_ASSIGNMENT, Object[].class)
                .setParameter(1, learner)
                .setParameter(2, assignment)
                .getResultStream()
                .map(row -> new Own(
                        (UUID) row[0],
                        ((Number) row[1]).intValue(),
                        (Instant) row[2],
                        (Instant) row[3],
                        (Boolean) row[4],
                        (BigDecimal) row[5],
                        (BigDecimal) row[6]))
                .toList();
    }
}
