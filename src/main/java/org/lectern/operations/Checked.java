package org.lectern.operations;

import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.lectern.study.Replays;

/// What came of checking an invariant.
///
/// @param exceptions how many things break it
/// @param examples a few of them
record Checked(String name, String says, long exceptions, List<String> examples) {

    private static final int EXAMPLES = 5;

    /// Checks all invariants, without a change to anything.
    static List<Checked> all(DataSource database) throws SQLException {
        var checked = new ArrayList<Checked>();
        for (var invariant : Invariant.ALL) {
            checked.add(of(invariant, database));
        }
        checked.add(cards());
        return checked;
    }

    static Checked of(Invariant invariant, DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                connection.setReadOnly(true);
                return of(invariant, connection);
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
            }
        }
    }

    private static Checked of(Invariant invariant, Connection connection) throws SQLException {
        var examples = new ArrayList<String>();
        long count = 0;
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(invariant.exceptions())) {
            while (row.next()) {
                count++;
                if (examples.size() < EXAMPLES) {
                    examples.add(row.getString(1));
                }
            }
        }
        return new Checked(invariant.name(), invariant.says(), count, examples);
    }

    private static Checked cards() throws SQLException {
        var examples = new ArrayList<String>();
        var count = new long[1];
        Arc.container().instance(Replays.class).get().compare(difference -> {
            if (count[0]++ < EXAMPLES) {
                examples.add(DatabaseReplay.inWords(difference));
            }
        });
        return new Checked("card-is-its-log", "Every card is what its log makes of it.", count[0], examples);
    }

    boolean holds() {
        return exceptions == 0;
    }

    String inWords() {
        return holds()
                ? "holds    %s: %s".formatted(name, says)
                : "BROKEN   %s: %s %d exceptions, such as %s"
                        .formatted(name, says, exceptions, String.join("; ", examples));
    }
}
