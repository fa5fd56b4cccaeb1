package org.lectern.operations;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/// A real PostgreSQL in the data folder, durable, listening on loopback only, started and stopped with the server.
///
/// After a kill of the server its postmaster lives on: the next start stops that orphan first. After a kill of the
/// postmaster the running server starts another on the same port.
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);

    /// On the command line, where they win over postgresql.conf and ALTER SYSTEM.
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "max_connections=120",
            "shared_buffers=256MB",
            "log_min_messages=warning",
            "timezone=UTC");

    private static final int LOOK_EVERY_MS = 500;

    private final DataFolder data;
    private final PostgresCommands postgres;
    private final Credentials credentials;
    private final AtomicBoolean closing = new AtomicBoolean();

    private EmbeddedDatabase(DataFolder data, PostgresCommands postgres, Credentials credentials) {
        this.data = data;
        this.postgres = postgres;
        this.credentials = credentials;
    }

    /// Takes the folder, makes what is missing in it, and starts the database.
    ///
    /// @throws Problem with the reason in words, nothing half done
    public static EmbeddedDatabase start(Path folder) {
        var data = DataFolder.lock(folder);
        try {
            return start(data);
        } catch (IOException e) {
            data.close();
            throw new Problem("The database in %s cannot be started: %s".formatted(data.path(), e.getMessage()), e);
        } catch (InterruptedException e) {
            data.close();
            Thread.currentThread().interrupt();
            throw new Problem("The start of the database was interrupted", e);
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    private static EmbeddedDatabase start(DataFolder data) throws IOException, InterruptedException {
        var cluster = data.resolve("pg-" + PostgresBinaries.MAJOR);
        refuseOtherVersions(data.path(), cluster);
        var postgres =
                new PostgresCommands(PostgresBinaries.in(data.path()), cluster, Unprivileged.here(), data.path());
        postgres.stopOrphan();
        var credentials = Files.isDirectory(cluster) ? Credentials.read(data.path()) : initialise(data, postgres);
        credentials = credentials.on(freePort());
        credentials.write(data.path());
        postgres.start(settings(credentials.port()));
        var database = new EmbeddedDatabase(data, postgres, credentials);
        try {
            DatabaseRoles.ensure(credentials);
        } catch (RuntimeException e) {
            postgres.stop();
            throw e;
        }
        Thread.ofPlatform().daemon().name("database-watch").start(database::restartWhenKilled);
        return database;
    }

    /// A whole cluster appears under its name, or none.
    private static Credentials initialise(DataFolder data, PostgresCommands postgres)
            throws IOException, InterruptedException {
        var credentials = Credentials.fresh(0);
        var half = data.resolve("pg-%d.new".formatted(PostgresBinaries.MAJOR));
        PostgresBinaries.delete(half);
        Files.createDirectory(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        postgres.initialise(half, credentials.superuser());
        credentials.write(data.path());
        Files.move(half, data.resolve("pg-" + PostgresBinaries.MAJOR), StandardCopyOption.ATOMIC_MOVE);
        return credentials;
    }

    private static void refuseOtherVersions(Path data, Path cluster) throws IOException {
        try (var others = Files.newDirectoryStream(data, "pg-[0-9]*")) {
            for (var other : others) {
                if (!other.equals(cluster)
                        && Files.exists(other.resolve("PG_VERSION"))
                        && !Files.isDirectory(cluster)) {
                    throw new Problem(
                            "The data folder %s was made by PostgreSQL %s; this Lectern brings PostgreSQL %d. Nothing was changed."
                                    .formatted(
                                            data,
                                            Files.readString(other.resolve("PG_VERSION"))
                                                    .strip(),
                                            PostgresBinaries.MAJOR));
                }
            }
        }
        var version = cluster.resolve("PG_VERSION");
        if (Files.exists(version)
                && !Files.readString(version).strip().equals(Integer.toString(PostgresBinaries.MAJOR))) {
            throw new Problem("%s was made by PostgreSQL %s; this Lectern brings PostgreSQL %d. Nothing was changed."
                    .formatted(cluster, Files.readString(version).strip(), PostgresBinaries.MAJOR));
        }
    }

    private static List<String> settings(int port) {
        var all = new ArrayList<>(SETTINGS);
        all.add("port=" + port);
        return all;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// By looking, not by waiting for the process: it is no child of ours, and where nobody reaps it, it never ends.
    private void restartWhenKilled() {
        try {
            while (!closing.get()) {
                Thread.sleep(LOOK_EVERY_MS);
                restart();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Tried again until it stands: right after a kill the old backends still hold the shared memory.
    private synchronized void restart() throws InterruptedException {
        while (!closing.get() && postgres.running().isEmpty()) {
            try {
                LOG.warn("The database has stopped; starting it again");
                postgres.start(settings(credentials.port()));
            } catch (IOException | Problem e) {
                LOG.warnf("The database does not start yet: %s", e.getMessage());
                Thread.sleep(LOOK_EVERY_MS);
            }
        }
    }

    /// The server's address of it, and its roles.
    public Credentials credentials() {
        return credentials;
    }

    /// Stops it and lets go of the folder.
    @Override
    public void close() {
        closing.set(true);
        synchronized (this) {
            try {
                postgres.stop();
            } catch (IOException e) {
                LOG.warnf("The database did not stop: %s", e.getMessage());
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            data.close();
        }
    }
}
