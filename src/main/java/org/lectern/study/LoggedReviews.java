package org.lectern.study;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lectern.scheduling.Rating;
import org.lectern.web.Sql;

/// The log of a learner, to be read. Every query names her.
@ApplicationScoped
class LoggedReviews {

    private static final String AFTER = """
            select r.* from review r
            where r.learner_id = ? and r.answered_at >= ? and (r.answered_at, r.review_id) > (?, ?)
            order by r.answered_at, r.review_id limit ?""";

    private final DataSource database;

    LoggedReviews(DataSource database) {
        this.database = database;
    }

    /// A row of the log as the JSON interface tells it: an answer, an undo (`voids`) or a move of the due date
    /// (neither).
    ///
    /// @param answeredAt the time that counts
    /// @param claimedAt what the device said
    /// @param dueAt when the card was due after it
    record Entry(
            UUID reviewId,
            String questionId,
            int version,
            @Nullable String rating,

            @JsonRawValue @Schema(implementation = Map.class) @Nullable
            String response,

            @Nullable String mark,
            @Nullable UUID voids,
            Instant answeredAt,
            Instant claimedAt,
            Instant receivedAt,
            int studyDay,
            int tookMs,
            @Nullable UUID deviceId,
            String phase,
            @Nullable Double stability,
            @Nullable Double difficulty,
            Instant dueAt) {

        static Entry read(ResultSet row) throws SQLException {
            var grade = row.getObject("rating", Integer.class);
            return new Entry(
                    row.getObject("review_id", UUID.class),
                    row.getString("question_id"),
                    row.getInt("version"),
                    grade == null ? null : Words.of(Rating.of(grade)),
                    row.getString("response"),
                    row.getString("mark"),
                    row.getObject("voids", UUID.class),
                    time(row, "answered_at"),
                    time(row, "claimed_at"),
                    time(row, "received_at"),
                    row.getInt("study_day"),
                    row.getInt("took_ms"),
                    row.getObject("device_id", UUID.class),
                    row.getString("phase_after"),
                    row.getObject("stability_after", Double.class),
                    row.getObject("difficulty_after", Double.class),
                    time(row, "due_after"));
        }

        private static Instant time(ResultSet row, String column) throws SQLException {
            return row.getObject(column, OffsetDateTime.class).toInstant();
        }
    }

    /// A place in the log.
    record Place(Instant answeredAt, UUID review) {
        static final Place START = new Place(Instant.EPOCH, new UUID(0, 0));
    }

    List<Entry> after(UUID learner, Instant since, Place place, int limit) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(AFTER)) {
            statement.setObject(1, learner);
            statement.setObject(2, Columns.time(since));
            statement.setObject(3, Columns.time(place.answeredAt));
            statement.setObject(4, place.review);
            statement.setInt(5, limit);
            return Sql.list(statement, Entry::read);
        }
    }
}
