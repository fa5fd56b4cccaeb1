package org.lectern.accounts;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/// What a cookie, a personal token or a one-time link carries: the account's id, so that one look-up by key finds its
/// row on one node, and 256 random bits of which only the SHA-256 is kept.
record Secret(UUID account, byte[] random) {

    private static final int RANDOM_BYTES = 32;

    static Secret make(UUID account) {
        var random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        return new Secret(account, random);
    }

    /// As text: 64 characters of base64url.
    String encoded() {
        var bytes = ByteBuffer.allocate(16 + RANDOM_BYTES)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .put(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    static Optional<Secret> decode(String text) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length != 16 + RANDOM_BYTES) {
                return Optional.empty();
            }
            var buffer = ByteBuffer.wrap(bytes);
            var account = new UUID(buffer.getLong(), buffer.getLong());
            var random = new byte[RANDOM_BYTES];
            buffer.get(random);
            return Optional.of(new Secret(account, random));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    byte[] hash() {
        return Sha256.of(random);
    }
}
