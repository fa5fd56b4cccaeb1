package org.lectern.study;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lectern.scheduling.Phase;
import org.lectern.scheduling.Rescheduling;
import org.lectern.scheduling.StudyDays;

/// What rescheduling would do to the cards of a learner, and to the days ahead.
final class DueDatePlan {

    static final int DAYS_AHEAD = 30;

    /// A card that would come back on another day.
    ///
    /// @param loggedTo how far its log reached when this was worked out
    record Move(String question, Instant dueAt, Instant loggedTo) {}

    private final StudyDays days;
    private final int today;
    private final List<Card> cards;
    private final Map<String, Integer> moved;

    /// @param cards that are not kept out of the queue
    /// @param loads how much she studies on the days to come
    /// @param perDay how many overdue cards a day may hold
    DueDatePlan(Learner learner, List<Card> cards, Loads loads, int perDay, Instant now) {
        days = learner.days();
        today = days.dayOf(now);
        this.cards = cards;
        var onIntervals = cards.stream()
                .filter(card -> card.state().phase() == Phase.REVIEW && card.loggedTo() != null)
                .map(this::onDays)
                .toList();
        var scheduler = learner.scheduler(learner.weights());
        moved = Rescheduling.of(onIntervals, scheduler.fsrs(), scheduler.settings(), loads::on, today, perDay);
    }

    private Rescheduling.Card onDays(Card card) {
        return new Rescheduling.Card(
                card.question(),
                card.state().lastStudyDay(),
                card.state().remembered().stability(),
                days.dayOf(card.dueAt()));
    }

    List<Move> moves() {
        var moves = new ArrayList<Move>();
        for (var card : cards) {
            var day = moved.get(card.question());
            if (day != null) {
                moves.add(new Move(card.question(), days.startOf(day), Objects.requireNonNull(card.loggedTo())));
            }
        }
        return moves;
    }

    LocalDate firstDay() {
        return LocalDate.ofEpochDay(today);
    }

    int cards() {
        return cards.size();
    }

    int movedCards() {
        return moved.size();
    }

    /// How many cards come back sooner than they would otherwise.
    int sooner() {
        return (int) cards.stream()
                .filter(card -> moved.getOrDefault(card.question(), Integer.MAX_VALUE) < days.dayOf(card.dueAt()))
                .count();
    }

    /// Cards due on each of the days ahead, today with all that is overdue first, as things are.
    List<Integer> before() {
        return counts(card -> days.dayOf(card.dueAt()));
    }

    /// The same after the move.
    List<Integer> after() {
        return counts(card -> {
            var day = moved.get(card.question());
            return day == null ? days.dayOf(card.dueAt()) : day;
        });
    }

    private List<Integer> counts(java.util.function.ToIntFunction<Card> dayOf) {
        var counts = new int[DAYS_AHEAD];
        for (var card : cards) {
            int ahead = Math.max(0, dayOf.applyAsInt(card) - today);
            if (ahead < DAYS_AHEAD) {
                counts[ahead]++;
            }
        }
        return java.util.Arrays.stream(counts).boxed().toList();
    }
}
