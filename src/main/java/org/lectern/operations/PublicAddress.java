package org.lectern.operations;

import org.eclipse.microprofile.config.ConfigProvider;

/// Where browsers reach the server: what the operator says, else where it listens.
final class PublicAddress {

    private PublicAddress() {}

    /// @param path of this server, from the slash on
    static String of(String path) {
        return ConfigProvider.getConfig()
                .getOptionalValue("lectern.public-url", String.class)
                .map(url -> url.replaceAll("/+$", "") + path)
                .orElseGet(() -> here(path));
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
