package org.lectern.accounts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// Gives an account a name and a password of its own, or a new password. No transaction is open while a password is
/// hashed.
@ApplicationScoped
class Registration {

    /// What came of opening a link.
    sealed interface Arrival {

        /// Signed in: the secret for the cookie.
        record Done(Secret secret) implements Arrival {}

        record NameTaken() implements Arrival {}

        /// Used, expired, or void.
        record LinkOver() implements Arrival {}
    }

    private final Accounts accounts;
    private final Logins logins;
    private final Links links;
    private final Sessions sessions;
    private final PasswordHashes hashes;
    private final Clock clock;

    Registration(Accounts accounts, Logins logins, Links links, Sessions sessions, PasswordHashes hashes, Clock clock) {
        this.accounts = accounts;
        this.logins = logins;
        this.links = links;
        this.sessions = sessions;
        this.hashes = hashes;
        this.clock = clock;
    }

    /// Makes a guest's account real; everything that was studied stays.
    ///
    /// @return false when the name is taken, or the account is no guest's any more
    boolean makeReal(UUID guest, LoginName name, String password) {
        var hash = hashes.hash(password);
        return QuarkusTransaction.requiringNew()
                .call(() -> accounts.lock(guest)
                        .filter(Account::isGuest)
                        .filter(_ -> logins.take(name, guest))
                        .map(account -> {
                            account.becomeReal(name, hash);
                            return true;
                        })
                        .orElse(false));
    }

    /// A new learner with a name and a password, signed in on this device.
    ///
    /// @param then what belongs to it, in the same transaction
    /// @return nothing when the name is taken
    Optional<Secret> register(LoginName name, String password, ZoneId zone, String device, Consumer<UUID> then) {
        var hash = hashes.hash(password);
        return QuarkusTransaction.requiringNew().call(() -> {
            var account = accounts.add(Role.LEARNER, name.shown(), false, zone, clock.instant());
            if (!logins.take(name, account.id())) {
                accounts.delete(account);
                return Optional.empty();
            }
            account.becomeReal(name, hash);
            then.accept(account.id());
            return Optional.of(sessions.open(account, device));
        });
    }

    /// Changes the password, and ends every other session.
    void changePassword(UUID id, String password, UUID thisSession) {
        var hash = hashes.hash(password);
        QuarkusTransaction.requiringNew().run(() -> {
            accounts.lock(id).orElseThrow().changePassword(hash);
            sessions.endAllBut(id, thisSession);
        });
    }

    /// Uses a link up: the name and password of somebody new, or a new password. Every session from before ends.
    Arrival accept(Secret link, LoginName name, String password, String device) {
        var hash = hashes.hash(password);
        return QuarkusTransaction.requiringNew().call(() -> {
            var account = accounts.lock(link.account()).filter(found -> !found.isDisabled());
            if (account.isEmpty() || links.look(link).isEmpty()) {
                return new Arrival.LinkOver();
            }
            if (!logins.take(name, link.account())) {
                return new Arrival.NameTaken();
            }
            links.use(link);
            account.get().becomeReal(name, hash);
            sessions.endAll(link.account());
            return new Arrival.Done(sessions.open(account.get(), device));
        });
    }

    /// Whose link this is, if it is still good.
    Optional<Account> owner(Secret link) {
        return QuarkusTransaction.requiringNew()
                .call(() -> links.look(link)
                        .flatMap(_ -> accounts.findByIdOptional(link.account()))
                        .filter(account -> !account.isDisabled()));
    }
}
