package org.lectern.scheduling;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// Whose card it is: what the fuzz is drawn from, so that a preview and the answer, on whichever node or device, agree.
public record FuzzKey(UUID learner, String card) {

    /// A number from 0 up to, not including, 1: the first 53 bits of the SHA-256 of the learner's id (16 bytes), the
    /// repetition (4 bytes, big-endian) and the card's id in UTF-8.
    ///
    /// @param repetition the number of the answer, from 1
    double draw(int repetition) {
        var id = card.getBytes(StandardCharsets.UTF_8);
        var message = ByteBuffer.allocate(20 + id.length)
                .putLong(learner.getMostSignificantBits())
                .putLong(learner.getLeastSignificantBits())
                .putInt(repetition)
                .put(id);
        return (ByteBuffer.wrap(sha256(message.array())).getLong() >>> 11) * 0x1p-53;
    }

    private static byte[] sha256(byte[] message) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(message);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }
}
