package org.lectern.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.lectern.scheduling.Settings;
import org.lectern.web.Ids;
import org.lectern.web.Sql;

/// Plans vacations by what a learner's cards are now. Reads only.
@ApplicationScoped
class VacationPlans {

    /// How far recall may have fallen below the desired retention at the end of a vacation.
    private static final double HARMLESS = 0.02;

    private static final int DAYS_AFTER = 60;

    private static final String CARDS = """
            select c.question_id, c.logged_to, c.due_at, c.last_study_day, c.stability from card c
            where c.learner_id = ? and c.phase = 'review' and c.logged_to is not null and c.due_at < ?
                and c.suspended_at is null and c.set_aside_at is null
            order by c.due_at, c.question_id""";

    private final DataSource database;
    private final Queues queues;
    private final Paces paces;
    private final DaysOff daysOff;

    VacationPlans(DataSource database, Queues queues, Paces paces, DaysOff daysOff) {
        this.database = database;
        this.queues = queues;
        this.paces = paces;
        this.daysOff = daysOff;
    }

    /// A move of a card's due date.
    record Move(Event.Reschedule event, Instant dueBefore) {}

    private record OfCard(String question, Instant loggedTo, Instant dueAt, int lastStudyDay, double stability) {}

    private record Read(Learner learner, List<OfCard> cards, VacationPlan plan) {}

    VacationPlan plan(UUID learner, Loads.Span vacation, Instant now) throws SQLException {
        return read(learner, vacation, now).plan();
    }

    /// The moves that the plan asks for.
    List<Move> moves(UUID learner, Loads.Span vacation, Instant now) throws SQLException {
        var read = read(learner, vacation, now);
        var moves = read.plan().moves();
        return read.cards().stream()
                .filter(card -> moves.containsKey(card.question()))
                .map(card -> {
                    var dueAt = read.learner().days().startOf(moves.get(card.question()));
                    return new Move(event(card.question(), card.loggedTo(), dueAt, now), card.dueAt());
                })
                .toList();
    }

    /// A card that was answered or moved since its log reached so far stays where it is.
    static Event.Reschedule event(String question, Instant loggedTo, Instant dueAt, Instant now) {
        var sha = ContentSha.of("reschedule", question, loggedTo, dueAt);
        return new Event.Reschedule(Ids.make(now), now, null, sha, question, loggedTo, dueAt);
    }

    private Read read(UUID id, Loads.Span vacation, Instant now) throws SQLException {
        var pace = paces.of(id);
        try (var connection = database.getConnection()) {
            var learner = queues.learner(connection, id).orElseThrow();
            var days = learner.days();
            int today = days.dayOf(now);
            int last = vacation.last() + DAYS_AFTER;
            var cards = cards(connection, id, days.startOf(last + 1));
            var loads = daysOff.between(connection, learner, today, last).with(vacation);
            var terms = new VacationPlan.Terms(
                    vacation, today, loads, perDay(learner, pace), learner.fsrs(), enough(learner.settings()));
            var due = cards.stream()
                    .map(card -> new VacationPlan.Due(
                            card.question(), days.dayOf(card.dueAt()), card.lastStudyDay(), card.stability()))
                    .toList();
            return new Read(learner, cards, new VacationPlan(terms, due));
        }
    }

    private static double enough(Settings settings) {
        return settings.desiredRetention() - HARMLESS;
    }

    /// How many reviews a day holds by the limits that she has set.
    private static int perDay(Learner learner, Pace pace) {
        double seconds = pace.perReview(learner.settings().desiredRetention());
        return Math.clamp((long) (learner.minutesADay() * 60 / seconds), 1, Math.max(1, learner.reviewsADay()));
    }

    private static List<OfCard> cards(Connection connection, UUID learner, Instant before) throws SQLException {
        try (var statement = connection.prepareStatement(CARDS)) {
            Sql.bind(statement, learner, before);
            return Sql.list(
                    statement,
                    row -> new OfCard(
                            row.getString("question_id"),
                            Objects.requireNonNull(Sql.instant(row, "logged_to")),
                            Objects.requireNonNull(Sql.instant(row, "due_at")),
                            row.getInt("last_study_day"),
                            row.getDouble("stability")));
        }
    }
}
