package org.lectern.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.lectern.forecast.ExamPlanning.Situation;
import org.lectern.web.Sql;

/// Makes the predictions of a learner and keeps them: once for each study day, and never of a quiz that she has begun.
@ApplicationScoped
class Predictions {

    private static final String BEGUN = "select distinct assignment_id from attempt where learner_id = ? and not trial";

    /// What it said of each question is kept of the last one alone.
    private static final String FORGET = """
            update prediction set questions = null, chances = null
            where learner_id = ? and plan_id = ? and study_day < ? and questions is not null""";

    private static final String KEEP = """
            insert into prediction (learner_id, plan_id, study_day, exam_day, made_at, recall, cards, questions, chances)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";

    private static final String MADE = "update account set predicted_day = ? where id = ? and predicted_day < ?";

    private final DataSource database;
    private final ExamPlanning planning;

    Predictions(DataSource database, ExamPlanning planning) {
        this.database = database;
        this.planning = planning;
    }

    /// Those of a learner's study day. What was made for it already stands.
    void make(UUID learner, Instant now) throws SQLException {
        var here = planning.situation(learner, now);
        var begun = begun(learner);
        var predictions = of(here).stream()
                .filter(prediction -> !begun.contains(prediction.plan()))
                .toList();
        Sql.transaction(database, connection -> {
            for (var prediction : predictions) {
                keep(connection, learner, prediction, now);
            }
            return Sql.update(connection, MADE, here.today(), learner, here.today());
        });
    }

    private List<Prediction> of(Situation here) throws SQLException {
        var onTheDay = new HashMap<UUID, PlanDeck>();
        for (var exam : here.running()) {
            if (exam.examDay() == here.today()) {
                onTheDay.put(exam.id(), planning.deck(here, exam.cards()));
            }
        }
        return Prediction.of(here, planning.plan(here), onTheDay);
    }

    private Set<UUID> begun(UUID learner) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(BEGUN)) {
            statement.setObject(1, learner);
            return new HashSet<>(Sql.list(statement, row -> row.getObject(1, UUID.class)));
        }
    }

    private static void keep(Connection connection, UUID learner, Prediction prediction, Instant now)
            throws SQLException {
        Sql.update(connection, FORGET, learner, prediction.plan(), prediction.studyDay());
        Sql.update(
                connection,
                KEEP,
                learner,
                prediction.plan(),
                prediction.studyDay(),
                prediction.examDay(),
                now,
                prediction.recall(),
                prediction.cards(),
                connection.createArrayOf("text", prediction.chances().keySet().toArray()),
                connection.createArrayOf("float8", prediction.chances().values().toArray()));
    }
}
