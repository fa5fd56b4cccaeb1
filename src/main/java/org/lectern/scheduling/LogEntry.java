package org.lectern.scheduling;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/// A row of a card's log, which only grows: an answer, the undoing of one, or a move of the due date.
public sealed interface LogEntry {

    /// The order in which a log counts: by time of answer, then by id, as unsigned bytes. `UUID.compareTo` is signed.
    Comparator<LogEntry> ORDER = Comparator.comparing(LogEntry::at)
            .thenComparing(entry -> entry.id().getMostSignificantBits(), Long::compareUnsigned)
            .thenComparing(entry -> entry.id().getLeastSignificantBits(), Long::compareUnsigned);

    UUID id();

    Instant at();

    /// An answer.
    ///
    /// @param studyDay in the zone that the learner had then
    /// @param steps as set when it was given
    /// @param keyVersion the version since which its question has the answer that was asked for
    /// @param dueAt when it made the card due
    record Review(UUID id, Instant at, Rating rating, int studyDay, StepCounts steps, int keyVersion, Instant dueAt)
            implements LogEntry {}

    /// Takes an answer back, which then counts for nothing. An undo itself cannot be taken back.
    record Undo(UUID id, Instant at, UUID review) implements LogEntry {}

    /// Makes the card due at another time, and leaves its memory alone.
    record Reschedule(UUID id, Instant at, Instant dueAt) implements LogEntry {}
}
