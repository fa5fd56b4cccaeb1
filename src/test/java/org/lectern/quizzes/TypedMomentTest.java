package org.lectern.quizzes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedMomentTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void endsWithTheDayWhereNoTimeIsTyped() {
        assertThat(new TypedMoment("2026-05-12", "").end(BERLIN)).contains(Instant.parse("2026-05-12T21:59:59Z"));
        assertThat(new TypedMoment("2026-05-12", "").end(ZoneId.of("America/New_York")))
                .contains(Instant.parse("2026-05-13T03:59:59Z"));
    }

    @Test
    void beginsAtMidnightWhereNoTimeIsTyped() {
        assertThat(new TypedMoment("2026-05-12", "").beginning(BERLIN)).contains(Instant.parse("2026-05-11T22:00:00Z"));
    }

    @Test
    void endsWithTheMinuteThatIsTyped() {
        assertThat(new TypedMoment("2026-05-12", "10:30").end(BERLIN)).contains(Instant.parse("2026-05-12T08:30:59Z"));
        assertThat(new TypedMoment("2026-05-12", "10:30:15").end(BERLIN))
                .contains(Instant.parse("2026-05-12T08:30:59Z"));
    }

    /// On 29 March 2026 it is never 02:30 in Berlin, on 25 October twice.
    @Test
    void isSomewhereWhereTheClocksAreChanged() {
        assertThat(new TypedMoment("2026-03-29", "02:30").end(BERLIN)).contains(Instant.parse("2026-03-29T01:30:59Z"));
        assertThat(new TypedMoment("2026-10-25", "02:30").end(BERLIN)).contains(Instant.parse("2026-10-25T01:30:59Z"));
        assertThat(new TypedMoment("2026-10-25", "02:30").beginning(BERLIN))
                .contains(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void isShownAsItWasTyped() {
        var typed = new TypedMoment("2026-05-12", "23:59");
        assertThat(TypedMoment.of(typed.end(BERLIN).orElseThrow(), BERLIN)).isEqualTo(typed);
        assertThat(TypedMoment.of(null, BERLIN).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "12.5.2026,",
        "2026-13-01,",
        "2026-02-30,",
        "2026-05-12,25:00",
        "2026-05-12,noon",
        "'',10:00",
        "1999-12-31,",
        "2200-01-01,",
        "+999999999-01-01,"
    })
    void isNothingWhereItCannotBeRead(String date, String time) {
        assertThat(TypedMoment.typed(date, time).end(BERLIN)).isEmpty();
        assertThat(TypedMoment.typed(date, time).beginning(BERLIN)).isEmpty();
        assertThat(TypedMoment.typed(date, time).isEmpty()).isFalse();
    }
}
