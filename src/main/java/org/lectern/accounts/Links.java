package org.lectern.accounts;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/// Links that work once: the path `/welcome/{secret}`, of which only the hash is kept.
@ApplicationScoped
class Links {

    /// What a link is for, and how long it is good.
    enum Purpose {
        /// Void as soon as there is an administrator.
        FIRST_ADMINISTRATOR(Duration.ofDays(1)),
        INVITATION(Duration.ofDays(14)),
        NEW_PASSWORD(Duration.ofDays(2));

        final Duration good;

        Purpose(Duration good) {
            this.good = good;
        }

        /// As the table has it.
        String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    private static final String LIVE = "account_id = ?1 and token_hash = ?2 and used_at is null and expires_at > ?3";

    private final Session database;
    private final Accounts accounts;
    private final Clock clock;

    Links(Session database, Accounts accounts, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// Makes a link in place of the account's earlier ones.
    Secret make(UUID account, Purpose purpose) {
        var secret = Secret.make(account);
        database.createNativeMutationQuery("delete from sign_in_link where account_id = ?1 and used_at is null")
                .setParameter(1, account)
                .executeUpdate();
        database.createNativeMutationQuery("insert into sign_in_link values (?1, ?2, ?3, ?4)")
                .setParameter(1, account)
                .setParameter(2, secret.hash())
                .setParameter(3, purpose.key())
                .setParameter(4, clock.instant().plus(purpose.good))
                .executeUpdate();
        return secret;
    }

    /// What a link is for, if it still is good.
    Optional<Purpose> look(Secret secret) {
        return database.createNativeQuery("select purpose from sign_in_link where " + LIVE, String.class)
                .setParameter(1, secret.account())
                .setParameter(2, secret.hash())
                .setParameter(3, clock.instant())
                .getResultStream()
                .findFirst()
                .map(key ->
                        Purpose.valueOf(key.toUpperCase(java.util.Locale.ROOT).replace('-', '_')))
                .filter(purpose -> purpose != Purpose.FIRST_ADMINISTRATOR || !accounts.haveAnAdministrator());
    }

    /// Uses it up: of two at once, one.
    boolean use(Secret secret) {
        return database.createNativeMutationQuery("update sign_in_link set used_at = ?3 where " + LIVE)
                        .setParameter(1, secret.account())
                        .setParameter(2, secret.hash())
                        .setParameter(3, clock.instant())
                        .executeUpdate()
                == 1;
    }

    /// Removes what nobody can use any more.
    @Scheduled(every = "24h", delayed = "10m")
    @Transactional
    void sweep() {
        database.createNativeMutationQuery("delete from sign_in_link where expires_at <= ?1 or used_at is not null")
                .setParameter(1, clock.instant())
                .executeUpdate();
    }
}
