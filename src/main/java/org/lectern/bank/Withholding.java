package org.lectern.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;

/// Questions that are kept from study because a test needs them unknown. They are in nobody's pack, reader or list of
/// cards, and in no list of questions; answers already given to them are accepted all the same.
@ApplicationScoped
public class Withholding {

    private final EntityManager entities;

    Withholding(EntityManager entities) {
        this.entities = entities;
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
