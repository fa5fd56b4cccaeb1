package org.lectern.quizzes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.UUID;
import org.lectern.bank.TestsInSight;

/// The questions that learners were asked in tests.
@ApplicationScoped
class BegunTests implements TestsInSight {

    private final EntityManager entities;

    BegunTests(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @Transactional
    public boolean hasMet(UUID learner, Collection<String> questions) {
        return !questions.isEmpty()
                && !entities.createNativeQuery(
                                "select 1 from response where learner_id = ?1 and question_id in (?2) limit 1")
                        .setParameter(1, learner)
                        .setParameter(2, questions)
                        .getResultList()
                        .isEmpty();
    }
}
