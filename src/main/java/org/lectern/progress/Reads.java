package org.lectern.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Runs a query. These pages read across features, a row at a time, and write nothing.
@ApplicationScoped
class Reads {

    /// Reads the row that the result stands on.
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final DataSource database;

    Reads(DataSource database) {
        this.database = database;
    }

    /// All rows.
    ///
    /// @param values by place; instants and collections of texts or instants are passed as PostgreSQL's own
    <T> List<T> list(String sql, Row<T> row, @Nullable Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                set(connection, statement, i + 1, values[i]);
            }
            try (var result = statement.executeQuery()) {
                var list = new ArrayList<T>();
                while (result.next()) {
                    list.add(row.read(result));
                }
                return list;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    <T> List<T> list(Query query, Row<T> row) {
        return list(query.sql(), row, query.values().toArray());
    }

    <T> T one(Query query, Row<T> row) {
        return list(query, row).getFirst();
    }

    /// The row of a query that has exactly one.
    <T> T one(String sql, Row<T> row, @Nullable Object... values) {
        return list(sql, row, values).getFirst();
    }

    private static void set(Connection connection, PreparedStatement statement, int place, @Nullable Object value)
            throws SQLException {
        switch (value) {
            case Instant instant -> statement.setObject(place, instant.atOffset(ZoneOffset.UTC));
            case Collection<?> values -> {
                var texts = values.stream().map(Object::toString).toArray();
                statement.setArray(place, connection.createArrayOf(typeOf(values), texts));
            }
            case null, default -> statement.setObject(place, value);
        }
    }

    private static String typeOf(Collection<?> values) {
        return switch (List.<Object>copyOf(values).stream().findFirst().orElse("")) {
            case Instant _ -> "timestamptz";
            case Integer _ -> "integer";
            default -> "text";
        };
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
