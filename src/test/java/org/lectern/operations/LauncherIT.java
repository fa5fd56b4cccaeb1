package org.lectern.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The packaged program as an operator meets it: starts, stops, kills, and what it says when it cannot start.
class LauncherIT {

    @TempDir
    Path temporary;

    @Test
    void startsServesAndStopsInOrder() throws Exception {
        var data = data();
        try (var server = ServerProcess.serve(data)) {
            assertThat(server.status("/")).isEqualTo(200);
            assertThat(server.output()).contains("To make the administrator");
            assertThat(server.stop()).isZero();
        }
        assertThat(data.resolve("pg-17/postmaster.pid")).doesNotExist();
    }

    @Test
    void refusesASecondServerOnTheSameData() throws Exception {
        var data = data();
        try (var first = ServerProcess.serve(data);
                var second = ServerProcess.run(data, List.of(), "serve", "--data", data.toString(), "--port", "0")) {
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.output()).contains("in use by process").contains(data.toString());
            assertThat(first.status("/")).isEqualTo(200);
        }
    }

    @Test
    void comesBackAfterAKillOfItselfAndOfItsDatabase() throws Exception {
        var data = data();
        try (var server = ServerProcess.serve(data)) {
            server.kill();
        }
        try (var server = ServerProcess.serve(data)) {
            assertThat(server.output()).contains("Stopping the database that an earlier server left running");
            var postmaster = Long.parseLong(
                    Files.readAllLines(data.resolve("pg-17/postmaster.pid")).getFirst());
            ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();
            awaitDatabase(server);
        }
    }

    /// While the database is away a page that needs it says so with 503; then it works again, without a restart.
    private static void awaitDatabase(ServerProcess server) throws Exception {
        for (var i = 0; i < 100; i++) {
            var status = signInStatus(server);
            assertThat(status).isIn(401, 422, 429, 503);
            if (status != 503) {
                return;
            }
            Thread.sleep(300);
        }
        throw new AssertionError("Still away: " + server.output());
    }

    private static int signInStatus(ServerProcess server) throws IOException, InterruptedException {
        return server.post("/sign-in", "name=nobody&password=not-a-password");
    }

    @Test
    void namesAPortInUse() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var server = ServerProcess.run(
                        temporary,
                        List.of(),
                        "serve",
                        "--data",
                        data().toString(),
                        "--port",
                        Integer.toString(taken.getLocalPort()))) {
            assertThat(server.exitCode()).isEqualTo(1);
            assertThat(server.output()).contains("Port " + taken.getLocalPort()).contains("--port");
        }
    }

    @Test
    void namesAManagementPortInUse() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var server = ServerProcess.run(
                        temporary,
                        List.of("-Dquarkus.management.port=" + taken.getLocalPort()),
                        "serve",
                        "--data",
                        data().toString(),
                        "--port",
                        "0")) {
            assertThat(server.exitCode()).isEqualTo(1);
            assertThat(server.output()).contains("Port " + taken.getLocalPort()).contains("QUARKUS_MANAGEMENT_PORT");
        }
    }

    @Test
    void namesAManagementPortThatIsNone() throws Exception {
        try (var server = ServerProcess.run(
                temporary,
                List.of("-Dquarkus.management.port=nine"),
                "serve",
                "--port",
                "0",
                "--data",
                data().toString())) {
            assertThat(server.exitCode()).isEqualTo(1);
            assertThat(server.output().strip()).isEqualTo("\"nine\" is no port (QUARKUS_MANAGEMENT_PORT).");
        }
    }

    @Test
    void refusesPlainHttpForOthersUnlessTold() throws Exception {
        try (var server = ServerProcess.run(
                temporary, List.of(), "serve", "--data", data().toString(), "--port", "0", "--host", "0.0.0.0")) {
            assertThat(server.exitCode()).isEqualTo(1);
            assertThat(server.output()).contains("Plain http on 0.0.0.0").contains("--insecure-http");
        }
    }

    @Test
    void saysHowACommandIsUsed() throws Exception {
        try (var program = ServerProcess.run(temporary, List.of(), "serve", "--prot", "1")) {
            assertThat(program.exitCode()).isEqualTo(2);
            assertThat(program.output()).contains("Unknown option").contains("--port");
        }
    }

    @Test
    void explainsItself() throws Exception {
        assertThat(output(0, "--help"))
                .contains("Usage: lectern ", "serve", "bank", "text", "user", "token", "replay", "check");
        assertThat(output(0, "serve", "--help"))
                .contains("Usage: lectern serve ", "--data", "--insecure-http")
                .doesNotContain("Lectern is ready");
        assertThat(output(0, "--version")).matches("Lectern \\d+\\.\\d+\\.\\d+\\S*\\R");
        assertThat(output(0, "bank", "check", "--version")).startsWith("Lectern ");
        assertThat(output(2, "sevre")).contains("sevre", "serve");
    }

    private String output(int exit, String... command) throws Exception {
        try (var program = ServerProcess.run(temporary, List.of(), command)) {
            assertThat(program.exitCode()).as(program.output()).isEqualTo(exit);
            return program.output();
        }
    }

    @Test
    void refusesAnOutsideDatabaseThatIsNotDurable() throws Exception {
        var data = data();
        try (var database = EmbeddedDatabase.start(data)) {
            var credentials = database.credentials();
            try (var connection = DriverManager.getConnection(credentials.url(), "postgres", credentials.superuser());
                    var statement = connection.createStatement()) {
                statement.execute("alter role lectern_app set synchronous_commit = off");
            }
            try (var server = ServerProcess.run(
                    temporary,
                    outside(credentials),
                    "serve",
                    "--data",
                    temporary.resolve("other").toString(),
                    "--port",
                    "0")) {
                assertThat(server.exitCode()).isEqualTo(1);
                assertThat(server.output()).contains("synchronous_commit off");
            }
        }
    }

    @Test
    void usesAnOutsideDatabase() throws Exception {
        var data = data();
        try (var database = EmbeddedDatabase.start(data);
                var server = ServerProcess.serve(temporary.resolve("other"), outside(database.credentials()))) {
            assertThat(server.status("/")).isEqualTo(200);
            assertThat(temporary.resolve("other/pg-17")).doesNotExist();
        }
    }

    private static List<String> outside(Credentials credentials) {
        return List.of(
                "-Dquarkus.datasource.jdbc.url=" + credentials.url(),
                "-Dquarkus.datasource.username=lectern_app",
                "-Dquarkus.datasource.password=" + credentials.app(),
                "-Dquarkus.flyway.username=lectern_owner",
                "-Dquarkus.flyway.password=" + credentials.owner());
    }

    private Path data() throws IOException {
        return DataFolders.withPrograms(temporary.resolve("data"));
    }
}
