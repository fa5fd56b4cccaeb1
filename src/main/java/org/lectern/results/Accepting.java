package org.lectern.results;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.Session;

/// Which typed answers count as right in an assignment, beside those of its questions.
@ApplicationScoped
class Accepting {

    private static final String ACCEPT = """
            insert into accepted_answer (assignment_id, question_id, answer, accepted_by, accepted_at)
            values (?1, ?2, ?3, ?4, ?5) on conflict do nothing""";

    private static final String REFUSE = """
            delete from accepted_answer where assignment_id = ?1 and question_id = ?2 and answer = ?3""";

    private final Session database;
    private final Clock clock;

    Accepting(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @param answer folded
    @Transactional
    void accept(UUID assignment, String question, String answer, UUID by) {
        database.createNativeMutationQuery(ACCEPT)
                .setParameter(1, assignment)
                .setParameter(2, question)
                .setParameter(3, answer)
                .setParameter(4, by)
                .setParameter(5, clock.instant())
                .executeUpdate();
    }

    @Transactional
    void takeBack(UUID assignment, String question, String answer) {
        database.createNativeMutationQuery(REFUSE)
                .setParameter(1, assignment)
                .setParameter(2, question)
                .setParameter(3, answer)
                .executeUpdate();
    }
}
