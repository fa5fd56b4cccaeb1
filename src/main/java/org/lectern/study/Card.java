package org.lectern.study;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.scheduling.CardState;
import org.lectern.scheduling.FuzzKey;
import org.lectern.scheduling.Memory;
import org.lectern.scheduling.Phase;

/// A question as one learner remembers it.
///
/// @param version of the question when it was last answered
/// @param state what the log makes of it
/// @param weights which made it so
/// @param loggedTo no answer and no move of the due date in its log is later; null for an empty log
/// @param suspendedAt since when it is kept out of the queue for good
/// @param setAsideAt since when the learner has laid it aside
/// @param leechAt when it was last forgotten so often that she should hear of it
public record Card(
        UUID learner,
        String question,
        int version,
        CardState state,
        WeightSet weights,
        Instant dueAt,
        @Nullable Instant lastReviewAt,
        @Nullable Instant loggedTo,
        @Nullable Instant suspendedAt,
        @Nullable Instant setAsideAt,
        @Nullable Instant leechAt) {

    /// What [#read(ResultSet)] reads, of a card `c`.
    public static final String COLUMNS =
            "c.learner_id, c.question_id, c.version, c.key_version, c.phase, c.step, c.stability, c.difficulty, c.last_study_day, c.reps, c.lapses, "
                    + WeightSet.column("c", "weights_id", "weights")
                    + ", c.due_at, c.last_review_at, c.logged_to, c.suspended_at, c.set_aside_at, c.leech_at";

    public static Card read(ResultSet row) throws SQLException {
        return new Card(
                row.getObject("learner_id", UUID.class),
                row.getString("question_id"),
                row.getInt("version"),
                state(row),
                WeightSet.read(row, "weights_id", "weights"),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                instant(row, "last_review_at"),
                instant(row, "logged_to"),
                instant(row, "suspended_at"),
                instant(row, "set_aside_at"),
                instant(row, "leech_at"));
    }

    private static CardState state(ResultSet row) throws SQLException {
        var phase = Words.phase(row.getString("phase"));
        return new CardState(
                phase,
                row.getInt("step"),
                phase == Phase.NEW ? null : new Memory(row.getDouble("stability"), row.getDouble("difficulty")),
                row.getInt("last_study_day"),
                row.getInt("reps"),
                row.getInt("lapses"),
                row.getInt("key_version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /// Whether it is kept out of the queue.
    public boolean isAway() {
        return suspendedAt != null || setAsideAt != null;
    }

    /// Probability of recall on a study day; empty as long as the card is new. Means nothing on the day of an answer.
    public OptionalDouble retrievability(int studyDay) {
        return state.retrievability(weights.fsrs(), studyDay);
    }

    public int weightsId() {
        return weights.id();
    }

    FuzzKey fuzzKey() {
        return new FuzzKey(learner, question);
    }

    /// Whether an event at that time comes after all that its log holds.
    boolean isNewsAt(Instant at) {
        return loggedTo == null || at.isAfter(loggedTo);
    }

    Card under(WeightSet others) {
        return new Card(
                learner,
                question,
                version,
                state,
                others,
                dueAt,
                lastReviewAt,
                loggedTo,
                suspendedAt,
                setAsideAt,
                leechAt);
    }

    /// The card as its log has moved it; whether it is kept out of the queue is no matter of the log.
    Card moved(
            int newVersion,
            CardState newState,
            Instant newDueAt,
            @Nullable Instant newLastReviewAt,
            @Nullable Instant newLoggedTo,
            @Nullable Instant newLeechAt) {
        return new Card(
                learner,
                question,
                newVersion,
                newState,
                weights,
                newDueAt,
                newLastReviewAt,
                newLoggedTo,
                suspendedAt,
                setAsideAt,
                newLeechAt);
    }
}
