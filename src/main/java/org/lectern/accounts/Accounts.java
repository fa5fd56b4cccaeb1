package org.lectern.accounts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lectern.web.Ids;

/// All accounts.
@ApplicationScoped
public class Accounts implements PanacheRepositoryBase<Account, UUID> {

    /// @throws NotFoundException when there is none
    public Account get(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    /// The account that signs in with a name, in whatever case it is typed.
    public Optional<Account> signingInAs(String name) {
        return find("select a from Account a join Login l on l.accountId = a.id where l.name = ?1", Newcomers.key(name))
                .firstResultOptional();
    }

    /// The account, held against a change of role, of password and of being enabled until the transaction ends.
    Optional<Account> hold(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ);
    }

    /// The account, to be changed.
    Optional<Account> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// Brings a learner's settings within what her courses allow.
    public void keepWithin(UUID learner, List<CourseBound> courses) {
        lock(learner).ifPresent(account -> account.keepWithin(courses));
    }

    /// In the database when this returns, so that a session can be opened for it.
    Account add(String role, String name, boolean guest, ZoneId zone, Instant now) {
        var account = new Account(Ids.make(now), role, name, guest, zone, now);
        persistAndFlush(account);
        return account;
    }

    /// Whether there is an administrator who can sign in.
    boolean haveAnAdministrator() {
        return count("role = ?1 and passwordHash is not null and disabledAt is null", Role.ADMINISTRATOR) > 0;
    }

    /// People by the name they sign in with, in its order.
    ///
    /// @param part of the name, in lower case
    /// @param after the name before the first
    List<Account> named(String part, String after, int most) {
        return find(
                        "select a from Account a join Login l on l.accountId = a.id where l.name > ?1 and locate(?2, l.name) > 0 order by l.name",
                        after,
                        part)
                .page(0, most)
                .list();
    }
}
