package org.lectern.web;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/// Ids made by the program: UUIDv7 (RFC 9562, 5.7), 48 bits of milliseconds and then randomness, so that rows made
/// one after another lie beside one another.
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /// A new id.
    public static UUID make(Instant now) {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        var buffer = ByteBuffer.wrap(bytes);
        var high = (now.toEpochMilli() << 16) | 0x7000L | (buffer.getLong() & 0x0FFFL);
        var low = (buffer.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
