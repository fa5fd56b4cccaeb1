package org.lectern.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// What the image holds and its entry point does, in an empty folder; and the compose files as far as they can be read
/// without an engine.
class ImageIT {

    private static final Path DOCKER = Path.of("docker").toAbsolutePath();

    @TempDir
    Path temporary;

    @Test
    void startsFromWhatTheImageHoldsAndStopsInOrder() throws Exception {
        var program = assembled();
        var data = DataFolders.withPrograms(temporary.resolve("data"));
        var port = ServerProcess.freePort();
        var log = temporary.resolve("log").toFile();
        var builder = new ProcessBuilder(
                        program.resolve("entrypoint").toString(),
                        "serve",
                        "--port",
                        Integer.toString(port),
                        "--insecure-http")
                .redirectErrorStream(true)
                .redirectOutput(log);
        builder.environment().put("LECTERN_DATA", data.toString());
        builder.environment().put("QUARKUS_MANAGEMENT_PORT", "0");
        builder.environment()
                .put("PATH", Path.of(System.getProperty("java.home"), "bin") + ":" + System.getenv("PATH"));
        var server = builder.start();
        try {
            awaitStatus(port);
            assertThat(Files.readString(log.toPath())).contains("Lectern is ready");
        } finally {
            server.destroy();
            assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(server.exitValue()).as(Files.readString(log.toPath())).isZero();
    }

    @Test
    void namesFilesThatAreThere() throws IOException {
        for (var name : new String[] {"compose.yaml", "compose.outside.yaml"}) {
            var loaded =
                    new Load(LoadSettings.builder().build()).loadFromString(Files.readString(DOCKER.resolve(name)));
            var services = (Map<?, ?>) ((Map<?, ?>) loaded).get("services");
            var build = (Map<?, ?>) ((Map<?, ?>) services.get("lectern")).get("build");
            assertThat(DOCKER.resolve(build.get("context").toString())
                            .resolve(build.get("dockerfile").toString()))
                    .exists();
        }
        for (var line : Files.readAllLines(DOCKER.resolve("Dockerfile"))) {
            if (line.startsWith("ENTRYPOINT")) {
                assertThat(line).contains("/opt/lectern/entrypoint");
            }
        }
    }

    /// As `docker/assemble` lays it out, from what this build has made.
    private Path assembled() throws IOException {
        var program = Files.createDirectory(temporary.resolve("program"));
        Files.createSymbolicLink(program.resolve("lib"), Path.of("target/lib").toAbsolutePath());
        Files.createSymbolicLink(
                program.resolve("lectern-runner.jar"),
                Path.of("target/lectern-runner.jar").toAbsolutePath());
        Files.createSymbolicLink(
                program.resolve("question-bank"), Path.of("question-bank").toAbsolutePath());
        Files.copy(DOCKER.resolve("entrypoint"), program.resolve("entrypoint"));
        assertThat(program.resolve("entrypoint").toFile().setExecutable(true)).isTrue();
        return program;
    }

    private static void awaitStatus(int port) throws Exception {
        for (var i = 0; i < 600; i++) {
            try {
                var connection = (HttpURLConnection) URI.create("http://127.0.0.1:%d/help".formatted(port))
                        .toURL()
                        .openConnection();
                if (connection.getResponseCode() == 200) {
                    return;
                }
            } catch (IOException _) {
                Thread.sleep(200);
            }
        }
        throw new AssertionError("No answer on port " + port);
    }
}
