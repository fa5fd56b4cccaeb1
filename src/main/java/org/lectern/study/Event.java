package org.lectern.study;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.Mark;
import org.lectern.scheduling.Rating;

/// Something that happens to a card and goes into its log, before it is known what it makes of the card.
sealed interface Event {

    UUID id();

    /// When it happened, as the device says.
    Instant claimedAt();

    @Nullable
    UUID device();

    /// The SHA-256 of what was sent: an id sent again is the same event only with the same content.
    byte[] contentSha();

    /// An answer.
    ///
    /// @param keyVersion the version since which its question has the answer that was asked for
    /// @param response as it was sent, in JSON; null where the learner graded herself
    /// @param mark of the response
    record Answer(
            UUID id,
            Instant claimedAt,
            @Nullable UUID device,
            byte[] contentSha,
            String question,
            int version,
            int keyVersion,
            Rating rating,
            @Nullable String response,
            @Nullable Mark mark,
            int tookMs)
            implements Event {}

    /// Takes an answer back.
    record Undo(UUID id, Instant claimedAt, @Nullable UUID device, byte[] contentSha, UUID review) implements Event {}

    /// Moves the due date of a card.
    ///
    /// @param version of the question, for a card that does not exist yet
    record Move(
            UUID id,
            Instant claimedAt,
            @Nullable UUID device,
            byte[] contentSha,
            String question,
            int version,
            Instant dueAt)
            implements Event {}

    /// Moves the due date of a card to where it should be by what the log held when that was worked
    /// out.
    ///
    /// @param loggedTo how far the log reached then: what came since has the last word
    record Reschedule(
            UUID id,
            Instant claimedAt,
            @Nullable UUID device,
            byte[] contentSha,
            String question,
            Instant loggedTo,
            Instant dueAt)
            implements Event {}
}
