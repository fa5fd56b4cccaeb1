package org.lectern.operations;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Starts the server, and the embedded database where no outside one is named.
@Command(name = "serve", description = "Start the server and print its address.", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    private static final String MANAGEMENT_HOST = "127.0.0.1";
    private static final int MANAGEMENT_PORT = 9000;

    @Option(names = "--port", defaultValue = "8080", description = "Where to listen (default: ${DEFAULT-VALUE}).")
    int port;

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "On which address (default: ${DEFAULT-VALUE}).")
    String host = "127.0.0.1";

    @Option(names = "--data", defaultValue = "data", description = "The data folder (default: ./${DEFAULT-VALUE}).")
    Path data = Path.of("data");

    @Option(names = "--texts", description = "A folder with texts that this installation may show.")
    @Nullable
    Path texts;

    @Option(names = "--demo", description = "Add simulated learners; every page says \"demo\".")
    boolean demo;

    @Option(names = "--insecure-http", description = "Allow plain http on an address that others can reach.")
    boolean insecureHttp;

    @Override
    public Integer call() {
        refusePlainHttp();
        refuseTakenPort(host, port, "--port");
        refuseTakenManagementPort();
        if (texts != null && !Files.isDirectory(texts)) {
            throw new Problem("There is no folder %s for --texts".formatted(texts));
        }
        configure();
        var database = DatabaseAddress.outside().isPresent() ? null : startDatabase();
        if (database != null) {
            DatabaseAddress.use(database.credentials());
        }
        return run(database);
    }

    /// The start of the database is mostly a wait for its processes: the application's own classes, whose preparation
    /// needs no database, are prepared meanwhile.
    private EmbeddedDatabase startDatabase() {
        var database = new FutureTask<>(() -> EmbeddedDatabase.start(data));
        Thread.ofPlatform().name("database-start").start(database);
        try {
            Class.forName(
                    Application.APP_CLASS_NAME, true, Thread.currentThread().getContextClassLoader());
            return database.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Problem problem ? problem : new IllegalStateException(e.getCause());
        } catch (InterruptedException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Never returns: the process ends with the server.
    private static int run(@Nullable EmbeddedDatabase database) {
        Signals.exitOn("TERM", "INT");
        Quarkus.run(ServerApplication.class, (code, problem) -> {
            if (database != null) {
                database.close();
            }
            if (problem != null) {
                System.err.println("Lectern could not start: " + StartFailure.inWords(problem));
            }
            Runtime.getRuntime().halt(problem == null && code <= 0 ? 0 : Math.max(1, code));
        });
        return 0;
    }

    private void configure() {
        System.setProperty("quarkus.http.host", host);
        System.setProperty("quarkus.http.port", Integer.toString(port));
        System.setProperty("lectern.data", data.toAbsolutePath().normalize().toString());
        if (texts != null) {
            System.setProperty(
                    "lectern.texts", texts.toAbsolutePath().normalize().toString());
        }
        System.setProperty("lectern.demo", Boolean.toString(demo));
        System.setProperty("lectern.insecure-http", Boolean.toString(insecureHttp));
    }

    /// On an address that others can reach a password would travel in clear.
    private void refusePlainHttp() {
        if (insecureHttp || isLoopback() || hasSecurePublicUrl()) {
            return;
        }
        throw new Problem("""
                Plain http on %s is refused: passwords would travel in clear, and browsers would not study offline there.
                Put a proxy with https before Lectern and name its address in LECTERN_PUBLIC_URL=https://…, or give --insecure-http.""".formatted(host));
    }

    private static boolean hasSecurePublicUrl() {
        return ConfigProvider.getConfig()
                .getOptionalValue("lectern.public-url", String.class)
                .filter(url -> url.startsWith("https://"))
                .isPresent();
    }

    private boolean isLoopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException _) {
            throw new Problem("There is no address %s to listen on (--host)".formatted(host));
        }
    }

    private static void refuseTakenPort(String host, int port, String option) {
        whyTaken(host, port).ifPresent(reason -> {
            throw new Problem(
                    "Port %d on %s cannot be used (%s). Choose another with %s.".formatted(port, host, reason, option));
        });
    }

    /// Asks the configuration, which takes a tenth of a second to assemble, only where the answer matters.
    private static void refuseTakenManagementPort() {
        var named = System.getenv("QUARKUS_MANAGEMENT_PORT") != null
                || System.getProperty("quarkus.management.port") != null;
        if (named || whyTaken(MANAGEMENT_HOST, MANAGEMENT_PORT).isPresent()) {
            refuseTakenPort(MANAGEMENT_HOST, managementPort(), "QUARKUS_MANAGEMENT_PORT");
        }
    }

    private static int managementPort() {
        var named = ConfigProvider.getConfig()
                .getOptionalValue("quarkus.management.port", String.class)
                .orElse(Integer.toString(MANAGEMENT_PORT));
        try {
            return Integer.parseInt(named.strip());
        } catch (NumberFormatException _) {
            throw new Problem("\"%s\" is no port (QUARKUS_MANAGEMENT_PORT).".formatted(named));
        }
    }

    private static Optional<String> whyTaken(String host, int port) {
        if (port == 0) {
            return Optional.empty();
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
