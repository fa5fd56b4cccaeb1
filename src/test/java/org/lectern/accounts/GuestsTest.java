package org.lectern.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.web.Installation;

class GuestsTest {

    @Test
    void areWelcomeWhereNobodyElseCanCome() {
        assertThat(welcome("127.0.0.1", Map.of())).isTrue();
        assertThat(welcome("::1", Map.of())).isTrue();
        assertThat(welcome("0.0.0.0", Map.of())).isFalse();
        assertThat(welcome("192.0.2.7", Map.of())).isFalse();
    }

    @Test
    void areNotWelcomeBehindAProxyThatOthersReach() {
        assertThat(welcome("127.0.0.1", Map.of("lectern.public-url", "https://lectern.example.org")))
                .isFalse();
    }

    @Test
    void areWhatTheOperatorSays() {
        assertThat(welcome("0.0.0.0", Map.of("lectern.guests", "true"))).isTrue();
        assertThat(welcome("127.0.0.1", Map.of("lectern.guests", "false"))).isFalse();
    }

    private static boolean welcome(String host, Map<String, String> settings) {
        var installation = new SmallRyeConfigBuilder()
                .withMapping(Installation.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(Installation.class);
        return new Guests(installation, host).welcome();
    }
}
