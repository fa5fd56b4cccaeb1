package org.lectern.operations;

import org.eclipse.microprofile.config.ConfigProvider;

/// Where browsers reach the server: what the operator says, else where it listens.
final class PublicAddress {

    private PublicAddress() {}

    /// @param path of this server, from the slash on
    static String of(String path) {
        var config = ConfigProvider.getConfig();
        return config.getOptionalValue("lectern.public-url", String.class)
                .map(url -> url.replaceAll("/+$", ""))
                .orElseGet(() -> listening(
                        config.getValue("quarkus.http.host", String.class),
                        config.getValue("quarkus.http.port", Integer.class)))
                .concat(path);
    }

    private static String listening(String host, int port) {
        return "http://%s:%d".formatted(host.contains(":") ? "[" + host + "]" : host, port);
    }
}
