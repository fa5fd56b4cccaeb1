package org.lectern.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/// Questions that are kept from study because a test needs them unknown: those that a set reserves from everybody, and
/// those of a quiz from the learner whose attempt runs. They are in no pack, reader or list of cards of theirs, and in
/// no list of questions; answers already given to them are accepted all the same.
@ApplicationScoped
public class Withholding {

    private static final String ASKED_NOW = """
            select r.question_id from attempt a
            join response r on r.learner_id = a.learner_id and r.attempt_id = a.attempt_id
            where a.learner_id = %s and a.state = 'IN_PROGRESS' and not a.trial""";

    private final EntityManager entities;

    Withholding(EntityManager entities) {
        this.entities = entities;
    }

    /// The condition, for a row `q` of questions, that it is not withheld from a learner. What her running attempts ask
    /// is looked up once for the whole query, by the index on those.
    ///
    /// @param learner as the query names her: a parameter, not a column of another row
    public static String notFrom(String learner) {
        return "(not q.withheld and q.id <> all (array(%s)))".formatted(ASKED_NOW.formatted(learner));
    }

    /// What a learner's running attempts ask.
    @Transactional
    public Set<String> askedNow(UUID learner) {
        return Set.copyOf(entities.unwrap(org.hibernate.Session.class)
                .createNativeQuery(ASKED_NOW.formatted("?1"), String.class)
                .setParameter(1, learner)
                .getResultList());
    }

    /// Holds questions until the transaction ends: who decides about one decides after everybody before.
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(Collection<String> ids) {
        entities.createNativeQuery("select id from question where id in (?1) order by id for update")
                .setParameter(1, ids)
                .getResultList();
    }

    /// Keeps these questions from study, or gives them back to it.
    @Transactional(Transactional.TxType.MANDATORY)
    public void set(Collection<String> ids, boolean withheld) {
        if (!ids.isEmpty()) {
            entities.createNativeQuery("update question set withheld = ?1 where id in (?2)")
                    .setParameter(1, withheld)
                    .setParameter(2, ids)
                    .executeUpdate();
        }
    }
}
