package org.lectern.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.lectern.web.Refusal;

class PasswordHashesTest {

    private final PasswordHashes hashes = new PasswordHashes();

    @Test
    void makesPhcStringsWithASaltOfTheirOwn() {
        var first = hashes.hash("one password");
        assertThat(first).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hashes.hash("one password")).isNotEqualTo(first);
        assertThat(hashes.matches("one password", first)).isTrue();
        assertThat(hashes.matches("another one", first)).isFalse();
    }

    @Test
    void comparesToTheLastCharacter() {
        var password = "x".repeat(500);
        var hash = hashes.hash(password + "a");
        assertThat(hashes.matches(password + "b", hash)).isFalse();
    }

    @Test
    void takesAnAccentTypedInTwoWaysForOne() {
        assertThat(hashes.matches("cafe\u0301 crème", hashes.hash("café crème")))
                .isTrue();
    }

    @Test
    void isFalseWhereThereIsNoPassword() {
        assertThat(hashes.matches("nobody's password", null)).isFalse();
    }

    @Test
    void knowsHashesOfOtherParameters() {
        var weaker = Argon2Function.getInstance(8 * 1024, 1, 1, 32, Argon2.ID)
                .hash("one password")
                .getResult();
        assertThat(hashes.matches("one password", weaker)).isTrue();
        assertThat(PasswordHashes.isOutdated(weaker)).isTrue();
        assertThat(PasswordHashes.isOutdated(hashes.hash("one password"))).isFalse();
    }

    @Test
    void sendsACrowdAwayRatherThanTakeTheMachine() {
        var few = new PasswordHashes(3);
        var outcomes = new ArrayList<Future<String>>();
        try (var crowd = Executors.newFixedThreadPool(20)) {
            for (int i = 0; i < 20; i++) {
                outcomes.add(crowd.submit(() -> few.hash("one password")));
            }
        }
        var sentAway = outcomes.stream()
                .filter(outcome -> outcome.state() == Future.State.FAILED)
                .toList();
        assertThat(sentAway).isNotEmpty().hasSizeLessThanOrEqualTo(20 - 3);
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> sentAway.getFirst().get())
                .withCauseInstanceOf(Refusal.class);
    }
}
