package org.lectern.study;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.web.Sql;

/// Weights that were fitted to a learner's log, and how they did.
///
/// @param items of its answers on later days
/// @param course whose weights the fit began from; null for the default ones
/// @param comparedId the weights in use then
/// @param laterItems on so many later answers, which it had not seen, the fit was tested
/// @param refused why it was not adopted; null where it was
record Fitted(
        int id,
        Instant at,
        boolean byNight,
        int answers,
        int items,
        Instant lastAnsweredAt,
        @Nullable UUID course,
        int comparedId,
        int laterItems,
        Figures before,
        Figures after,
        @Nullable String refused) {

    static final String COLUMNS =
            "weights_id, fitted_at, asked_by, answers, items, last_answered_at, course_id, compared_id, later_items, log_loss_before, log_loss_after, rmse_before, rmse_after, auc_before, auc_after, refused";

    /// How well weights predicted those later answers.
    ///
    /// @param auc null where all were recalled, or none
    record Figures(double logLoss, double rmse, @Nullable Double auc) {}

    static Fitted read(ResultSet row) throws SQLException {
        return new Fitted(
                row.getInt("weights_id"),
                Objects.requireNonNull(Sql.instant(row, "fitted_at")),
                row.getString("asked_by").equals("night"),
                row.getInt("answers"),
                row.getInt("items"),
                Objects.requireNonNull(Sql.instant(row, "last_answered_at")),
                row.getObject("course_id", UUID.class),
                row.getInt("compared_id"),
                row.getInt("later_items"),
                figures(row, "before"),
                figures(row, "after"),
                row.getString("refused"));
    }

    private static Figures figures(ResultSet row, String when) throws SQLException {
        return new Figures(
                row.getDouble("log_loss_" + when),
                row.getDouble("rmse_" + when),
                row.getObject("auc_" + when, Double.class));
    }

    boolean adopted() {
        return refused == null;
    }
}
