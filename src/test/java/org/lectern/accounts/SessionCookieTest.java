package org.lectern.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lectern.web.Installation;

class SessionCookieTest {

    private static final Secret SECRET = Secret.make(UUID.randomUUID());

    @Test
    void isBoundToTheHostUnderHttps() {
        var cookie = cookie(Map.of("lectern.public-url", "https://lectern.example.org"))
                .with(SECRET);
        assertThat(cookie.getName()).isEqualTo("__Host-lectern");
        assertThat(cookie.isSecure()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
        assertThat(cookie.isHttpOnly()).isTrue();
    }

    @Test
    void isPlainOnLoopback() {
        var cookie = cookie(Map.of()).with(SECRET);
        assertThat(cookie.getName()).isEqualTo("lectern");
        assertThat(cookie.isSecure()).isFalse();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(Secret.decode(cookie.getValue()).orElseThrow().hash()).isEqualTo(SECRET.hash());
    }

    private static SessionCookie cookie(Map<String, String> settings) {
        return new SessionCookie(new SmallRyeConfigBuilder()
                .withMapping(Installation.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(Installation.class));
    }
}
