package org.lectern.accounts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// All names to sign in with.
@ApplicationScoped
class Logins implements PanacheRepositoryBase<Login, String> {

    Optional<UUID> find(LoginName name) {
        return findByIdOptional(name.key()).map(Login::accountId);
    }

    boolean has(UUID account) {
        return count("accountId", account) > 0;
    }

    /// Takes a name for an account, in place of the one it had.
    ///
    /// @return false when somebody else has it; then nothing was changed
    boolean take(LoginName name, UUID account) {
        var added = getEntityManager()
                .createNativeQuery("insert into login (name, account_id) values (?1, ?2) on conflict do nothing")
                .setParameter(1, name.key())
                .setParameter(2, account)
                .executeUpdate();
        if (added == 0 && !find(name).filter(account::equals).isPresent()) {
            return false;
        }
        delete("accountId = ?1 and name <> ?2", account, name.key());
        return true;
    }
}
