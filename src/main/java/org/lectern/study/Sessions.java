package org.lectern.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.lectern.bank.StudyQuestions;

/// Puts together what a learner should study now.
@ApplicationScoped
public class Sessions {

    /// How many new questions are looked at for one that is taken, so that siblings can wait for another day.
    private static final int CHOICE = 3;

    private static final Instant WHENEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final DataSource database;
    private final Queues queues;
    private final NewQuestions unmet;
    private final Scope given;
    private final DaysOff daysOff;
    private final Plans plans;
    private final StudyQuestions questions;

    Sessions(
            DataSource database,
            Queues queues,
            NewQuestions unmet,
            Scope given,
            DaysOff daysOff,
            Plans plans,
            StudyQuestions questions) {
        this.database = database;
        this.queues = queues;
        this.unmet = unmet;
        this.given = given;
        this.daysOff = daysOff;
        this.plans = plans;
        this.questions = questions;
    }

    /// How much there is to study now, within the limits of the day.
    ///
    /// @param due cards on intervals of days
    /// @param fresh questions to meet for the first time
    /// @param onSteps cards on steps
    /// @param early how many of the due ones a plan brings forward
    /// @param waiting cards that are due but that a plan keeps for another day
    /// @param minutes that her plans give to the day; 0 where she has none
    public record Counts(int due, int fresh, int onSteps, int early, int waiting, int minutes) {}

    /// Lays down what she was given to study, before anybody plans it.
    public void deal(UUID learner, Instant now) throws SQLException {
        given.deal(learner, now);
    }

    /// How much a learner has to study now, of what was dealt.
    ///
    /// @param day what her plans make of it
    public Counts counts(UUID learner, PlannedDay day, Instant now) throws SQLException {
        var session = session(read(learner, now, 1, day), now);
        int early = (int)
                session.due().stream().filter(item -> item.dueAt().isAfter(now)).count();
        return new Counts(
                session.due().size(),
                session.fresh().size(),
                session.onSteps().size(),
                early,
                waiting(learner, now, day.waiting()),
                day.minutes());
    }

    private int waiting(UUID learner, Instant now, List<String> waiting) throws SQLException {
        if (waiting.isEmpty()) {
            return 0;
        }
        try (var connection = database.getConnection()) {
            return (int) queues.dueOf(connection, learner, now.plusMillis(1), waiting).stream()
                    .filter(DueCard::isOnDays)
                    .count();
        }
    }

    /// @param atLeast how many cards are wanted, those counted that come due soon
    Session now(UUID learner, Instant now, int atLeast) throws SQLException {
        given.deal(learner, now);
        return session(read(learner, now, atLeast, plans.today(learner, now)), now);
    }

    /// Only the questions of a set that she was given to study. She asked for these: the day's limit on new ones does
    /// not count.
    ///
    /// @return empty where she was not given the set
    Optional<Session> ofSet(UUID learner, UUID set, Instant now, int atLeast) throws SQLException {
        given.deal(learner, now);
        var read = readSet(learner, set, now, atLeast);
        return read.isEmpty() ? Optional.empty() : Optional.of(session(read.get(), now));
    }

    /// Only now that the connection is back: questions that are not known here are read on another.
    private Session session(Readings read, Instant now) {
        return new Sitting(read, questions.versions(read.wanted()), now).session();
    }

    private Readings read(UUID learnerId, Instant now, int atLeast, PlannedDay day) throws SQLException {
        try (var connection = database.getConnection()) {
            var asUsual = queues.learner(connection, learnerId).orElseThrow();
            var days = asUsual.days();
            int today = days.dayOf(now);
            var learner = asUsual.on(daysOff.on(connection, asUsual, today));
            var done = queues.today(connection, learnerId, days.startOf(today));
            int most = Math.max(atLeast, Math.max(0, learner.reviewsADay() - done.reviewed()));
            var planned = planned(connection, learnerId, today, day);
            var cards = cards(connection, learnerId, days.startOf(today + 2), now, most, planned.elsewhere(day));
            long met = cards.stream()
                    .filter(card -> card.isNew() && card.isDueAt(now))
                    .count();
            int newLeft = Math.max(0, learner.newADay() - done.started() - planned.newOnes());
            var next = met < newLeft
                    ? unmet.next(connection, learnerId, now, (int) (newLeft - met) * CHOICE, day)
                    : List.<StudyQuestions.Ref>of();
            return new Readings(learner, done, planned, cards, next, newLeft);
        }
    }

    /// What is left of the day's plan: answered cards have dropped out.
    private PlannedCards planned(Connection connection, UUID learner, int today, PlannedDay day) throws SQLException {
        if (day.reviews().isEmpty() && day.fresh().isEmpty()) {
            return PlannedCards.NONE;
        }
        var all = Stream.concat(day.reviews().stream(), day.fresh().stream()).toList();
        var cards = queues.dueOf(connection, learner, WHENEVER, all).stream()
                .filter(card ->
                        card.isNew() || card.isOnDays() && card.card().state().lastStudyDay() < today)
                .sorted(Comparator.comparingInt(card -> all.indexOf(card.card().question())))
                .toList();
        return new PlannedCards(cards, unmet.of(connection, learner, day.fresh()));
    }

    private Optional<Readings> readSet(UUID learnerId, UUID set, Instant now, int atLeast) throws SQLException {
        try (var connection = database.getConnection()) {
            var all = given.questionsOf(connection, learnerId, set, now);
            if (all.isEmpty()) {
                return Optional.empty();
            }
            var learner = queues.learner(connection, learnerId).orElseThrow();
            var days = learner.days();
            int today = days.dayOf(now);
            var done = queues.today(connection, learnerId, days.startOf(today));
            var cards = queues.dueOf(connection, learnerId, days.startOf(today + 2), all);
            var next = unmet.nextOf(connection, learnerId, set, now, atLeast);
            return Optional.of(new Readings(learner, done, PlannedCards.NONE, cards, next, Integer.MAX_VALUE));
        }
    }

    /// Where more is due than was asked for, the latest are missing, and what is on steps would wait for ever.
    private List<DueCard> cards(
            Connection connection, UUID learner, Instant before, Instant now, int atMost, List<String> elsewhere)
            throws SQLException {
        var cards = queues.due(connection, learner, before, atMost, elsewhere);
        if (cards.size() < atMost || !cards.getLast().isDueAt(now)) {
            return cards;
        }
        var onSteps = queues.onSteps(connection, learner, now.plus(DueCard.NOT_WAITED_FOR));
        return Stream.concat(cards.stream().filter(card -> !card.isOnSteps()), onSteps.stream())
                .toList();
    }

    /// What the tables say.
    ///
    /// @param done today
    /// @param planned what her plans choose for today
    /// @param cards others that are due or come due soon
    /// @param unmet the next questions without a card
    /// @param newLeft how many new ones may be met
    record Readings(
            Learner learner,
            DayLog done,
            PlannedCards planned,
            List<DueCard> cards,
            List<StudyQuestions.Ref> unmet,
            int newLeft) {

        private List<StudyQuestions.Ref> wanted() {
            var seen =
                    done.answers().stream().map(answer -> new StudyQuestions.Ref(answer.question(), answer.version()));
            var due = Stream.concat(planned.cards().stream(), cards.stream()).map(DueCard::ref);
            return Stream.of(seen, due, planned.unmet().stream(), unmet.stream())
                    .flatMap(refs -> refs)
                    .distinct()
                    .toList();
        }
    }
}
