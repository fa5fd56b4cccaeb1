package org.lectern.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:15:30Z, 2026-11-23T08:15:30Z",
        "2026-11-23t08:15:30z, 2026-11-23T08:15:30Z",
        "2026-11-23 08:15:30+00:00, 2026-11-23T08:15:30Z",
        "2026-11-23T08:15:30.123+01:00, 2026-11-23T07:15:30.123Z",
        "2026-11-23T08:15:30.000000001-05:30, 2026-11-23T13:45:30.000000001Z",
        "2024-02-29T23:59:59.5Z, 2024-02-29T23:59:59.5Z",
        "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59+18:00, 9999-12-31T05:59:59Z"
    })
    void readsATime(String text, Instant instant) {
        assertThat(Rfc3339.parse(text)).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-11-23",
                "2026-11-23T08:15:30",
                "2026-11-23T08:15Z",
                "2026-11-23T08:15:30.Z",
                "2026-11-23T08:15:30.1234567890Z",
                "2026-11-23T08:15:30.123",
                "2026-11-23T08:15:30+1:00",
                "2026-11-23T08:15:30+01:00 ",
                "2026-11-23T08:15:30+01:00:00",
                "2026-11-23T08:15:30+0100",
                "2026-11-23T08:15:30+19:00",
                "2026-11-23T08:15:30+01:60",
                "2026-11-23T08:15:30ZZ",
                "2026-11-23T24:00:00Z",
                "2026-11-23T08:60:00Z",
                "2026-11-23T08:15:60Z",
                "2026-02-29T08:15:30Z",
                "2026-13-01T08:15:30Z",
                "2026-00-01T08:15:30Z",
                "2026/11/23T08:15:30Z",
                "-026-11-23T08:15:30Z",
                "+2026-1-23T08:15:30Z",
                "２026-11-23T08:15:30Z",
                "1700000000000"
            })
    void knowsWhatIsNone(String text) {
        assertThat(Rfc3339.parse(text)).isNull();
    }

    @Test
    void readsWhatJavaWrites() {
        var random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            var time = Instant.ofEpochSecond(
                    random.nextLong(-60_000_000_000L, 250_000_000_000L), random.nextInt(1_000_000_000));
            var text = OffsetDateTime.ofInstant(time, ZoneOffset.ofTotalSeconds(60 * random.nextInt(-1_080, 1_081)))
                    .format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.nXXX"));
            var nanos = "%09d".formatted(time.getNano());
            assertThat(Rfc3339.parse(text.replaceFirst("\\.\\d+", "." + nanos))).isEqualTo(time);
        }
    }
}
