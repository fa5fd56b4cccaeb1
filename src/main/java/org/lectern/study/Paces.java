package org.lectern.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.lectern.scheduling.FirstRatings;
import org.lectern.scheduling.Rating;
import org.lectern.web.Sql;

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

    private static final String FIRST = """
            select rating, count(*) as answers
            from (select r.rating from review r where r.learner_id = ? and r.rating is not null and r.phase_before = 'new'
                order by r.answered_at desc limit 400) as latest
            group by rating""";

    private static final String SPENT = """
            select question_id, sum(took_ms) / 1000.0 as seconds from review
            where learner_id = ? and answered_at >= ? and rating is not null group by question_id""";

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

    /// How a learner's latest 400 first answers to new cards turned out; as long as they are few, mostly as is usual.
    public FirstRatings firstRatings(UUID learner) throws SQLException {
        var shares = new double[Rating.values().length];
        double sum = Pace.LEAST;
        for (var rating : Rating.values()) {
            shares[rating.ordinal()] = Pace.LEAST * FirstRatings.USUAL.share(rating);
        }
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FIRST)) {
            statement.setObject(1, learner);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    shares[row.getInt("rating") - 1] += row.getInt("answers");
                    sum += row.getInt("answers");
                }
            }
        }
        return new FirstRatings(shares[0] / sum, shares[1] / sum, shares[2] / sum, shares[3] / sum);
    }

    /// Seconds that a learner has spent on each question since a time.
    public Map<String, Double> spent(UUID learner, Instant since) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(SPENT)) {
            Sql.bind(statement, learner, since);
            var spent = new HashMap<String, Double>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    spent.put(row.getString("question_id"), row.getDouble("seconds"));
                }
            }
            return spent;
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
