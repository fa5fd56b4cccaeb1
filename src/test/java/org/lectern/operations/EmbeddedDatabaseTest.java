package org.lectern.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    Path temporary;

    @Test
    void isDurableAndListensOnLoopbackOnly() throws Exception {
        try (var database = EmbeddedDatabase.start(data())) {
            for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
                assertThat(show(database, setting)).as(setting).isEqualTo("on");
            }
            assertThat(show(database, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(show(database, "unix_socket_directories")).isEmpty();
        }
    }

    @Test
    void keepsItsPasswordsToItself() throws Exception {
        var data = data();
        try (var database = EmbeddedDatabase.start(data)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(Credentials.FILE))))
                    .isEqualTo("rw-------");
            assertThatThrownBy(() ->
                            DriverManager.getConnection(database.credentials().url(), "lectern_app", "wrong"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void keepsWhatWasWrittenAcrossAStop() throws Exception {
        var data = data();
        try (var database = EmbeddedDatabase.start(data)) {
            asOwner(database, "create table kept (id int)");
        }
        try (var database = EmbeddedDatabase.start(data)) {
            asOwner(database, "insert into kept values (1)");
        }
        assertThat(DataFolder.inUse(data)).isFalse();
    }

    @Test
    void refusesAFolderInUseAndLeavesItAlone() throws Exception {
        var data = data();
        try (var database = EmbeddedDatabase.start(data)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(data))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining(data.toString())
                    .hasMessageContaining(
                            "in use by process " + ProcessHandle.current().pid());
            asOwner(database, "create table still_there (id int)");
        }
    }

    @Test
    void startsAgainWhenItIsKilled() throws Exception {
        var data = data();
        try (var database = EmbeddedDatabase.start(data)) {
            asOwner(database, "create table survives (id int)");
            var postmaster = postmaster(data);
            ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();
            awaitOther(data, postmaster);
            asOwner(database, "insert into survives values (1)");
        }
    }

    @Test
    void stopsTheOrphanOfAKilledServer() throws Exception {
        var data = data();
        EmbeddedDatabase.start(data).close();
        var commands = new PostgresCommands(
                data.resolve("postgresql-17.6.0"), data.resolve("pg-17"), Unprivileged.here(), data);
        commands.start(
                List.of("listen_addresses=127.0.0.1", "unix_socket_directories=", "port=" + ServerProcess.freePort()));
        var orphan = postmaster(data);
        try (var database = EmbeddedDatabase.start(data)) {
            assertThat(postmaster(data)).isNotEqualTo(orphan);
            asOwner(database, "select 1");
        }
    }

    @Test
    void refusesAFolderOfAnotherVersion() throws Exception {
        var data = data();
        Files.createDirectories(data.resolve("pg-16"));
        Files.writeString(data.resolve("pg-16/PG_VERSION"), "16\n");
        assertThatThrownBy(() -> EmbeddedDatabase.start(data))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("PostgreSQL 16")
                .hasMessageContaining("PostgreSQL 17");
        assertThat(data.resolve("pg-17")).doesNotExist();
        assertThat(DataFolder.inUse(data)).isFalse();
    }

    @Test
    void refusesAFolderThatIsAFile() throws Exception {
        var file = Files.writeString(temporary.resolve("file"), "");
        assertThatThrownBy(() -> EmbeddedDatabase.start(file))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void refusesAReadOnlyFolder() throws Exception {
        var disk = mount("size=8m");
        try {
            execute("mount", "-o", "remount,ro", disk.toString());
            assertThatThrownBy(() -> EmbeddedDatabase.start(disk))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining(disk.toString())
                    .hasMessageContaining("Read-only file system");
        } finally {
            execute("umount", disk.toString());
        }
    }

    @Test
    void saysThatTheDiskIsFullAndLeavesNoHalfCluster() throws Exception {
        var disk = mount("size=8m");
        try {
            DataFolders.withPrograms(disk);
            assertThatThrownBy(() -> EmbeddedDatabase.start(disk))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("No space left on device");
            assertThat(disk.resolve("pg-17")).doesNotExist();
            assertThat(DataFolder.inUse(disk)).isFalse();
        } finally {
            execute("umount", disk.toString());
        }
    }

    @Test
    void runsAsNobodyWhereThereAreNoNamespaces() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root has to change its user");
        // Every folder above has to be open to others: a temporary folder of JUnit's is not.
        var data = Files.createTempDirectory(
                Path.of("/tmp"),
                "lectern-nobody",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        System.setProperty("org.lectern.database.as", "nobody");
        try (var database = EmbeddedDatabase.start(data)) {
            asOwner(database, "create table kept (id int)");
            assertThat(Files.getAttribute(data.resolve("pg-17"), "unix:uid")).isEqualTo(65534);
        } finally {
            System.clearProperty("org.lectern.database.as");
            PostgresBinaries.delete(data);
        }
    }

    private Path data() throws IOException {
        return DataFolders.withPrograms(temporary.resolve("data"));
    }

    private Path mount(String options) throws IOException, InterruptedException {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root can mount a small disk");
        var disk = Files.createDirectory(temporary.resolve("disk"));
        assumeTrue(execute("mount", "-t", "tmpfs", "-o", options, "tmpfs", disk.toString()) == 0, "no tmpfs here");
        return disk;
    }

    private static int execute(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private static long postmaster(Path data) throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("pg-17/postmaster.pid")).getFirst());
    }

    private static void awaitOther(Path data, long postmaster) throws Exception {
        for (var i = 0; i < 300; i++) {
            Thread.sleep(100);
            var file = data.resolve("pg-17/postmaster.pid");
            if (Files.exists(file)) {
                var lines = Files.readAllLines(file);
                if (lines.size() > 7
                        && lines.get(7).startsWith("ready")
                        && Long.parseLong(lines.getFirst()) != postmaster) {
                    return;
                }
            }
        }
        throw new AssertionError("The database did not come back");
    }

    private static String show(EmbeddedDatabase database, String setting) throws SQLException {
        var credentials = database.credentials();
        try (var connection = DriverManager.getConnection(credentials.url(), "postgres", credentials.superuser());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("show " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void asOwner(EmbeddedDatabase database, String sql) throws SQLException {
        var credentials = database.credentials();
        try (var connection = DriverManager.getConnection(credentials.url(), "lectern_owner", credentials.owner());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
