package org.lectern.draft;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
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

    Optional<TextImport> ofText(String text) {
        return find("textId", text).firstResultOptional();
    }
}
