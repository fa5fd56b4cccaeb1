package org.lectern.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WaitingTest {

    @Test
    void roundsUpToWhatOneSays() {
        assertThat(Waiting.inWords(Duration.ofMillis(1))).isEqualTo("1 second");
        assertThat(Waiting.inWords(Duration.ofMillis(41_200))).isEqualTo("42 seconds");
        assertThat(Waiting.inWords(Duration.ofSeconds(60))).isEqualTo("1 minute");
        assertThat(Waiting.inWords(Duration.ofSeconds(61))).isEqualTo("2 minutes");
    }
}
