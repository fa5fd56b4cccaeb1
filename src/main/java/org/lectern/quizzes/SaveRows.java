package org.lectern.quizzes;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.quizzes.Saved.Status;
import org.lectern.quizzes.Saving.Save;
import org.lectern.web.Sql;

/// The statements on single places of a running attempt.
final class SaveRows {

    /// Of a running attempt, in time, at a place that is open. A submission marks every response: whoever waited for it
    /// here looks again at the response, and finds it marked.
    private static final String OPEN = """
            a.learner_id = r.learner_id and a.attempt_id = r.attempt_id and s.id = a.assignment_id
                and a.state = 'IN_PROGRESS'
                and (a.deadline_at is null or a.deadline_at + make_interval(secs => a.grace_s) >= ?)
                and (s.goes_back or r.position = a.reached)
                and r.marked_version is null and r.checked_at is null""";

    private static final String SAVE = """
            update response r set response = u.response::jsonb, sequence = u.sequence, saved_at = ?
            from unnest(?::smallint[], ?::bigint[], ?::text[]) as u (position, sequence, response), attempt a, assignment s
            where r.learner_id = ? and r.attempt_id = ? and r.position = u.position and r.sequence < u.sequence and %s
            returning r.position""".formatted(OPEN);

    private static final String KEPT = """
            select r.position, r.sequence, r.response::text as response, r.saved_at, r.checked_at, r.late_response::text as late,
                a.state = 'SUBMITTED' or a.deadline_at + make_interval(secs => a.grace_s) < ? as over,
                s.goes_back or r.position = a.reached as open
            from response r
            join attempt a on a.learner_id = r.learner_id and a.attempt_id = r.attempt_id
            join assignment s on s.id = a.assignment_id
            where r.learner_id = ? and r.attempt_id = ? and r.position = any(?)""";

    private static final String KEEP_LATE = """
            update response r set late_response = ?::jsonb, late_at = ?
            where r.learner_id = ? and r.attempt_id = ? and r.position = ?""";

    private static final String FLAG = """
            update response r set flagged = ? from attempt a
            where r.learner_id = ? and r.attempt_id = ? and r.position = ?
                and a.learner_id = r.learner_id and a.attempt_id = r.attempt_id and a.state = 'IN_PROGRESS'""";

    private static final String CHECK = """
            update response r set checked_at = ? from attempt a, assignment s
            where r.learner_id = ? and r.attempt_id = ? and r.position = ? and r.response is not null and %s""".formatted(OPEN);

    private static final String GO_ON = """
            update attempt a set reached = a.reached + 1
            where a.learner_id = ? and a.attempt_id = ? and a.reached = ? and a.state = 'IN_PROGRESS'
                and a.reached <= (select count(*) from response r where r.learner_id = a.learner_id and r.attempt_id = a.attempt_id)""";

    private SaveRows() {}

    /// What is kept at a place, and whether more can be.
    record Kept(
            int position,
            long sequence,
            @Nullable JsonNode response,
            @Nullable Instant savedAt,
            boolean checked,
            @Nullable String late,
            boolean over,
            boolean open) {

        static Kept read(ResultSet row) throws SQLException {
            return new Kept(
                    row.getInt("position"),
                    row.getLong("sequence"),
                    Answers.parse(row.getString("response")),
                    Sql.instant(row, "saved_at"),
                    row.getObject("checked_at") != null,
                    row.getString("late"),
                    row.getBoolean("over"),
                    row.getBoolean("open"));
        }

        /// Null where it could have been saved when this was read.
        @Nullable
        Status fate(Save save) {
            if (Objects.equals(response, save.response())
                    && (save.sequence() == sequence || over || checked || !open)) {
                return Status.DUPLICATE;
            }
            if (save.sequence() <= sequence) {
                return Status.STALE;
            }
            if (over) {
                return Status.LATE;
            }
            if (checked) {
                return Status.CHECKED;
            }
            return open ? null : Status.PASSED;
        }

        Saved as(Status status) {
            return new Saved(position, status, sequence, response == null ? null : response.toString(), savedAt, "");
        }
    }

    /// @return the positions that were saved
    static Set<Integer> save(Connection connection, UUID learner, UUID attempt, List<Save> saves, Instant now)
            throws SQLException {
        try (var statement = connection.prepareStatement(SAVE)) {
            Sql.bind(
                    statement,
                    now,
                    connection.createArrayOf(
                            "int2", saves.stream().map(Save::position).toArray()),
                    connection.createArrayOf(
                            "int8", saves.stream().map(Save::sequence).toArray()),
                    connection.createArrayOf(
                            "text",
                            saves.stream()
                                    .map(save -> save.response() == null
                                            ? null
                                            : save.response().toString())
                                    .toArray()),
                    learner,
                    attempt,
                    now);
            return new HashSet<>(Sql.list(statement, row -> row.getInt(1)));
        }
    }

    static List<Kept> kept(Connection connection, UUID learner, UUID attempt, List<Integer> positions, Instant now)
            throws SQLException {
        try (var statement = connection.prepareStatement(KEPT)) {
            Sql.bind(statement, now, learner, attempt, connection.createArrayOf("int2", positions.toArray()));
            return Sql.list(statement, Kept::read);
        }
    }

    static void keepLate(Connection connection, UUID learner, UUID attempt, Save save, Instant now)
            throws SQLException {
        var response = save.response() == null ? "null" : save.response().toString();
        Sql.update(connection, KEEP_LATE, response, now, learner, attempt, save.position());
    }

    static boolean flag(Connection connection, UUID learner, UUID attempt, int position, boolean flagged)
            throws SQLException {
        return Sql.update(connection, FLAG, flagged, learner, attempt, position) == 1;
    }

    static boolean check(Connection connection, UUID learner, UUID attempt, int position, Instant now)
            throws SQLException {
        return Sql.update(connection, CHECK, now, learner, attempt, position, now) == 1;
    }

    static boolean goOn(Connection connection, UUID learner, UUID attempt, int from) throws SQLException {
        return Sql.update(connection, GO_ON, learner, attempt, from) == 1;
    }
}
