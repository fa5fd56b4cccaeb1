package org.lectern.accounts;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lectern.web.Ids;

/// Devices that are signed in and personal tokens, in a table, so that ending one ends it at once on every node.
///
/// Plain JDBC: the look-up by key is part of every request. Inside a transaction the statements take part in it.
@ApplicationScoped
class Sessions {

    static final String DEVICE = "device";
    static final String TOKEN = "token";

    /// Who shows a secret that is still good.
    ///
    /// @param role the role at sign-in; a change of role ends the session
    /// @param scope for tokens: study or teach
    record Session(
            UUID account,
            UUID id,
            String kind,
            String role,
            @Nullable String scope) {}

    /// A device or a token as its owner sees it listed.
    record Listed(UUID id, String label, @Nullable String scope, Instant createdAt, Instant lastSeenAt) {}

    private static final Duration WRITE_LAST_SEEN_EVERY = Duration.ofMinutes(5);

    private static final String FIND = """
            select id, kind, role, scope, last_seen_at, expires_at from session where account_id = ? and token_hash = ?""";

    private static final String TOUCH = "update session set last_seen_at = ? where account_id = ? and token_hash = ?";

    private static final String ADD = """
            insert into session (account_id, token_hash, id, kind, role, scope, label, created_at, last_seen_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String LIST = """
            select id, label, scope, created_at, last_seen_at, role, expires_at from session
            where account_id = ? and kind = ? order by last_seen_at desc, id""";

    private final DataSource database;
    private final Clock clock;

    Sessions(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// The session of this secret, if it is there and has not expired; notes that it was used.
    Optional<Session> find(Secret secret) {
        var now = clock.instant();
        var hash = secret.hash();
        try (var connection = database.getConnection();
                var statement = prepare(connection, FIND, secret.account(), hash);
                var row = statement.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            var session = new Session(
                    secret.account(),
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4));
            var seen = row.getTimestamp(5).toInstant();
            if (Lifetime.of(session.kind(), session.role()).isOver(seen, row.getTimestamp(6), now)) {
                return Optional.empty();
            }
            if (seen.plus(WRITE_LAST_SEEN_EVERY).isBefore(now)) {
                execute(connection, TOUCH, Timestamp.from(now), secret.account(), hash);
            }
            return Optional.of(session);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /// Signs a device in. The caller holds the account ([Accounts#hold]), so that a change of its role or password
    /// comes before or ends this session too.
    Secret open(Account account, String label) {
        return add(account, DEVICE, null, label);
    }

    /// Makes a personal token. The caller holds the account.
    ///
    /// @param scope study or teach
    Secret token(Account account, String scope, String label) {
        return add(account, TOKEN, scope, label);
    }

    private Secret add(Account account, String kind, @Nullable String scope, String label) {
        var now = clock.instant();
        var secret = Secret.make(account.id());
        var at = Timestamp.from(now);
        var expires = Lifetime.of(kind, account.role()).absolute().map(most -> Timestamp.from(now.plus(most)));
        execute(
                ADD,
                account.id(),
                secret.hash(),
                Ids.make(now),
                kind,
                account.role(),
                scope,
                label,
                at,
                at,
                expires.orElse(null));
        return secret;
    }

    /// The devices or tokens of an account that are still good, the one last used first.
    List<Listed> list(UUID account, String kind) {
        var now = clock.instant();
        var found = new ArrayList<Listed>();
        try (var connection = database.getConnection();
                var statement = prepare(connection, LIST, account, kind);
                var row = statement.executeQuery()) {
            while (row.next()) {
                var seen = row.getTimestamp(5).toInstant();
                if (!Lifetime.of(kind, row.getString(6)).isOver(seen, row.getTimestamp(7), now)) {
                    found.add(new Listed(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getString(3),
                            row.getTimestamp(4).toInstant(),
                            seen));
                }
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
        return found;
    }

    /// @return false when the account has none with this id
    boolean end(UUID account, UUID id, String kind) {
        return execute("delete from session where account_id = ? and id = ? and kind = ?", account, id, kind) == 1;
    }

    /// Ends all devices of an account but one.
    void endOtherDevices(UUID account, UUID but) {
        execute("delete from session where account_id = ? and id <> ? and kind = 'device'", account, but);
    }

    /// Ends all that an account has open, tokens too, but one.
    void endAllBut(UUID account, UUID but) {
        execute("delete from session where account_id = ? and id <> ?", account, but);
    }

    /// Ends all that an account has open, tokens too.
    void endAll(UUID account) {
        execute("delete from session where account_id = ?", account);
    }

    /// Removes what nobody can use any more.
    @Scheduled(every = "24h", delayed = "10m")
    void sweep() {
        var now = clock.instant();
        var longest = Lifetime.of(DEVICE, Role.LEARNER).idle().orElseThrow();
        execute(
                "delete from session where expires_at <= ? or kind = 'device' and last_seen_at <= ?",
                Timestamp.from(now),
                Timestamp.from(now.minus(longest)));
    }

    private int execute(String sql, @Nullable Object... values) {
        try (var connection = database.getConnection()) {
            return execute(connection, sql, values);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static int execute(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (var statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
