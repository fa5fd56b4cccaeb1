package org.lectern.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.lectern.scheduling.Forecasts;

/// How well the model foretold what a learner would recall, by her log: each answer has the memory
/// with it that the model believed in before.
@ApplicationScoped
public class MadeForecasts {

    private final DataSource database;
    private final LearnersWeights weights;

    MadeForecasts(DataSource database, LearnersWeights weights) {
        this.database = database;
        this.weights = weights;
    }

    public Forecasts of(UUID learner) throws SQLException {
        try (var connection = database.getConnection()) {
            var log = TrainingLog.of(connection, learner);
            return Forecasts.of(log.inOrder(), log.forecasts(weights.sets(connection, learner)));
        }
    }
}
