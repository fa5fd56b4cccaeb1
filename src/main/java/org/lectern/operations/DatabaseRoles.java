package org.lectern.operations;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// Makes the two roles and the database of a fresh cluster; done again at each start, so that a start that was cut
/// short heals.
final class DatabaseRoles {

    private DatabaseRoles() {}

    static void ensure(Credentials credentials) {
        var url = "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(credentials.port());
        try (var connection = DriverManager.getConnection(url, "postgres", credentials.superuser())) {
            role(connection, "lectern_owner", credentials.owner());
            role(connection, "lectern_app", credentials.app());
            if (missing(connection, "select from pg_database where datname = 'lectern'")) {
                execute(connection, "create database lectern owner lectern_owner");
                execute(connection, "revoke all on database lectern from public");
                execute(connection, "grant connect on database lectern to lectern_app");
            }
        } catch (SQLException e) {
            throw new Problem("The database's roles cannot be made: " + e.getMessage(), e);
        }
    }

    private static void role(Connection connection, String name, String password) throws SQLException {
        if (missing(connection, "select from pg_roles where rolname = '%s'".formatted(name))) {
            // The password is hexadecimal digits: nothing to quote.
            execute(connection, "create role %s login password '%s'".formatted(name, password));
        }
    }

    private static boolean missing(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
