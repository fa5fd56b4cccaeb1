package org.lectern.accounts;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How long a session is good. A learner stays signed in on a device for 90 days after it was last used; an instructor
/// or administrator for 12 hours, and for 7 days in all; a token until it is revoked.
record Lifetime(Optional<Duration> idle, Optional<Duration> absolute) {

    private static final Lifetime OF_A_TOKEN = new Lifetime(Optional.empty(), Optional.empty());
    private static final Lifetime OF_A_LEARNER = new Lifetime(Optional.of(Duration.ofDays(90)), Optional.empty());
    private static final Lifetime OF_STAFF =
            new Lifetime(Optional.of(Duration.ofHours(12)), Optional.of(Duration.ofDays(7)));

    static Lifetime of(String kind, String role) {
        if (kind.equals(Sessions.TOKEN)) {
            return OF_A_TOKEN;
        }
        return role.equals(Role.LEARNER) ? OF_A_LEARNER : OF_STAFF;
    }

    boolean isOver(Instant seen, @Nullable Timestamp expires, Instant now) {
        return expires != null && !now.isBefore(expires.toInstant())
                || idle.filter(most -> !now.isBefore(seen.plus(most))).isPresent();
    }
}
