package org.lectern.accounts;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.lectern.web.Ids;

/// Limits on failed sign-ins: per name and address together, per name, and per address. Kept in a table, so that they
/// hold over all nodes and a restart.
///
/// A try is counted before the password is looked at and taken back when it was right: many at once gain nothing.
@ApplicationScoped
class SignInFailures {

    /// How many failures one key may have within [#WINDOW].
    enum Limit {
        BOTH(8),
        NAME(30),
        ADDRESS(100);

        final int most;

        Limit(int most) {
            this.most = most;
        }
    }

    static final Duration WINDOW = Duration.ofMinutes(15);

    /// One try, with the keys under which it is counted.
    record Try(UUID id, List<byte[]> keys) {}

    private static final String NEXT_TO_LEAVE = """
            select failed_at from sign_in_failure where key = ?1 and failed_at > ?2 and id <> ?3
            order by failed_at desc offset ?4 limit 1""";

    private final Session database;
    private final Clock clock;

    SignInFailures(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Counts a try as a failure until it is forgiven.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Try count(LoginName name, String address) {
        var now = clock.instant();
        var network = network(address);
        var made = new Try(
                Ids.make(now),
                List.of(
                        key(Limit.BOTH, name.key() + "\0" + network),
                        key(Limit.NAME, name.key()),
                        key(Limit.ADDRESS, network)));
        for (var key : made.keys()) {
            database.createNativeMutationQuery("insert into sign_in_failure (key, failed_at, id) values (?1, ?2, ?3)")
                    .setParameter(1, key)
                    .setParameter(2, now)
                    .setParameter(3, made.id())
                    .executeUpdate();
        }
        return made;
    }

    /// How long to wait when there were too many before this one.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Duration> wait(Try made) {
        var now = clock.instant();
        var longest = Duration.ZERO;
        for (var limit : Limit.values()) {
            var until = lastToLeave(made, limit, now).map(failed -> failed.plus(WINDOW));
            if (until.isPresent() && Duration.between(now, until.get()).compareTo(longest) > 0) {
                longest = Duration.between(now, until.get());
            }
        }
        return longest.isZero() ? Optional.empty() : Optional.of(longest);
    }

    private Optional<Instant> lastToLeave(Try made, Limit limit, Instant now) {
        return database.createNativeQuery(NEXT_TO_LEAVE, Instant.class)
                .setParameter(1, made.keys().get(limit.ordinal()))
                .setParameter(2, now.minus(WINDOW))
                .setParameter(3, made.id())
                .setParameter(4, limit.most - 1)
                .getResultStream()
                .findFirst();
    }

    /// Takes a try back: the password was right, or was not looked at.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void forgive(Try made) {
        for (var key : made.keys()) {
            database.createNativeMutationQuery("delete from sign_in_failure where key = ?1 and id = ?2")
                    .setParameter(1, key)
                    .setParameter(2, made.id())
                    .executeUpdate();
        }
    }

    @Scheduled(every = "10m", delayed = "1m")
    @Transactional
    void sweep() {
        database.createNativeMutationQuery("delete from sign_in_failure where failed_at <= ?1")
                .setParameter(1, clock.instant().minus(WINDOW))
                .executeUpdate();
    }

    /// One household or school has a whole /64 of IPv6 to choose from.
    static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            var bytes = InetAddress.getByName(address.replaceFirst("%.*", "")).getAddress();
            return bytes.length == 16 ? HexFormat.of().formatHex(bytes, 0, 8) : address;
        } catch (UnknownHostException _) {
            return address;
        }
    }

    private static byte[] key(Limit limit, String value) {
        return Sha256.of((limit.name() + "\0" + value).getBytes(StandardCharsets.UTF_8));
    }
}
