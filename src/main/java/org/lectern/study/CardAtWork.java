package org.lectern.study;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.scheduling.CardState;
import org.lectern.scheduling.Fsrs;
import org.lectern.scheduling.Leech;
import org.lectern.scheduling.LogEntry;
import org.lectern.scheduling.Outcome;
import org.lectern.scheduling.Outcomes;
import org.lectern.scheduling.Replay;

/// A locked card to which events are applied. One that comes after all that the log holds moves the stored state on; an
/// older one and an undo replay the log, which must then be there.
final class CardAtWork {

    private final Learner learner;
    private final Instant now;
    private Card card;
    private @Nullable List<LogRow> log;

    CardAtWork(Learner learner, Card card, Instant now) {
        this.learner = learner;
        this.card = card;
        this.now = now;
    }

    Card card() {
        return card;
    }

    Learner learner() {
        return learner;
    }

    /// Whether these events, in their order, can be applied only with the log.
    boolean needsLog(Collection<Event> events) {
        var reached = card.loggedTo();
        for (var event : events) {
            var at = clamped(event.claimedAt());
            if (event instanceof Event.Undo || (reached != null && !at.isAfter(reached))) {
                return event instanceof Event.Answer || event instanceof Event.Undo;
            }
            reached = at;
        }
        return false;
    }

    void takeLog(Collection<LogRow> rows) {
        log = new ArrayList<>(rows);
    }

    /// Whether the log, as far as it was read, holds this event.
    boolean holds(UUID id) {
        return log != null && log.stream().anyMatch(row -> row.entry().id().equals(id));
    }

    Applied apply(Event event) {
        return switch (event) {
            case Event.Answer answer -> answer(answer);
            case Event.Undo undo -> undo(undo);
            case Event.Move move -> move(move);
            case Event.Reschedule move -> reschedule(move);
        };
    }

    private Applied answer(Event.Answer answer) {
        var at = clamped(answer.claimedAt());
        boolean late = !card.isNewsAt(at);
        var known = late ? replay().before(at, answer.id()) : card.state();
        var before = known.under(answer.keyVersion());
        var scheduler = learner.scheduler(card.weights());
        var outcome = scheduler.outcomes(before, at, card.fuzzKey()).of(answer.rating());
        note(new LogRow(answer.question(), answer.version(), entry(answer, at, outcome)));
        if (late) {
            adoptReplay(now);
        } else {
            card = answered(answer, at, before, outcome);
        }
        return new Applied(
                answer,
                answer.question(),
                answer.version(),
                at,
                outcome.state().lastStudyDay(),
                card.weightsId(),
                learner.settings().stepCounts(),
                before,
                outcome.state(),
                outcome.dueAt(),
                late ? CardView.of(card.state(), card.dueAt()) : null);
    }

    private LogEntry.Review entry(Event.Answer answer, Instant at, Outcome outcome) {
        return new LogEntry.Review(
                answer.id(),
                at,
                answer.rating(),
                outcome.state().lastStudyDay(),
                learner.settings().stepCounts(),
                answer.keyVersion(),
                outcome.dueAt());
    }

    private Card answered(Event.Answer answer, Instant at, CardState before, Outcome outcome) {
        var state = outcome.state();
        boolean leech = state.lapses() > before.lapses() && Leech.fires(state.lapses(), Leech.USUAL_THRESHOLD);
        return card.moved(answer.version(), state, outcome.dueAt(), at, at, leech ? at : card.leechAt());
    }

    private Applied undo(Event.Undo undo) {
        var target = rows().stream()
                .filter(row -> row.entry().id().equals(undo.review()))
                .findFirst()
                .orElseThrow(() -> new BadItem("voids", "There is no answer %s to undo.".formatted(undo.review())));
        if (!(target.entry() instanceof LogEntry.Review)) {
            throw new BadItem("voids", "%s is no answer: only an answer can be undone.".formatted(undo.review()));
        }
        if (rows().stream()
                .anyMatch(row -> row.entry() instanceof LogEntry.Undo earlier
                        && earlier.review().equals(undo.review()))) {
            throw new BadItem("voids", "The answer %s was undone already.".formatted(undo.review()));
        }
        var at = clamped(undo.claimedAt());
        var before = card.state();
        note(new LogRow(card.question(), target.version(), new LogEntry.Undo(undo.id(), at, undo.review())));
        adoptReplay(now);
        return event(undo, target.version(), at, before);
    }

    /// The move is the last event of the log, even where an answer came from a clock that is ahead.
    private Applied move(Event.Move move) {
        var last = card.loggedTo();
        var at = last == null || now.isAfter(last) ? now : last.plusMillis(1);
        return moved(move, at, move.dueAt());
    }

    /// It stands right behind what it was worked out from: an answer given since on another device,
    /// which comes later, is newer, and says itself when the card is due.
    private Applied reschedule(Event.Reschedule move) {
        if (!move.loggedTo().equals(card.loggedTo())) {
            throw new BadItem("due_at", "The card was answered or moved since.");
        }
        return moved(move, move.loggedTo().plusMillis(1), move.dueAt());
    }

    private Applied moved(Event move, Instant at, Instant dueAt) {
        note(new LogRow(card.question(), card.version(), new LogEntry.Reschedule(move.id(), at, dueAt)));
        card = card.moved(card.version(), card.state(), dueAt, card.lastReviewAt(), at, card.leechAt());
        return event(move, card.version(), at, card.state());
    }

    private Applied event(Event event, int version, Instant at, CardState before) {
        return new Applied(
                event,
                card.question(),
                version,
                at,
                learner.days().dayOf(at),
                card.weightsId(),
                learner.settings().stepCounts(),
                before,
                card.state(),
                card.dueAt(),
                null);
    }

    /// Brings the card under the weights that the learner has now.
    ///
    /// @param rows its log
    /// @return the card, due when it was before
    Card derive(Collection<LogRow> rows) {
        takeLog(rows);
        card = card.under(learner.weights());
        adoptReplay(card.dueAt());
        return card;
    }

    /// @param otherwise when a card is due whose log says nothing of it: all its answers were undone
    private void adoptReplay(Instant otherwise) {
        var replay = replay();
        var truth = LoggedCard.of(replay, rows());
        card = card.moved(
                truth.version().orElse(card.version()),
                replay.state(),
                replay.dueAt().orElse(otherwise),
                truth.lastReviewAt().orElse(null),
                truth.loggedTo().orElse(null),
                truth.leechAt().orElse(null));
    }

    private Replay replay() {
        return Replay.of(rows().stream().map(LogRow::entry).toList(), fsrs());
    }

    private Fsrs fsrs() {
        return card.weights().fsrs();
    }

    private List<LogRow> rows() {
        return Objects.requireNonNull(log, "The log of this card was not read");
    }

    private void note(LogRow row) {
        if (log != null) {
            log.add(row);
        }
    }

    private Instant clamped(Instant claimed) {
        return DeviceTime.clamped(claimed, now);
    }

    /// What the learner's next answer to the card would make of it.
    Outcomes next() {
        return learner.scheduler(card.weights()).outcomes(card.state(), now, card.fuzzKey());
    }
}
