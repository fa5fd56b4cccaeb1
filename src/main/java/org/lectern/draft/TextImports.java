package org.lectern.draft;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// All texts that instructors brought.
@ApplicationScoped
class TextImports implements PanacheRepositoryBase<TextImport, UUID> {

    /// Those for these banks, the newest first.
    List<TextImport> of(Collection<String> banks) {
        return banks.isEmpty()
                ? List.of()
                : list("textId in (select t.id from Text t where t.bankId in ?1) order by madeAt desc, id", banks);
    }

    /// As it is now, for this transaction alone. Whoever changes drafts of a text takes this first.
    Optional<TextImport> lock(UUID id) {
        var found = Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
        found.ifPresent(getEntityManager()::refresh);
        return found;
    }

    /// Until this transaction ends, nobody else brings a text for a bank, or makes a bank for one.
    void hold(String whose) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtext('bring ' || ?1)) as text)")
                .setParameter(1, whose)
                .getSingleResult();
    }

    Optional<TextImport> ofText(String text) {
        return find("textId", text).firstResultOptional();
    }
}
