package org.lectern.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/// Where browsers reach the server: what the operator says, else where it listens.
final class PublicAddress {

    private static final String FILE = "address";
    private static final String BESIDE = "org.lectern.address";

    private PublicAddress() {}

    /// @param path of this server, from the slash on
    static String of(String path) {
        return ConfigProvider.getConfig()
                .getOptionalValue("lectern.public-url", String.class)
                .map(url -> url.replaceAll("/+$", "") + path)
                .or(() -> Optional.ofNullable(System.getProperty(BESIDE)).map(url -> url + path))
                .orElseGet(() -> here(path));
    }

    /// Tells commands that work beside this server where it is, by a file in its data folder.
    static void announce() {
        try {
            var data = ConfigProvider.getConfig().getValue("lectern.data", Path.class);
            // An installation with an outside database may have none.
            if (Files.isDirectory(data)) {
                Files.writeString(data.resolve(FILE), here(""));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Makes this command's links those of the server that uses the data folder.
    static void beside(Path data) {
        try {
            System.setProperty(BESIDE, Files.readString(data.resolve(FILE)));
        } catch (IOException _) {
            // It is just starting: its links will stand on the default address, as without it.
        }
    }

    /// Where this process listens.
    static String here(String path) {
        var config = ConfigProvider.getConfig();
        var host = config.getValue("quarkus.http.host", String.class);
        return "http://%s:%d%s"
                .formatted(
                        host.contains(":") ? "[" + host + "]" : host,
                        config.getValue("quarkus.http.port", Integer.class),
                        path);
    }
}
