package org.lectern.accounts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/// The simulated people of a demo, marked as such.
@ApplicationScoped
@Named("demo")
public class DemoAccounts {

    /// Names to sign in with, and the password of both.
    public static final String LEARNER = "demo";

    public static final String INSTRUCTOR = "demo-instructor";
    public static final String PASSWORD = "demo-of-lectern";

    private static final String INSTRUCTORS_NAME = "Maria";

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

    public UUID addLearner(String name, ZoneId zone, Instant since) {
        return add(Role.LEARNER, name, zone, since);
    }

    public UUID addInstructor(ZoneId zone, Instant since) {
        return add(Role.INSTRUCTOR, INSTRUCTORS_NAME, zone, since);
    }

    private UUID add(String role, String name, ZoneId zone, Instant since) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var account = accounts.add(role, name, false, zone, since);
            account.markAsDemo();
            return account.id();
        });
    }

    /// Lets everybody sign in as these two. The others have a password too, as who has come, but no name to sign in
    /// with.
    public void open(UUID learner, UUID instructor) {
        var hash = hashes.hash(PASSWORD);
        QuarkusTransaction.requiringNew().run(() -> {
            accounts.update("passwordHash = ?1 where demo = true", hash);
            open(learner, LEARNER, hash);
            open(instructor, INSTRUCTOR, hash);
        });
    }

    private void open(UUID account, String name, String hash) {
        var login = LoginName.of(name);
        logins.take(login, account);
        accounts.get(account).becomeReal(login, hash);
    }

    public String learner() {
        return LEARNER;
    }

    public String instructor() {
        return INSTRUCTOR;
    }

    public String password() {
        return PASSWORD;
    }
}
