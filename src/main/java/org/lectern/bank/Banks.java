package org.lectern.bank;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;

/// All banks.
@ApplicationScoped
class Banks implements PanacheRepositoryBase<Bank, String> {

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
