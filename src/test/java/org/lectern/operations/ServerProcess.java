package org.lectern.operations;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The packaged program as a process of its own, as an operator runs it.
public final class ServerProcess implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 120;

    private final Process process;
    private final Path output;
    private final int port;

    private ServerProcess(Process process, Path output, int port) {
        this.process = process;
        this.output = output;
        this.port = port;
    }

    /// Starts a command without waiting for it.
    public static ServerProcess run(Path folder, List<String> options, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                // Many short lives: loaded classes are kept from the first one, and no code lives long enough for C2.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=target/test-processes%s.jsa"
                        .formatted(System.getProperty("org.lectern.test-fork", "")),
                "-Xlog:disable",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dquarkus.management.port=0"));
        command.addAll(options);
        command.addAll(List.of("-jar", System.getProperty("lectern.jar", "target/lectern-runner.jar")));
        command.addAll(List.of(arguments));
        var output = Files.createTempFile("lectern-process", ".log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        // The tests' own database is not this process's.
        builder.environment().remove("QUARKUS_DATASOURCE_JDBC_URL");
        return new ServerProcess(builder.start(), output, port(arguments));
    }

    /// Starts the server on a free port and waits until it says that it is ready.
    public static ServerProcess serve(Path data, String... more) throws IOException, InterruptedException {
        return serve(data, List.of(), more);
    }

    public static ServerProcess serve(Path data, List<String> options, String... more)
            throws IOException, InterruptedException {
        var arguments =
                new ArrayList<>(List.of("serve", "--data", data.toString(), "--port", Integer.toString(freePort())));
        arguments.addAll(List.of(more));
        var server = run(data, options, arguments.toArray(String[]::new));
        server.awaitOutput("Lectern is ready");
        return server;
    }

    private static int port(String... arguments) {
        for (var i = 0; i < arguments.length - 1; i++) {
            if (arguments[i].equals("--port")) {
                return Integer.parseInt(arguments[i + 1]);
            }
        }
        return 0;
    }

    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// @throws AssertionError when the process ends or the time is over before
    public void awaitOutput(String wanted) throws IOException, InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!output().contains(wanted)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroyForcibly();
                throw new AssertionError("No \"%s\" in: %s".formatted(wanted, output()));
            }
            Thread.sleep(50);
        }
    }

    public String output() throws IOException {
        return Files.readString(output);
    }

    public int port() {
        return port;
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /// Waits for the end. @return the exit code
    public int exitCode() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("Still running: " + output());
        }
        return process.exitValue();
    }

    /// kill -9.
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// SIGTERM, and waits. @return the exit code
    public int stop() throws IOException, InterruptedException {
        process.destroy();
        return exitCode();
    }

    /// The status of a GET.
    public int status(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address() + path)).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    /// The status of a form that a page of this server posts.
    public int post(String path, String form) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address() + path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Sec-Fetch-Site", "same-origin")
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        Files.deleteIfExists(output);
    }
}
