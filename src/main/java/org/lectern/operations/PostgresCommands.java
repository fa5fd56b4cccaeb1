package org.lectern.operations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// The few calls of PostgreSQL's own programs: make a cluster, start it, stop it.
final class PostgresCommands {

    private static final Logger LOG = Logger.getLogger(PostgresCommands.class);

    private final Path binaries;
    private final Path cluster;
    private final Unprivileged way;
    private final Path data;

    PostgresCommands(Path binaries, Path cluster, Unprivileged way, Path data) {
        this.binaries = binaries;
        this.cluster = cluster;
        this.way = way;
        this.data = data;
    }

    /// Makes a cluster with checksums whose one role, postgres, has this password.
    void initialise(Path folder, String password) throws IOException, InterruptedException {
        var passwordFile = Files.createTempFile(
                folder.getParent(),
                "initdb",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(passwordFile, password);
            way.own(data, passwordFile);
            way.own(data, folder);
            run(
                    "initdb",
                    List.of(
                            "--pgdata=" + folder,
                            "--username=postgres",
                            "--pwfile=" + passwordFile,
                            "--auth=scram-sha-256",
                            "--data-checksums",
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--no-instructions"));
        } finally {
            Files.delete(passwordFile);
        }
    }

    /// Starts it detached, so that Ctrl+C reaches the server alone, and waits until it accepts connections.
    void start(List<String> settings) throws IOException, InterruptedException {
        way.own(data, cluster);
        var log = Files.createDirectories(data.resolve("log"));
        way.own(data, log);
        var options = new StringBuilder();
        settings.forEach(setting -> options.append(" -c ").append(setting));
        run(
                "pg_ctl",
                List.of(
                        "start",
                        "--pgdata=" + cluster,
                        "--wait",
                        "--timeout=120",
                        "--silent",
                        "--log=" + log.resolve("postgresql.log"),
                        "--options=" + options));
    }

    void stop() throws IOException, InterruptedException {
        if (running().isPresent()) {
            run("pg_ctl", List.of("stop", "--pgdata=" + cluster, "--mode=fast", "--wait", "--timeout=60", "--silent"));
        }
    }

    /// Stops the postmaster that outlived a killed server.
    void stopOrphan() throws IOException, InterruptedException {
        if (running().isPresent()) {
            LOG.info("Stopping the database that an earlier server left running");
            stop();
        }
    }

    /// The live postmaster of this cluster, by its pid file; not another process that was given the same number since.
    Optional<ProcessHandle> running() throws InterruptedException {
        try {
            var lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(ProcessHandle::isAlive)
                    .filter(this::isPostgres);
        } catch (IOException | RuntimeException _) {
            return Optional.empty();
        }
    }

    private boolean isPostgres(ProcessHandle process) {
        try {
            var command = Files.readString(
                    Path.of("/proc", Long.toString(process.pid()), "cmdline"), StandardCharsets.ISO_8859_1);
            return command.contains("postgres") && command.contains(cluster.toString());
        } catch (IOException _) {
            return process.info()
                    .command()
                    .filter(command -> command.endsWith("postgres"))
                    .isPresent();
        }
    }

    private void run(String program, List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        var output = Files.createTempFile("lectern", ".out");
        try {
            var builder = new ProcessBuilder(way.command(command))
                    .directory(binaries.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            // Messages in English, and no locale that the bundle does not have.
            builder.environment().put("LC_ALL", "C");
            var process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(180, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new Problem("%s failed in %s: %s".formatted(program, data, why(output)));
            }
        } finally {
            Files.delete(output);
        }
    }

    private String why(Path output) throws IOException {
        var said = Files.readString(output).strip();
        var log = data.resolve("log").resolve("postgresql.log");
        if (said.contains("could not start server") && Files.isReadable(log)) {
            var lines = Files.readAllLines(log);
            said += " " + String.join(" ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
        }
        return said.contains("No space left on device") ? "the disk is full. " + said : said;
    }
}
