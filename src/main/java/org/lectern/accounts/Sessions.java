package org.lectern.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Devices that are signed in and personal tokens, in a table, so that ending one ends it at once on every node.
///
/// Plain JDBC: this look-up by key is part of every request.
@ApplicationScoped
class Sessions {

    /// A live session.
    ///
    /// @param role the role at sign-in; a change of role ends the session
    /// @param scope for tokens: study or teach
    record Session(
            UUID account,
            byte[] hash,
            String kind,
            String role,
            @Nullable String scope) {}

    private static final Duration WRITE_LAST_SEEN_EVERY = Duration.ofMinutes(5);

    private static final String FIND = """
            select kind, role, scope, created_at, last_seen_at, expires_at from session where account_id = ? and token_hash = ?""";

    private final DataSource database;
    private final Clock clock;

    Sessions(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// The session of this secret, if it is there and has not expired; notes that it was used.
    Optional<Session> find(Secret secret) throws SQLException {
        var now = clock.instant();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FIND)) {
            var hash = secret.hash();
            statement.setObject(1, secret.account());
            statement.setBytes(2, hash);
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                var session = new Session(secret.account(), hash, row.getString(1), row.getString(2), row.getString(3));
                var seen = row.getTimestamp(5).toInstant();
                if (hasExpired(session, seen, row.getTimestamp(6), now)) {
                    return Optional.empty();
                }
                if (seen.plus(WRITE_LAST_SEEN_EVERY).isBefore(now)) {
                    touch(session, now);
                }
                return Optional.of(session);
            }
        }
    }

    /// Learners: 90 days after they were last seen. Instructors and administrators: 12 hours, and 7 days in all.
    private static boolean hasExpired(Session session, Instant seen, @Nullable Timestamp expires, Instant now) {
        if (expires != null && !expires.toInstant().isAfter(now)) {
            return true;
        }
        if (session.kind().equals("token")) {
            return false;
        }
        var idle = session.role().equals(Role.LEARNER) ? Duration.ofDays(90) : Duration.ofHours(12);
        return seen.plus(idle).isBefore(now);
    }

    private void touch(Session session, Instant now) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "update session set last_seen_at = ? where account_id = ? and token_hash = ?")) {
            statement.setTimestamp(1, Timestamp.from(now));
            statement.setObject(2, session.account());
            statement.setBytes(3, session.hash());
            statement.executeUpdate();
        }
    }

    /// Signs a device in.
    Secret open(Account account, String label, Instant now) throws SQLException {
        var expires = account.role().equals(Role.LEARNER) ? null : now.plus(Duration.ofDays(7));
        return add(account, "device", null, label, expires, now);
    }

    /// Makes a personal token. @param scope study or teach
    Secret token(Account account, String scope, String label, Instant now) throws SQLException {
        return add(account, "token", scope, label, null, now);
    }

    private Secret add(
            Account account, String kind, @Nullable String scope, String label, @Nullable Instant expires, Instant now)
            throws SQLException {
        var secret = Secret.make(account.id());
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                        insert into session (account_id, token_hash, kind, role, scope, label, created_at, last_seen_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            statement.setObject(1, account.id());
            statement.setBytes(2, secret.hash());
            statement.setString(3, kind);
            statement.setString(4, account.role());
            statement.setString(5, scope);
            statement.setString(6, label);
            statement.setTimestamp(7, Timestamp.from(now));
            statement.setTimestamp(8, Timestamp.from(now));
            statement.setTimestamp(9, expires == null ? null : Timestamp.from(expires));
            statement.executeUpdate();
        }
        return secret;
    }
}
