package org.lectern.web;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Plain JDBC, for the statements that everybody sends at the same time.
public final class Sql {

    private static final int TRIES = 5;

    private Sql() {}

    /// Makes a value of a row.
    @FunctionalInterface
    public interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// What is done within a transaction.
    @FunctionalInterface
    public interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /// All rows of a query, in its order.
    public static <T> List<T> list(PreparedStatement statement, Reading<T> reading) throws SQLException {
        var list = new ArrayList<T>();
        try (var row = statement.executeQuery()) {
            while (row.next()) {
                list.add(reading.read(row));
            }
        }
        return list;
    }

    /// Parameters in their order; an instant as the driver takes it.
    public static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i] instanceof Instant instant ? time(instant) : values[i]);
        }
    }

    /// @return how many rows it changed
    public static int update(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    /// An instant as the driver takes it.
    public static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /// A time of a row; null where there is none.
    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /// All or nothing; begun again where other transactions were in the way.
    public static <T> T transaction(DataSource database, Work<T> work) throws SQLException {
        for (int tries = 1; ; tries++) {
            try {
                return once(database, work);
            } catch (SQLException e) {
                if (tries == TRIES || !isAboutOthers(e)) {
                    throw e;
                }
                pause(tries);
            }
        }
    }

    private static <T> T once(DataSource database, Work<T> work) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var result = work.in(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            }
        }
    }

    private static void rollBack(Connection connection, Exception reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    /// A serialization failure or a deadlock: the same may well do in a moment, or with less at once.
    public static boolean isAboutOthers(SQLException e) {
        return "40001".equals(e.getSQLState()) || "40P01".equals(e.getSQLState());
    }

    private static void pause(int tries) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(10L << tries));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting to try again", e);
        }
    }
}
