package org.lectern.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.scheduling.Rating;

/// The log of one card.
@ApplicationScoped
class CardHistory {

    /// More answers than anybody reads; each stays in the log.
    static final int MOST = 100;

    private static final String LOG = """
            select r.rating, case when r.rating is null then r.claimed_at else r.answered_at end as at,
                r.claimed_at <> r.answered_at as is_placed, r.study_day, r.due_after, r.took_ms, exists (
                    select from review u where u.learner_id = r.learner_id and u.question_id = r.question_id
                        and u.voids = r.review_id) as undone
            from review r where r.learner_id = ? and r.question_id = ? and r.voids is null
            order by r.answered_at desc, r.review_id desc limit\s""" + MOST;

    private final Reads reads;

    CardHistory(Reads reads) {
        this.reads = reads;
    }

    /// An answer, or where the rating is null, a move of the due date.
    ///
    /// @param placed whether it stands elsewhere in the log than when it happened: due dates were
    /// moved together
    record Event(
            @Nullable Rating rating,
            Instant at,
            boolean placed,
            int studyDay,
            Instant dueAfter,
            int tookMs,
            boolean undone) {}

    /// The latest first.
    List<Event> of(UUID learner, String question) {
        return reads.list(LOG, CardHistory::event, learner, question);
    }

    private static Event event(ResultSet row) throws SQLException {
        int grade = row.getInt("rating");
        return new Event(
                row.wasNull() ? null : Rating.of(grade),
                Objects.requireNonNull(Reads.instant(row, "at")),
                row.getBoolean("is_placed"),
                row.getInt("study_day"),
                Objects.requireNonNull(Reads.instant(row, "due_after")),
                row.getInt("took_ms"),
                row.getBoolean("undone"));
    }
}
