package org.lectern.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SessionsTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");

    @Inject
    Sessions sessions;

    @Inject
    Accounts accounts;

    @BeforeEach
    void begin() {
        itIs(MONDAY);
    }

    @Test
    void slidesForALearner() {
        var secret = open(People.learner());
        for (int month = 1; month <= 12; month++) {
            itIs(MONDAY.plus(Duration.ofDays(80 * month)));
            assertThat(sessions.find(secret)).isPresent();
        }
        itIs(MONDAY.plus(Duration.ofDays(80 * 12 + 90)));
        assertThat(sessions.find(secret)).isEmpty();
    }

    @Test
    void endsAnInstructorsAfterSevenDaysHoweverOftenUsed() {
        var secret = open(People.instructor());
        for (int hours = 6; hours < 7 * 24; hours += 6) {
            itIs(MONDAY.plus(Duration.ofHours(hours)));
            assertThat(sessions.find(secret)).as(hours + " hours").isPresent();
        }
        itIs(MONDAY.plus(Duration.ofDays(7)));
        assertThat(sessions.find(secret)).isEmpty();
    }

    @Test
    void endsAnAdministratorsAfterTwelveIdleHours() {
        var secret = open(People.administrator());
        itIs(MONDAY.plus(Duration.ofHours(12)));
        assertThat(sessions.find(secret)).isEmpty();
    }

    @Test
    void notesTheUseEveryFiveMinutesAtMost() {
        var person = People.learner();
        var secret = open(person);
        itIs(MONDAY.plus(Duration.ofMinutes(5)));
        sessions.find(secret);
        assertThat(lastSeen(person)).isEqualTo(MONDAY);
        itIs(MONDAY.plus(Duration.ofMinutes(5)).plusMillis(1));
        sessions.find(secret);
        assertThat(lastSeen(person))
                .isEqualTo(MONDAY.plus(Duration.ofMinutes(5)).plusMillis(1));
    }

    @Test
    void findsNothingForAnotherSecretOfTheSameAccount() {
        var person = People.learner();
        open(person);
        assertThat(sessions.find(Secret.make(person.id()))).isEmpty();
    }

    @Test
    void sweepsWhatIsOverAndNoTokens() {
        var person = People.learner();
        var secret = open(person);
        itIs(MONDAY.plus(Duration.ofDays(90)));
        sessions.sweep();
        itIs(MONDAY);
        assertThat(sessions.find(secret)).isEmpty();
        assertThat(sessions.find(Secret.decode(person.token()).orElseThrow())).isPresent();
    }

    private Instant lastSeen(People.Person person) {
        return sessions.list(person.id(), Sessions.DEVICE).stream()
                .filter(listed -> listed.label().equals("A test"))
                .findFirst()
                .orElseThrow()
                .lastSeenAt();
    }

    private Secret open(People.Person person) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sessions.open(accounts.hold(person.id()).orElseThrow(), "A test"));
    }

    private static void itIs(Instant now) {
        QuarkusMock.installMockForType(Clock.fixed(now, ZoneOffset.UTC), Clock.class);
    }
}
