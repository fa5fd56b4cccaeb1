package org.lectern.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lectern.quizzes.Foretold;

/// Tells a learner beside the mark of a quiz what was foretold of it.
@ApplicationScoped
class ForetoldQuizzes implements Foretold {

    private final TrackRecords records;

    ForetoldQuizzes(TrackRecords records) {
        this.records = records;
    }

    @Override
    public Optional<String> of(UUID learner, UUID assignment, Instant now) throws SQLException {
        return records.ofQuiz(learner, assignment, now).map(TrackRecord.Line::besideTheMark);
    }
}
