package org.lectern.results;

import java.math.BigDecimal;
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
    static MarkedAnswer of(Object[] row) {
        return new MarkedAnswer(
                (UUID) row[0],
                (UUID) row[1],
                number(row[2]),
                number(row[3]),
                (String) row[4],
                number(row[5]),
                number(row[6]),
                (String) row[7],
                (BigDecimal) row[8],
                (BigDecimal) row[9],
                (Double) row[10],
                (String) row[11],
                number(row[12]));
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
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
