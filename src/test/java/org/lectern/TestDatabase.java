package org.lectern;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.lectern.operations.DatabaseAddress;
import org.lectern.operations.EmbeddedDatabase;
import org.postgresql.Driver;

/// One PostgreSQL for each of the JVMs that share the tests, the embedded one, with an empty database at its
/// start. LECTERN_TEST_DATA names another folder for a second run beside.
public final class TestDatabase implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getProperty("quarkus.datasource.jdbc.url") != null) {
            return;
        }
        registerDriver();
        var database = EmbeddedDatabase.start(folder());
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        var credentials = database.credentials();
        recreate(credentials.url().replace("/lectern", "/postgres"), credentials.superuser());
        DatabaseAddress.use(credentials);
    }

    /// The data folder of this JVM's tests.
    public static Path folder() {
        var folder = System.getenv().getOrDefault("LECTERN_TEST_DATA", "target/test-data");
        return Path.of(folder + System.getProperty("org.lectern.test-fork", ""));
    }

    /// One of several JVMs that share tests opens the session before the class path is the thread's, where JDBC looks.
    private static void registerDriver() {
        if (!Driver.isRegistered()) {
            throw new IllegalStateException("No JDBC driver for PostgreSQL");
        }
    }

    private static void recreate(String url, String password) {
        try (var connection = DriverManager.getConnection(url, "postgres", password);
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists lectern with (force)");
            statement.execute("create database lectern owner lectern_owner");
            statement.execute("grant connect on database lectern to lectern_app");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
