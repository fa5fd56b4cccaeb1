package org.lectern.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignInFailuresTest {

    private static final Instant MORNING = Instant.parse("2026-11-23T08:00:00Z");

    @Inject
    SignInFailures failures;

    @Inject
    EntityManager database;

    @BeforeEach
    void begin() {
        itIs(MORNING);
    }

    @Test
    void limitsANameFromOneAddressOnly() {
        var name = somebody();
        fail(name, "192.0.2.1", SignInFailures.Limit.BOTH.most);
        assertThat(next(name, "192.0.2.1")).isPresent();
        assertThat(next(name, "192.0.2.2")).isEmpty();
        assertThat(next(somebody(), "192.0.2.1")).isEmpty();
    }

    @Test
    void limitsANameFromEverywhere() {
        var name = somebody();
        for (int i = 0; i < SignInFailures.Limit.NAME.most; i++) {
            assertThat(next(name, "198.51.100." + i)).isEmpty();
        }
        assertThat(next(name, "198.51.100.200")).isPresent();
    }

    @Test
    void limitsAnAddressOverAllNames() {
        var address = "2001:db8:0:" + Integer.toHexString((int) (Math.random() * 0xffff)) + "::1";
        for (int i = 0; i < SignInFailures.Limit.ADDRESS.most; i++) {
            assertThat(next(somebody(), address)).isEmpty();
        }
        // Another address of the same network.
        assertThat(next(somebody(), address + "234")).isPresent();
    }

    @Test
    void letsGoWhenTheOldestFailureIsAQuarterOfAnHourOld() {
        var name = somebody();
        fail(name, "192.0.2.3", 1);
        itIs(MORNING.plusSeconds(60));
        fail(name, "192.0.2.3", SignInFailures.Limit.BOTH.most - 1);
        assertThat(next(name, "192.0.2.3")).contains(Duration.ofMinutes(14));

        itIs(MORNING.plus(SignInFailures.WINDOW).minusMillis(1));
        assertThat(next(name, "192.0.2.3")).contains(Duration.ofMillis(1));
        itIs(MORNING.plus(SignInFailures.WINDOW));
        assertThat(next(name, "192.0.2.3")).isEmpty();
    }

    @Test
    void forgetsTriesThatWereRight() {
        var name = somebody();
        for (int i = 0; i < 50; i++) {
            var made = failures.count(name, "192.0.2.4");
            assertThat(failures.wait(made)).isEmpty();
            failures.forgive(made);
        }
    }

    /// All are counted before one password is looked at.
    @Test
    void givesManyAtOnceNoMoreTries() {
        var name = somebody();
        var tries = new java.util.ArrayList<SignInFailures.Try>();
        for (int i = 0; i < 40; i++) {
            tries.add(failures.count(name, "192.0.2.5"));
        }
        assertThat(tries.stream().filter(made -> failures.wait(made).isEmpty())).isEmpty();
    }

    @Test
    void sweepsWhatIsOld() {
        fail(somebody(), "192.0.2.6", 1);
        assertThat(rows()).isPositive();
        itIs(MORNING.plus(Duration.ofDays(3_650)));
        failures.sweep();
        assertThat(rows()).isZero();
    }

    private static LoginName somebody() {
        return LoginName.of("Somebody " + UUID.randomUUID());
    }

    private void fail(LoginName name, String address, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(next(name, address)).isEmpty();
        }
    }

    /// One more failure: how long to wait, and then it was not looked at.
    private Optional<Duration> next(LoginName name, String address) {
        var made = failures.count(name, address);
        var wait = failures.wait(made);
        wait.ifPresent(_ -> failures.forgive(made));
        return wait;
    }

    private long rows() {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Long) database.createNativeQuery("select count(*) from sign_in_failure", Long.class)
                        .getSingleResult());
    }

    private static void itIs(Instant now) {
        QuarkusMock.installMockForType(Clock.fixed(now, ZoneOffset.UTC), Clock.class);
    }
}
