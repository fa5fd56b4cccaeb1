package org.lectern.study;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.scheduling.LogEntry;
import org.lectern.scheduling.Rating;
import org.lectern.scheduling.StepCounts;

/// A row of the log as a replay needs it.
record LogRow(String question, int version, LogEntry entry) {

    static final String COLUMNS =
            "r.review_id, r.question_id, r.version, r.key_version, r.rating, r.voids, r.answered_at, r.study_day, r.learning_steps, r.relearning_steps, r.due_after";

    static LogRow read(ResultSet row) throws SQLException {
        return new LogRow(row.getString("question_id"), row.getInt("version"), entry(row));
    }

    private static LogEntry entry(ResultSet row) throws SQLException {
        var id = row.getObject("review_id", UUID.class);
        var at = row.getObject("answered_at", OffsetDateTime.class).toInstant();
        var voids = row.getObject("voids", UUID.class);
        var dueAt = row.getObject("due_after", OffsetDateTime.class).toInstant();
        if (voids != null) {
            return new LogEntry.Undo(id, at, voids);
        }
        int grade = row.getInt("rating");
        if (row.wasNull()) {
            return new LogEntry.Reschedule(id, at, dueAt);
        }
        return new LogEntry.Review(
                id,
                at,
                Rating.of(grade),
                row.getInt("study_day"),
                new StepCounts(row.getInt("learning_steps"), row.getInt("relearning_steps")),
                row.getInt("key_version"),
                dueAt);
    }

    /// The time up to which this row makes a log reach; null for an undo, which counts whenever it comes.
    @Nullable
    Instant reaches() {
        return entry instanceof LogEntry.Undo ? null : entry.at();
    }
}
