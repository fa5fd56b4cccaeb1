package org.lectern.accounts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.web.Refusal;

/// Signing in with a name and a password. No transaction is open while a password is compared: that takes its time, and
/// others need the connections.
@ApplicationScoped
class SignIn {

    /// What came of a password.
    sealed interface Outcome {

        /// Right, and compared with this hash.
        record Right(UUID account, String hash) implements Outcome {}

        /// No such name, no such password, or not allowed in: nobody is told which.
        record Wrong() implements Outcome {}

        /// Too many failures: how long to wait.
        record TooMany(Duration left) implements Outcome {}
    }

    private record Found(UUID account, @Nullable String hash) {}

    private final Accounts accounts;
    private final Logins logins;
    private final Sessions sessions;
    private final PasswordHashes hashes;
    private final SignInFailures failures;

    SignIn(Accounts accounts, Logins logins, Sessions sessions, PasswordHashes hashes, SignInFailures failures) {
        this.accounts = accounts;
        this.logins = logins;
        this.sessions = sessions;
        this.hashes = hashes;
        this.failures = failures;
    }

    /// Whether this is the password of that name.
    ///
    /// @param address of the browser, for the limits
    Outcome check(LoginName name, String password, String address) {
        var made = failures.count(name, address);
        var wait = failures.wait(made);
        if (wait.isPresent()) {
            failures.forgive(made);
            return new Outcome.TooMany(wait.get());
        }
        var found = find(name);
        var hash = found.map(Found::hash).orElse(null);
        if (!matches(made, password, hash) || found.isEmpty() || hash == null) {
            return new Outcome.Wrong();
        }
        failures.forgive(made);
        return new Outcome.Right(found.get().account(), hash);
    }

    /// Signs a device in: only if the account still is what it was when the password was compared.
    ///
    /// @param device in plain words, for the list of devices
    /// @return the secret for the cookie
    Optional<Secret> open(Outcome.Right right, String password, String device) {
        var outdated = PasswordHashes.isOutdated(right.hash());
        var hash = outdated ? hashes.hash(password) : right.hash();
        return QuarkusTransaction.requiringNew()
                .call(() -> accounts.lock(right.account())
                        .filter(account -> !account.isDisabled() && right.hash().equals(account.passwordHash()))
                        .map(account -> {
                            account.changePassword(hash);
                            return sessions.open(account, device);
                        }));
    }

    private boolean matches(SignInFailures.Try made, String password, @Nullable String hash) {
        try {
            return hashes.matches(password, hash);
        } catch (Refusal e) {
            failures.forgive(made);
            throw e;
        }
    }

    private Optional<Found> find(LoginName name) {
        return QuarkusTransaction.requiringNew()
                .call(() -> logins.find(name)
                        .flatMap(accounts::findByIdOptional)
                        .map(account -> new Found(account.id(), account.isDisabled() ? null : account.passwordHash())));
    }
}
