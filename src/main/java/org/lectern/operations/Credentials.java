package org.lectern.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/// Where the embedded database listens and its random passwords, kept in a file that only its owner can read (0600).
///
/// @param port on 127.0.0.1
/// @param superuser password of the role `postgres`, which makes the other two
/// @param owner password of `lectern_owner`, who owns the tables and runs the migrations
/// @param app password of `lectern_app`, the server's role, which cannot change the log of reviews
public record Credentials(int port, String superuser, String owner, String app) {

    static final String FILE = "database.properties";

    static Credentials fresh(int port) {
        return new Credentials(port, secret(), secret(), secret());
    }

    static Credentials read(Path data) {
        var file = data.resolve(FILE);
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
            return new Credentials(
                    Integer.parseInt(properties.getProperty("port")),
                    properties.getProperty("superuser"),
                    properties.getProperty("owner"),
                    properties.getProperty("app"));
        } catch (IOException | RuntimeException e) {
            throw new Problem("The database's passwords cannot be read from %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    static boolean existIn(Path data) {
        return Files.isRegularFile(data.resolve(FILE));
    }

    Credentials on(int otherPort) {
        return new Credentials(otherPort, superuser, owner, app);
    }

    /// Writes a file beside and moves it, so that a crash leaves the old or the new one, never half of it.
    void write(Path data) throws IOException {
        var text = "port=%d%nsuperuser=%s%nowner=%s%napp=%s%n".formatted(port, superuser, owner, app);
        var beside = data.resolve(FILE + ".new");
        Files.deleteIfExists(beside);
        Files.createFile(beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(beside, text, StandardOpenOption.SYNC);
        Files.move(beside, data.resolve(FILE), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }

    /// The JDBC address of the database `lectern`.
    public String url() {
        return "jdbc:postgresql://127.0.0.1:%d/lectern".formatted(port);
    }

    private static String secret() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
