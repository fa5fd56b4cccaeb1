package org.lectern.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    @Test
    void givesEachKeyItsShareAndSaysWhenThereIsMore() {
        var limit = new RateLimit(3, Duration.ofHours(1));
        for (int i = 0; i < 3; i++) {
            assertThat(limit.take("a")).isEmpty();
        }
        assertThat(limit.take("a").orElseThrow()).isBetween(Duration.ofMinutes(19), Duration.ofMinutes(20));
        assertThat(limit.take("b")).isEmpty();
    }
}
