package org.lectern.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.lectern.web.Ids;
import org.lectern.web.Sql;

/// Vacations: announced, spread again when more has come due in them, taken back. What is moved is laid down first and
/// then goes into the logs of the cards; whatever an interruption leaves undone, spreading again does.
@ApplicationScoped
class Vacations {

    private static final int AT_ONCE = 100;

    private static final String OPEN = """
            select v.vacation_id, v.first_day, v.last_day,
                (select count(*) from vacation_move m
                    where m.learner_id = v.learner_id and m.vacation_id = v.vacation_id) as moved
            from vacation v where v.learner_id = ? and v.taken_back_at is null and v.last_day >= ?
            order by v.first_day""";

    private static final String HOLD = "select 1 from account where id = ? for update";

    private static final String ANNOUNCE = """
            insert into vacation (learner_id, vacation_id, first_day, last_day, announced_at)
            select ?, ?, ?, ?, ? where not exists (select from vacation v
                where v.learner_id = ? and v.taken_back_at is null and v.first_day <= ? and v.last_day >= ?)""";

    private static final String TAKE_BACK = """
            update vacation set taken_back_at = ?
            where learner_id = ? and vacation_id = ? and taken_back_at is null""";

    private static final String LAY_DOWN = """
            insert into vacation_move (learner_id, vacation_id, question_id, review_id, due_before)
            values (?, ?, ?, ?, ?)
            on conflict (learner_id, vacation_id, question_id) do update set review_id = excluded.review_id, due_before = excluded.due_before""";

    /// Cards whose log holds nothing after the move.
    private static final String STILL_MOVED = """
            select c.question_id, c.logged_to, m.due_before as due_at
            from vacation_move m
                join card c on c.learner_id = m.learner_id and c.question_id = m.question_id
                join review r on r.learner_id = m.learner_id and r.review_id = m.review_id
            where m.learner_id = ? and m.vacation_id = ? and c.logged_to = r.answered_at
            order by c.question_id""";

    private final DataSource database;
    private final VacationPlans plans;
    private final Recording recording;
    private final Clock clock;

    Vacations(DataSource database, VacationPlans plans, Recording recording, Clock clock) {
        this.database = database;
        this.plans = plans;
        this.recording = recording;
        this.clock = clock;
    }

    /// Those that are not over.
    List<Vacation> open(UUID learner, int today) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(OPEN)) {
            Sql.bind(statement, learner, today);
            return Sql.list(statement, Vacations::vacation);
        }
    }

    private static Vacation vacation(ResultSet row) throws SQLException {
        return new Vacation(
                row.getObject("vacation_id", UUID.class),
                new Loads.Span(row.getInt("first_day"), row.getInt("last_day")),
                row.getInt("moved"));
    }

    /// One of those.
    Optional<Vacation> find(UUID learner, UUID id, int today) throws SQLException {
        return open(learner, today).stream()
                .filter(vacation -> vacation.id().equals(id))
                .findFirst();
    }

    /// @return false where another vacation lies in these days
    boolean announce(UUID learner, Loads.Span days) throws SQLException {
        var now = clock.instant();
        var id = Ids.make(now);
        var moves = plans.moves(learner, days, now);
        boolean announced = Sql.transaction(database, connection -> {
            hold(connection, learner);
            int added = Sql.update(
                    connection,
                    ANNOUNCE,
                    learner,
                    id,
                    days.first(),
                    days.last(),
                    now,
                    learner,
                    days.last(),
                    days.first());
            layDown(connection, learner, id, added == 1 ? moves : List.of());
            return added == 1;
        });
        if (announced) {
            record(learner, moves.stream().map(VacationPlans.Move::event).toList(), now);
        }
        return announced;
    }

    /// Moves what has come due in a vacation since it was announced.
    void spreadAgain(UUID learner, Vacation vacation) throws SQLException {
        var now = clock.instant();
        var moves = plans.moves(learner, vacation.days(), now);
        Sql.transaction(database, connection -> {
            layDown(connection, learner, vacation.id(), moves);
            return moves.size();
        });
        record(learner, moves.stream().map(VacationPlans.Move::event).toList(), now);
    }

    /// As if it had not been announced: what was not answered or moved since is due again when it was before.
    void takeBack(UUID learner, Vacation vacation) throws SQLException {
        var now = clock.instant();
        List<Event.Reschedule> back;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(STILL_MOVED)) {
            Sql.bind(statement, learner, vacation.id());
            back = Sql.list(
                    statement,
                    row -> VacationPlans.event(
                            row.getString("question_id"),
                            Objects.requireNonNull(Sql.instant(row, "logged_to")),
                            Objects.requireNonNull(Sql.instant(row, "due_at")),
                            now));
        }
        record(learner, back, now);
        try (var connection = database.getConnection()) {
            Sql.update(connection, TAKE_BACK, now, learner, vacation.id());
        }
    }

    private static void hold(Connection connection, UUID learner) throws SQLException {
        try (var statement = connection.prepareStatement(HOLD)) {
            Sql.bind(statement, learner);
            statement.execute();
        }
    }

    private static void layDown(Connection connection, UUID learner, UUID vacation, List<VacationPlans.Move> moves)
            throws SQLException {
        try (var statement = connection.prepareStatement(LAY_DOWN)) {
            for (var move : moves) {
                Sql.bind(
                        statement,
                        learner,
                        vacation,
                        move.event().question(),
                        move.event().id(),
                        move.dueBefore());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void record(UUID learner, List<Event.Reschedule> moves, Instant now) throws SQLException {
        for (int from = 0; from < moves.size(); from += AT_ONCE) {
            var some = new ArrayList<Event>(moves.subList(from, Math.min(moves.size(), from + AT_ONCE)));
            recording.record(learner, some, now);
        }
    }
}
