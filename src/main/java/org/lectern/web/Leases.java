package org.lectern.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/// Work that one node does at a time, by name. A lease is a row with an end: where its node dies,
/// another may take it once that is past.
@ApplicationScoped
public class Leases {

    private static final String TAKE = """
            insert into lease (name, holder, until) values (?, ?, ?)
            on conflict (name) do update set holder = excluded.holder, until = excluded.until
            where lease.until <= ?""";

    private static final String END = "update lease set until = ? where name = ? and holder = ?";

    private final DataSource database;
    private final Clock clock;

    Leases(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Held until it ends or is given back.
    public record Lease(String name, UUID holder) {}

    /// Takes a lease; empty while another node has it.
    public Optional<Lease> take(String name, Duration duration) throws SQLException {
        var now = clock.instant();
        var lease = new Lease(name, Ids.make(now));
        try (var connection = database.getConnection()) {
            int taken = Sql.update(connection, TAKE, name, lease.holder, now.plus(duration), now);
            return taken == 1 ? Optional.of(lease) : Optional.empty();
        }
    }

    /// Others may take it at once.
    public void giveBack(Lease lease) throws SQLException {
        keep(lease, clock.instant());
    }

    /// Nobody may take it before an instant, if it is still held.
    public void keep(Lease lease, Instant until) throws SQLException {
        try (var connection = database.getConnection()) {
            Sql.update(connection, END, until, lease.name, lease.holder);
        }
    }
}
