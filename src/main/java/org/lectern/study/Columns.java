package org.lectern.study;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The columns that a statement writes from rows of one kind: one row as plain parameters, several as an array per
/// column, so that both ways write the same.
record Columns<T>(List<Column<T>> all) {

    /// A type of PostgreSQL, with the type under which JDBC sends it.
    enum Type {
        UUID("uuid", Types.OTHER),
        TEXT("text", Types.VARCHAR),
        INTEGER("integer", Types.INTEGER),
        FLOAT8("float8", Types.DOUBLE),
        TIMESTAMPTZ("timestamptz", Types.TIMESTAMP_WITH_TIMEZONE),
        JSONB("jsonb", Types.VARCHAR),
        BYTEA("bytea", Types.BINARY);

        private final String sql;
        private final int jdbc;

        Type(String sql, int jdbc) {
            this.sql = sql;
            this.jdbc = jdbc;
        }

        private Object[] array(int length) {
            return this == BYTEA ? new byte[length][] : new Object[length];
        }
    }

    record Column<T>(String name, Type type, Function<T, @Nullable Object> value) {}

    static <T> Column<T> column(String name, Type type, Function<T, @Nullable Object> value) {
        return new Column<>(name, type, value);
    }

    Columns<T> with(Column<T> column) {
        return new Columns<>(Stream.concat(all.stream(), Stream.of(column)).toList());
    }

    /// An instant as the driver takes it.
    static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    String names() {
        return joined(Column::name);
    }

    /// `?` for each column, with a cast where the driver cannot send the type.
    String parameters() {
        return joined(Columns::parameter);
    }

    /// `name = ?` for each column.
    String assignments() {
        return joined(column -> column.name + " = " + parameter(column));
    }

    /// `name = u.name` for each column.
    String assignmentsFrom(String source) {
        return joined(column -> "%s = %s.%s".formatted(column.name, source, column.name));
    }

    /// `unnest(?::text[], ...) as u (name, ...)`.
    String unnested() {
        return "unnest(%s) as u (%s)".formatted(joined(column -> "?::" + column.type.sql + "[]"), names());
    }

    /// Binds the columns of one row.
    ///
    /// @return the index of the next parameter
    int bind(PreparedStatement statement, int from, T row) throws SQLException {
        int index = from;
        for (var column : all) {
            statement.setObject(index++, column.value.apply(row), column.type.jdbc);
        }
        return index;
    }

    /// Binds an array for each column.
    ///
    /// @return the index of the next parameter
    int bindAll(PreparedStatement statement, int from, List<T> rows) throws SQLException {
        int index = from;
        for (var column : all) {
            statement.setArray(index++, array(statement.getConnection(), column, rows));
        }
        return index;
    }

    private static <T> Array array(Connection connection, Column<T> column, List<T> rows) throws SQLException {
        var values = column.type.array(rows.size());
        IntStream.range(0, values.length).forEach(i -> values[i] = column.value.apply(rows.get(i)));
        return connection.createArrayOf(column.type.sql, values);
    }

    private static String parameter(Column<?> column) {
        return column.type == Type.JSONB ? "?::jsonb" : "?";
    }

    private String joined(Function<Column<T>, String> part) {
        return all.stream().map(part).collect(Collectors.joining(", "));
    }
}
