package org.lectern.accounts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// All accounts.
@ApplicationScoped
public class Accounts implements PanacheRepositoryBase<Account, UUID> {

    /// @throws jakarta.ws.rs.NotFoundException when there is none
    public Account get(UUID id) {
        return findByIdOptional(id).orElseThrow(jakarta.ws.rs.NotFoundException::new);
    }
}
