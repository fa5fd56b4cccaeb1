package org.lectern.scheduling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// A card worked out anew from its log: the truth that the stored card must equal to the last bit.
///
/// @param answers those that count, in order
/// @param state of the card after the last of them
/// @param dueAt as the last answer or move of the due date says; empty if there is none
public record Replay(List<Answered> answers, CardState state, Optional<Instant> dueAt) {

    /// An answer with the state it met (under its own version of the question) and the state it left.
    public record Answered(LogEntry.Review review, CardState before, CardState after) {}

    /// Replays a log, in whatever order its rows come.
    public static Replay of(Collection<? extends LogEntry> log, Fsrs fsrs) {
        var undone = log.stream()
                .filter(LogEntry.Undo.class::isInstance)
                .map(entry -> ((LogEntry.Undo) entry).review())
                .collect(Collectors.toSet());
        var answers = new ArrayList<Answered>();
        var state = CardState.unseen(0);
        var dueAt = Optional.<Instant>empty();
        for (var entry : log.stream().sorted(LogEntry.ORDER).toList()) {
            switch (entry) {
                case LogEntry.Review review
                when !undone.contains(review.id()) -> {
                    var before = state.under(review.keyVersion());
                    state = before.after(review.rating(), review.studyDay(), review.steps(), fsrs);
                    answers.add(new Answered(review, before, state));
                    dueAt = Optional.of(review.dueAt());
                }
                case LogEntry.Reschedule move -> dueAt = Optional.of(move.dueAt());
                case LogEntry.Review _, LogEntry.Undo _ -> {}
            }
        }
        return new Replay(List.copyOf(answers), state, dueAt);
    }

    /// The state that an answer meets which arrives late: after those that come before it in the log's order.
    public CardState before(Instant at, UUID id) {
        var arriving = new LogEntry.Undo(id, at, id);
        var state = CardState.unseen(0);
        for (var answer : answers) {
            if (LogEntry.ORDER.compare(answer.review(), arriving) >= 0) {
                break;
            }
            state = answer.after();
        }
        return state;
    }
}
