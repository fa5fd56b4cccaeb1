package org.lectern.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/// Counts first answers now and then: a list of questions does not read the log of all learners each time.
@ApplicationScoped
class Tallies {

    private static final Logger LOG = Logger.getLogger(Tallies.class);
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final EntityManager entities;
    private final Banks banks;
    private final Instance<FirstAnswers> answers;
    private final Clock clock;

    Tallies(EntityManager entities, Banks banks, Instance<FirstAnswers> answers, Clock clock) {
        this.entities = entities;
        this.banks = banks;
        this.answers = answers;
        this.clock = clock;
    }

    /// Counts again where the last count is old. Where that takes too long the old one stays.
    void refresh(String bank) {
        try {
            io.quarkus.narayana.jta.QuarkusTransaction.requiringNew().run(() -> countAgain(bank));
        } catch (PersistenceException e) {
            LOG.warnf("The first answers of the bank %s were not counted: %s", bank, e.getMessage());
        }
    }

    private void countAgain(String id) {
        var known = banks.findById(id);
        if (known == null || known.talliedAt().filter(this::isFresh).isPresent()) {
            return;
        }
        entities.createNativeQuery("set local statement_timeout = '10s'").executeUpdate();
        // Whoever waited finds it done.
        entities.refresh(known, LockModeType.PESSIMISTIC_WRITE);
        if (known.talliedAt().filter(this::isFresh).isPresent()) {
            return;
        }
        var counts = answers.stream().findFirst().map(log -> log.ofBank(id)).orElse(Map.of());
        entities.createNativeQuery(
                        "delete from question_tally where question_id in (select id from question where bank_id = ?1)")
                .setParameter(1, id)
                .executeUpdate();
        counts.forEach((question, count) -> entities.persist(new QuestionTally(question, count)));
        known.tallied(clock.instant());
    }

    private boolean isFresh(java.time.Instant counted) {
        return counted.plus(FRESH).isAfter(clock.instant());
    }

    @Transactional
    Map<String, QuestionTally> of(Collection<String> questions) {
        return entities.createQuery("from QuestionTally where questionId in ?1", QuestionTally.class)
                .setParameter(1, questions)
                .getResultStream()
                .collect(Collectors.toMap(QuestionTally::questionId, Function.identity()));
    }
}
