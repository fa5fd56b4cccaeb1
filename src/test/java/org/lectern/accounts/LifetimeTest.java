package org.lectern.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LifetimeTest {

    private static final Instant SEEN = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void keepsALearnersDeviceForNinetyDaysAfterItWasUsed() {
        var lifetime = Lifetime.of(Sessions.DEVICE, Role.LEARNER);
        assertThat(lifetime.isOver(SEEN, null, SEEN.plus(Duration.ofDays(90)).minusMillis(1)))
                .isFalse();
        assertThat(lifetime.isOver(SEEN, null, SEEN.plus(Duration.ofDays(90)))).isTrue();
        assertThat(lifetime.absolute()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {Role.INSTRUCTOR, Role.ADMINISTRATOR})
    void endsStaffsAfterTwelveHoursAndAtTheEndOfTheWeek(String role) {
        var lifetime = Lifetime.of(Sessions.DEVICE, role);
        assertThat(lifetime.isOver(SEEN, null, SEEN.plus(Duration.ofHours(12)).minusMillis(1)))
                .isFalse();
        assertThat(lifetime.isOver(SEEN, null, SEEN.plus(Duration.ofHours(12)))).isTrue();
        assertThat(lifetime.absolute()).contains(Duration.ofDays(7));
        assertThat(lifetime.isOver(SEEN, Timestamp.from(SEEN.plusSeconds(60)), SEEN.plusSeconds(60)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {Role.LEARNER, Role.INSTRUCTOR, Role.ADMINISTRATOR})
    void keepsTokensUntilTheyAreRevoked(String role) {
        assertThat(Lifetime.of(Sessions.TOKEN, role).isOver(SEEN, null, SEEN.plus(Duration.ofDays(3_650))))
                .isFalse();
    }
}
