package org.lectern.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lectern.study.PlannedDay;
import org.lectern.web.Sql;

/// The kept days, one for each learner.
@ApplicationScoped
class PlannedDayRows {

    /// @param plans those it was made of
    /// @param recalls what each of them foresees
    /// @param lastAnswer of the learner; null where there is none
    record Kept(
            int studyDay,
            Instant madeAt,
            String basis,
            PlannedDay day,
            List<UUID> plans,
            List<Double> recalls,
            @Nullable Instant lastAnswer) {

        /// Whether she has answered since it was made, and stopped before a time.
        boolean sessionOverBefore(Instant time) {
            return lastAnswer != null && lastAnswer.isAfter(madeAt) && lastAnswer.isBefore(time);
        }

        /// What a plan foresees; empty where it was not among them.
        OptionalDouble recall(UUID plan) {
            int at = plans.indexOf(plan);
            return at < 0 ? OptionalDouble.empty() : OptionalDouble.of(recalls.get(at));
        }
    }

    private static final String FIND = """
            select p.study_day, p.made_at, p.basis, p.minutes, p.reviews, p.fresh, p.waiting, p.plans, p.recalls,
                (select r.answered_at from review r where r.learner_id = p.learner_id
                    order by r.answered_at desc limit 1) as last_answer
            from planned_day p where p.learner_id = ?""";

    /// Only what was seen is replaced.
    private static final String REPLACE = """
            insert into planned_day (learner_id, study_day, made_at, basis, minutes, reviews, fresh, waiting, plans, recalls)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (learner_id) do update set study_day = excluded.study_day, made_at = excluded.made_at,
                basis = excluded.basis, minutes = excluded.minutes, reviews = excluded.reviews, fresh = excluded.fresh,
                waiting = excluded.waiting, plans = excluded.plans, recalls = excluded.recalls
            where planned_day.basis = ? and planned_day.made_at = ?""";

    private final DataSource database;

    PlannedDayRows(DataSource database) {
        this.database = database;
    }

    Optional<Kept> find(UUID learner) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FIND)) {
            statement.setObject(1, learner);
            return Sql.list(statement, PlannedDayRows::kept).stream().findFirst();
        }
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getInt("study_day"),
                Objects.requireNonNull(Sql.instant(row, "made_at")),
                row.getString("basis"),
                new PlannedDay(
                        texts(row, "reviews"), texts(row, "fresh"), texts(row, "waiting"), row.getInt("minutes")),
                Arrays.asList((UUID[]) row.getArray("plans").getArray()),
                Arrays.asList((Double[]) row.getArray("recalls").getArray()),
                Sql.instant(row, "last_answer"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    /// @param seen what stood there; null for nothing. Where it is another by now, that one stays.
    void replace(UUID learner, @Nullable Kept seen, Kept made) throws SQLException {
        try (var connection = database.getConnection()) {
            Sql.update(
                    connection,
                    REPLACE,
                    learner,
                    made.studyDay,
                    made.madeAt,
                    made.basis,
                    made.day.minutes(),
                    connection.createArrayOf("text", made.day.reviews().toArray()),
                    connection.createArrayOf("text", made.day.fresh().toArray()),
                    connection.createArrayOf("text", made.day.waiting().toArray()),
                    connection.createArrayOf("uuid", made.plans.toArray()),
                    connection.createArrayOf("float8", made.recalls.toArray()),
                    seen == null ? null : seen.basis,
                    seen == null ? null : seen.madeAt);
        }
    }
}
