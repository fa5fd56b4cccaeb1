package org.lectern.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lectern.web.Ids;
import org.lectern.web.Sql;

/// What learners report about questions: kept, listed for who answers, and answered. Nothing here tells an instructor
/// from whom a report comes.
@ApplicationScoped
public class Reports {

    /// How many reports of one learner wait for an answer at most, so that nobody floods the list.
    static final int MOST_OPEN = 20;

    private static final String COLUMNS = "id, question_id, version, about, words, made_at, answer, answered_at";

    private static final String ADD = """
            insert into report (learner_id, id, question_id, version, about, words, made_at)
            select ?, ?, ?, ?, ?, ?, ?
            where (select count(*) from report where learner_id = ? and answered_at is null) < %d""".formatted(MOST_OPEN);

    private static final String OWN = """
            select %s from report where learner_id = ? order by made_at desc, id limit 200""".formatted(COLUMNS);

    private static final String SEE = """
            update report set seen_at = ? where learner_id = ? and answered_at is not null and seen_at is null""";

    private static final String UNSEEN = """
            select count(*) from report where learner_id = ? and answered_at is not null and seen_at is null""";

    private static final String OPEN = """
            select %s from report where answered_at is null and (made_at, id) > (?, ?)
            order by made_at, id limit ?""".formatted(COLUMNS);

    private static final String ANSWERED = """
            select %s from report where answered_at is not null and (answered_at, id) < (?, ?)
            order by answered_at desc, id desc limit ?""".formatted(COLUMNS);

    private static final String ANSWER = """
            update report set answer = ?, answered_at = ?, answered_by = ?, seen_at = null where id = ?""";

    private static final String COUNT_OPEN = "select count(*) from report where answered_at is null";

    private static final Instant BEFORE_ALL = Instant.EPOCH;
    private static final Instant AFTER_ALL = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);

    /// The last report of the page before.
    record Place(Instant at, UUID id) {}

    private final DataSource database;
    private final Clock clock;

    Reports(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Keeps a report.
    ///
    /// @return whether it was kept; not where too many of hers wait already
    boolean add(UUID learner, String question, int version, Report.About about, String words) throws SQLException {
        return add(learner, question, version, about, words, clock.instant());
    }

    boolean add(UUID learner, String question, int version, Report.About about, String words, Instant at)
            throws SQLException {
        return change(ADD, learner, Ids.make(at), question, version, about.slug(), words, Columns.time(at), learner)
                == 1;
    }

    /// The reports of a learner, the latest first. Their answers count as seen.
    List<Report> seenBy(UUID learner) throws SQLException {
        var reports = list(OWN, learner);
        change(SEE, Columns.time(clock.instant()), learner);
        return reports;
    }

    /// How many answers a learner has not seen yet.
    public int unseen(UUID learner) throws SQLException {
        try (var connection = database.getConnection();
                var statement = prepare(connection, UNSEEN, learner);
                var row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    /// How many are without an answer.
    public long waiting() throws SQLException {
        try (var connection = database.getConnection();
                var statement = prepare(connection, COUNT_OPEN);
                var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /// Those without an answer, the oldest first.
    List<Report> open(@Nullable Place after, int most) throws SQLException {
        return after == null
                ? list(OPEN, Columns.time(BEFORE_ALL), FIRST, most)
                : list(OPEN, Columns.time(after.at), after.id, most);
    }

    /// Those with an answer, the latest first.
    List<Report> answered(@Nullable Place after, int most) throws SQLException {
        return after == null
                ? list(ANSWERED, Columns.time(AFTER_ALL), LAST, most)
                : list(ANSWERED, Columns.time(after.at), after.id, most);
    }

    Optional<Report> find(UUID id) throws SQLException {
        return list("select %s from report where id = ?".formatted(COLUMNS), id).stream()
                .findFirst();
    }

    /// Answers a report, or puts another answer in the place of the first.
    ///
    /// @return whether there is such a report
    boolean answer(UUID id, String answer, UUID instructor) throws SQLException {
        return change(ANSWER, answer, Columns.time(clock.instant()), instructor, id) == 1;
    }

    private List<Report> list(String sql, Object... values) throws SQLException {
        try (var connection = database.getConnection();
                var statement = prepare(connection, sql, values)) {
            return Sql.list(statement, Reports::read);
        }
    }

    private int change(String sql, Object... values) throws SQLException {
        try (var connection = database.getConnection();
                var statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static Report read(ResultSet row) throws SQLException {
        var answeredAt = row.getTimestamp("answered_at");
        return new Report(
                row.getObject("id", UUID.class),
                row.getString("question_id"),
                row.getInt("version"),
                Report.About.of(row.getString("about")).orElseThrow(),
                row.getString("words"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("answer"),
                answeredAt == null ? null : answeredAt.toInstant());
    }
}
