package org.lectern.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/// How long an answer takes each learner, by her own latest ones.
@ApplicationScoped
public class Paces {

    private static final String LATEST = """
            select count(*) as answers,
                percentile_cont(0.5) within group (order by took_ms)
                    filter (where phase_before <> 'new' and rating > 1) / 1000 as pass,
                percentile_cont(0.5) within group (order by took_ms)
                    filter (where phase_before <> 'new' and rating = 1) / 1000 as fail,
                percentile_cont(0.5) within group (order by took_ms) filter (where phase_before = 'new') / 1000 as fresh
            from (select r.took_ms, r.phase_before, r.rating from review r
                where r.learner_id = ? and r.rating is not null order by r.answered_at desc limit 400) as latest""";

    private final DataSource database;

    Paces(DataSource database) {
        this.database = database;
    }

    /// The medians of a learner's latest 400 answers; what is missing there is as usual.
    public Pace of(UUID learner) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(LATEST)) {
            statement.setObject(1, learner);
            try (var row = statement.executeQuery()) {
                row.next();
                return pace(row);
            }
        }
    }

    private static Pace pace(ResultSet row) throws SQLException {
        if (row.getInt("answers") < Pace.LEAST) {
            return Pace.USUAL;
        }
        double pass = median(row, "pass", Pace.USUAL.pass());
        // A failed card is looked at a second time.
        return new Pace(
                pass, pass + median(row, "fail", Pace.USUAL.fail() - pass), median(row, "fresh", Pace.USUAL.fresh()));
    }

    private static double median(ResultSet row, String column, double usual) throws SQLException {
        double seconds = row.getDouble(column);
        return row.wasNull() ? usual : seconds;
    }
}
