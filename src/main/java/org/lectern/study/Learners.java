package org.lectern.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/// How each learner studies.
@ApplicationScoped
public class Learners {

    private final DataSource database;
    private final Queues queues;

    Learners(DataSource database, Queues queues) {
        this.database = database;
        this.queues = queues;
    }

    /// @throws NotFoundException when there is no such account
    public Learner get(UUID id) throws SQLException {
        try (var connection = database.getConnection()) {
            return queues.learner(connection, id).orElseThrow(NotFoundException::new);
        }
    }
}
