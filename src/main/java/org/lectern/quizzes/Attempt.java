package org.lectern.quizzes;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.web.Sql;

/// One sitting of a quiz.
///
/// @param trial by an instructor who tries it: counted nowhere
/// @param number of the learner's at this assignment, from 1
/// @param deadline null where nothing ends it
/// @param graceS so many seconds after the deadline the last answers are still taken
/// @param reached for one who may not go back: the place that is open, or the one behind the last
/// @param finishedAt null while it runs
/// @param penalty in per cent, for being late
/// @param mark with the penalty taken off; null while it runs
public record Attempt(
        UUID learner,
        UUID id,
        UUID assignment,
        boolean trial,
        int number,
        long seed,
        Instant startedAt,
        @Nullable Instant deadline,
        int graceS,
        int reached,
        @Nullable Instant finishedAt,
        @Nullable String finishedBy,
        boolean late,
        int penalty,
        BigDecimal greatest,
        @Nullable BigDecimal mark) {

    static final String COLUMNS = """
            a.learner_id, a.attempt_id, a.assignment_id, a.trial, a.number, a.seed, a.started_at, a.deadline_at, a.grace_s,
            a.reached, a.finished_at, a.finished_by, a.late, a.penalty, a.greatest, a.mark""";

    static Attempt read(ResultSet row) throws SQLException {
        var startedAt = Sql.instant(row, "started_at");
        if (startedAt == null) {
            throw new IllegalStateException("An attempt has begun");
        }
        return new Attempt(
                row.getObject("learner_id", UUID.class),
                row.getObject("attempt_id", UUID.class),
                row.getObject("assignment_id", UUID.class),
                row.getBoolean("trial"),
                row.getInt("number"),
                row.getLong("seed"),
                startedAt,
                Sql.instant(row, "deadline_at"),
                row.getInt("grace_s"),
                row.getInt("reached"),
                Sql.instant(row, "finished_at"),
                row.getString("finished_by"),
                row.getBoolean("late"),
                row.getInt("penalty"),
                row.getBigDecimal("greatest"),
                row.getBigDecimal("mark"));
    }

    public boolean isRunning() {
        return finishedAt == null;
    }

    /// Whether it runs and should not any more.
    public boolean isOverdue(Instant now) {
        return isRunning() && deadline != null && deadline.plusSeconds(graceS).isBefore(now);
    }

    /// The finish of an attempt that is closed now: never behind the deadline.
    Instant finish(Instant now) {
        return deadline != null && deadline.isBefore(now) ? deadline : now;
    }
}
