package org.lectern.operations;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/// Refuses a database that may lose what it has acknowledged.
@ApplicationScoped
class Durability {

    private static final List<String> SETTINGS = List.of("fsync", "synchronous_commit", "full_page_writes");

    private final DataSource database;

    Durability(DataSource database) {
        this.database = database;
    }

    void check(@Observes @Priority(1) StartupEvent started) {
        var off = off();
        if (!off.isEmpty()) {
            throw new Problem(
                    "This database has %s off: an answer that was acknowledged could be lost. Lectern does not start on it."
                            .formatted(String.join(", ", off)));
        }
    }

    /// synchronous_commit has more values than on and off; only off acknowledges before the log is written.
    private List<String> off() {
        var off = new ArrayList<String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var setting : SETTINGS) {
                try (var rows = statement.executeQuery("show " + setting)) {
                    if (rows.next() && rows.getString(1).equals("off")) {
                        off.add(setting);
                    }
                }
            }
            return off;
        } catch (SQLException e) {
            throw new Problem("The database cannot be asked for its settings: " + e.getMessage(), e);
        }
    }
}
