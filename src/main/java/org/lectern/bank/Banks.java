package org.lectern.bank;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.UUID;

/// All banks.
@ApplicationScoped
class Banks implements PanacheRepositoryBase<Bank, String> {

    /// A learner's own, new or known.
    void keepOwn(UUID learner, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        insert into bank (id, title, level, origin, owner_id, created_at)
                        values (?1, ?2, 'class', 'own', ?3, ?4) on conflict do nothing""")
                .setParameter(1, Bank.ownOf(learner))
                .setParameter(2, Bank.ownOf(learner, now).title())
                .setParameter(3, learner)
                .setParameter(4, now)
                .executeUpdate();
    }

    /// The bank, new or known, for this transaction alone: two nodes that start at once load one after the other.
    Bank lock(String id, String title, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        insert into bank (id, title, level, origin, created_at)
                        values (?1, ?2, 'sourced', 'files', ?3) on conflict do nothing""")
                .setParameter(1, id)
                .setParameter(2, title)
                .setParameter(3, now)
                .executeUpdate();
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
