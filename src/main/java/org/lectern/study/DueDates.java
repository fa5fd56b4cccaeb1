package org.lectern.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.lectern.study.WeightsJob.Stage;
import org.lectern.web.Ids;
import org.lectern.web.Sql;

/// Moves due dates to where the weights and the desired retention that a learner has now would put
/// them, once she has seen and confirmed what that means. What she confirmed is laid down; then
/// each move goes into the log of its card.
@ApplicationScoped
class DueDates implements CardsOfJob {

    private static final int AT_ONCE = 20;

    /// So far ahead days off count.
    private static final int A_YEAR = 366;

    private static final String CARDS = """
            select %s from card c
            where c.learner_id = ? and c.phase <> 'new' and c.suspended_at is null and c.set_aside_at is null
            order by c.question_id""".formatted(Card.COLUMNS);

    private static final String FORGET = "delete from planned_move where learner_id = ?";

    private static final String LAY_DOWN = """
            insert into planned_move (learner_id, question_id, review_id, due_at, logged_to) values (?, ?, ?, ?, ?)""";

    private static final String LEFT = "select count(*) from planned_move where learner_id = ?";

    private static final String NEXT = """
            select question_id, review_id, due_at, logged_to from planned_move where learner_id = ?
            order by question_id limit ?""";

    private static final String DONE = "delete from planned_move where learner_id = ? and question_id = any(?)";

    private final DataSource database;
    private final Queues queues;
    private final Paces paces;
    private final DaysOff daysOff;
    private final CardRows cards;
    private final ReviewRows log;
    private final WeightsJobs jobs;
    private final Clock clock;

    DueDates(
            DataSource database,
            Queues queues,
            Paces paces,
            DaysOff daysOff,
            CardRows cards,
            ReviewRows log,
            WeightsJobs jobs,
            Clock clock) {
        this.database = database;
        this.queues = queues;
        this.paces = paces;
        this.daysOff = daysOff;
        this.cards = cards;
        this.log = log;
        this.jobs = jobs;
        this.clock = clock;
    }

    private record Planned(String question, UUID event, Instant dueAt, Instant loggedTo) {

        static Planned read(ResultSet row) throws SQLException {
            return new Planned(
                    row.getString("question_id"),
                    row.getObject("review_id", UUID.class),
                    Objects.requireNonNull(Sql.instant(row, "due_at")),
                    Objects.requireNonNull(Sql.instant(row, "logged_to")));
        }

        Event.Reschedule event(Instant now) {
            var sha = ContentSha.of("reschedule", question, loggedTo, dueAt);
            return new Event.Reschedule(event, now, null, sha, question, loggedTo, dueAt);
        }
    }

    /// What rescheduling would do to a learner's cards now.
    DueDatePlan plan(UUID learner, Instant now) throws SQLException {
        var pace = paces.of(learner);
        try (var connection = database.getConnection()) {
            var who = queues.learner(connection, learner).orElseThrow();
            int today = who.days().dayOf(now);
            var loads = daysOff.between(connection, who, today, today + A_YEAR);
            return new DueDatePlan(who, cards(connection, learner), loads, perDay(who, pace), now);
        }
    }

    /// How many reviews a day holds by the limits that she has set.
    private static int perDay(Learner learner, Pace pace) {
        double seconds = pace.perReview(learner.settings().desiredRetention());
        return Math.clamp((long) (learner.minutesADay() * 60 / seconds), 1, Math.max(1, learner.reviewsADay()));
    }

    private static List<Card> cards(Connection connection, UUID learner) throws SQLException {
        try (var statement = connection.prepareStatement(CARDS)) {
            statement.setObject(1, learner);
            return Sql.list(statement, Card::read);
        }
    }

    /// Lays down what the learner confirmed, to be done at once.
    ///
    /// @return whether it is: not while something else is being done about her weights
    boolean confirm(UUID learner, Instant now) throws SQLException {
        var plan = plan(learner, now);
        return Sql.transaction(database, connection -> layDown(connection, learner, plan, now));
    }

    /// Nothing of what she confirmed is done any more.
    void forget(Connection connection, UUID learner) throws SQLException {
        Sql.update(connection, FORGET, learner);
    }

    boolean layDown(Connection connection, UUID learner, DueDatePlan plan, Instant now) throws SQLException {
        if (!jobs.ask(connection, learner, Stage.MOVE, false, now)) {
            return false;
        }
        forget(connection, learner);
        try (var statement = connection.prepareStatement(LAY_DOWN)) {
            for (var move : plan.moves()) {
                Sql.bind(statement, learner, move.question(), Ids.make(now), move.dueAt(), move.loggedTo());
                statement.addBatch();
            }
            statement.executeBatch();
        }
        return true;
    }

    @Override
    public int left(UUID learner) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(LEFT)) {
            statement.setObject(1, learner);
            return Sql.list(statement, row -> row.getInt(1)).getFirst();
        }
    }

    /// The next few moves. A card that was answered since keeps the due date of that answer.
    @Override
    public int step(Connection connection, WeightsJob job, int done, int steps) throws SQLException {
        var now = clock.instant();
        jobs.hold(connection, job, done, Math.max(done, steps), now);
        var next = next(connection, job.learner());
        if (next.isEmpty()) {
            jobs.end(connection, job);
            return 0;
        }
        var events = next.stream().<Event>map(planned -> planned.event(now)).toList();
        new Batch(connection, log, cards, job.learner(), now).record(events);
        try (var statement = connection.prepareStatement(DONE)) {
            statement.setObject(1, job.learner());
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "text", next.stream().map(Planned::question).toArray()));
            statement.executeUpdate();
        }
        return next.size();
    }

    private static List<Planned> next(Connection connection, UUID learner) throws SQLException {
        try (var statement = connection.prepareStatement(NEXT)) {
            statement.setObject(1, learner);
            statement.setInt(2, AT_ONCE);
            return Sql.list(statement, Planned::read);
        }
    }
}
