package org.lectern.results;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.StudyQuestions.Ref;

/// An answer of a submitted attempt with the mark that it has.
///
/// @param version in which it was asked
/// @param current the version that the question has now
/// @param penalty of the attempt, in per cent
record MarkedAnswer(
        UUID learner,
        UUID attempt,
        int penalty,
        int position,
        String question,
        int version,
        int current,
        @Nullable String response,
        BigDecimal points,
        @Nullable BigDecimal override,
        double fraction,
        String rightness,
        int markedVersion) {

    /// As [AnswerRows] selects them.
    static MarkedAnswer read(ResultSet row, Once once) throws SQLException {
        return new MarkedAnswer(
                once.of(row.getObject(1, UUID.class)),
                once.of(row.getObject(2, UUID.class)),
                row.getInt(3),
                row.getInt(4),
                once.of(row.getString(5)),
                row.getInt(6),
                row.getInt(7),
                once.ofNullable(row.getString(8)),
                once.of(row.getBigDecimal(9)),
                once.ofNullable(row.getBigDecimal(10)),
                row.getDouble(11),
                once.of(row.getString(12)),
                row.getInt(13));
    }

    Ref asked() {
        return new Ref(question, version);
    }

    Ref now() {
        return new Ref(question, current);
    }

    /// Its points with another mark; those that an instructor gave stay.
    double points(double ofFraction) {
        return Objects.requireNonNullElse(override, BigDecimal.valueOf(ofFraction * points.doubleValue()))
                .doubleValue();
    }

    /// Whether a judgement is another than the one it has.
    boolean differs(Remarking.Judged judged) {
        return Math.abs(judged.fraction() - fraction) > 1e-12
                || !judged.rightness().equals(rightness)
                || judged.version() != markedVersion;
    }

    boolean changesMark(Remarking.Judged judged) {
        return Math.abs(judged.fraction() - fraction) > 1e-12;
    }
}
