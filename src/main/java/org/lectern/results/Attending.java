package org.lectern.results;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/// Who is at work on a quiz.
@ApplicationScoped
class Attending {

    private static final String PROGRESS = """
            select t.attempt_id, count(r.response), count(*)
            from attempt t join response r on r.learner_id = t.learner_id and r.attempt_id = t.attempt_id
            where t.assignment_id = ?1 and not t.trial and t.state = 'IN_PROGRESS' group by t.attempt_id""";

    private final Session database;

    Attending(Session database) {
        this.database = database;
    }

    /// How far each attempt is that runs.
    Map<UUID, Overview.Progress> progress(Quiz quiz) {
        return database.createNativeQuery(PROGRESS, Object[].class)
                .setParameter(1, quiz.id())
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (UUID) row[0],
                        row -> new Overview.Progress(((Number) row[1]).longValue(), ((Number) row[2]).longValue())));
    }
}
