package org.lectern.operations;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// PostgreSQL's own programs (initdb, pg_ctl, postgres), unpacked once into the data folder from the jar that carries
/// them.
final class PostgresBinaries {

    static final int MAJOR = 17;

    /// Names the folder; a newer minor version unpacks beside the old one.
    private static final String FOLDER = "postgresql-17.6.0";

    private PostgresBinaries() {}

    /// The folder that has `bin`, unpacked if it was not there.
    static Path in(Path data) throws IOException {
        var home = data.resolve(FOLDER);
        if (Files.isDirectory(home)) {
            return home;
        }
        var half = data.resolve(FOLDER + ".new");
        delete(half);
        try (var packed = open()) {
            unpack(packed, half);
        }
        return Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static InputStream open() {
        var processor = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            case String other ->
                throw new Problem("No embedded database for the processor %s. ".formatted(other) + OUTSIDE);
        };
        var system = System.getProperty("os.name");
        var name = "/postgres-linux-%s.txz".formatted(processor);
        var packed = system.equals("Linux") ? PostgresBinaries.class.getResourceAsStream(name) : null;
        if (packed == null) {
            throw new Problem("No embedded database for %s. ".formatted(system) + OUTSIDE);
        }
        return packed;
    }

    private static final String OUTSIDE = "Give the address of a PostgreSQL in QUARKUS_DATASOURCE_JDBC_URL.";

    private static void unpack(InputStream packed, Path into) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, into);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path into) throws IOException {
        var target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("Entry outside the folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & 0100) != 0) {
            // Another user may have to run them (Unprivileged); they hold nothing that is secret.
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
