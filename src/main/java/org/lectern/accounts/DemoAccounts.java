package org.lectern.accounts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/// The simulated people of a demo, marked as such.
@ApplicationScoped
public class DemoAccounts {

    private final Accounts accounts;
    private final Logins logins;
    private final PasswordHashes hashes;

    DemoAccounts(Accounts accounts, Logins logins, PasswordHashes hashes) {
        this.accounts = accounts;
        this.logins = logins;
        this.hashes = hashes;
    }

    /// Whether the demo was made already.
    public boolean exist() {
        return QuarkusTransaction.requiringNew().call(() -> accounts.count("demo = true") > 0);
    }

    /// Adds a learner.
    public UUID add(String name, ZoneId zone, Instant since) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var account = accounts.add(Role.LEARNER, name, false, zone, since);
            account.markAsDemo();
            return account.id();
        });
    }

    /// Lets everybody sign in as this account.
    public void open(UUID account, String name, String password) {
        var hash = hashes.hash(password);
        QuarkusTransaction.requiringNew().run(() -> {
            var login = LoginName.of(name);
            logins.take(login, account);
            accounts.get(account).becomeReal(login, hash);
        });
    }
}
