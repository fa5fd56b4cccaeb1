package org.lectern.operations;

import java.util.Optional;

/// Tells the server which database to use: system properties, which configuration reads before its files.
public final class DatabaseAddress {

    private DatabaseAddress() {}

    /// The outside database that the environment names, if any.
    static Optional<String> outside() {
        return Optional.ofNullable(System.getProperty("quarkus.datasource.jdbc.url"))
                .or(() -> Optional.ofNullable(System.getenv("QUARKUS_DATASOURCE_JDBC_URL")))
                .filter(url -> !url.isBlank());
    }

    /// The embedded one: the server as `lectern_app`, migrations as `lectern_owner`.
    public static void use(Credentials credentials) {
        System.setProperty("quarkus.datasource.jdbc.url", credentials.url());
        System.setProperty("quarkus.datasource.username", "lectern_app");
        System.setProperty("quarkus.datasource.password", credentials.app());
        System.setProperty("quarkus.flyway.username", "lectern_owner");
        System.setProperty("quarkus.flyway.password", credentials.owner());
    }
}
