package org.lectern.quizzes;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.StudyQuestions.Ref;
import org.lectern.web.Sql;

/// A place of an attempt: what is asked, and what was answered.
///
/// @param seed of the order of the options
/// @param sequence of the last save
/// @param response as JSON; null for none
/// @param checkedAt since when the answer stands, because the learner had it checked
/// @param late what came after the end: kept, not marked
/// @param rightness null until it is marked
/// @param override points that an instructor gave instead
record AttemptPlace(
        int position,
        UUID place,
        String question,
        int version,
        boolean drawn,
        long seed,
        BigDecimal points,
        long sequence,
        @Nullable String response,
        @Nullable Instant savedAt,
        boolean flagged,
        @Nullable Instant checkedAt,
        @Nullable String late,
        @Nullable Rightness rightness,
        double fraction,
        @Nullable BigDecimal override) {

    static final String COLUMNS = """
            r.position, r.place_id, r.question_id, r.version, r.drawn, r.seed, r.points, r.sequence, r.response::text as response,
            r.saved_at, r.flagged, r.checked_at, r.late_response::text as late_response, r.rightness, r.fraction, r.override""";

    static AttemptPlace read(ResultSet row) throws SQLException {
        var rightness = row.getString("rightness");
        return new AttemptPlace(
                row.getInt("position"),
                row.getObject("place_id", UUID.class),
                row.getString("question_id"),
                row.getInt("version"),
                row.getBoolean("drawn"),
                row.getLong("seed"),
                row.getBigDecimal("points"),
                row.getLong("sequence"),
                row.getString("response"),
                Sql.instant(row, "saved_at"),
                row.getBoolean("flagged"),
                Sql.instant(row, "checked_at"),
                row.getString("late_response"),
                rightness == null ? null : Rightness.of(rightness),
                row.getDouble("fraction"),
                row.getBigDecimal("override"));
    }

    Ref ref() {
        return new Ref(question, version);
    }

    boolean isAnswered() {
        return response != null;
    }

    boolean isChecked() {
        return checkedAt != null;
    }
}
