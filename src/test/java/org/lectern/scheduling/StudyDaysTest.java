package org.lectern.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StudyDaysTest {

    @ParameterizedTest
    @CsvSource({
        "UTC, 2026-11-23T03:59:59.999Z, 2026-11-22",
        "UTC, 2026-11-23T04:00:00Z, 2026-11-23",
        "UTC, 2026-11-23T23:59:59Z, 2026-11-23",
        "Asia/Tokyo, 2026-11-22T18:59:59Z, 2026-11-22",
        "Asia/Tokyo, 2026-11-22T19:00:00Z, 2026-11-23",
        "America/New_York, 2026-11-23T08:59:59Z, 2026-11-22",
        "America/New_York, 2026-11-23T09:00:00Z, 2026-11-23",
        "Asia/Kathmandu, 2026-11-22T22:15:00Z, 2026-11-23"
    })
    void turnsAtFourInTheMorning(String zone, Instant instant, LocalDate day) {
        assertThat(days(zone).dayOf(instant)).isEqualTo(day(day));
    }

    @ParameterizedTest
    @CsvSource({
        // Clocks forward and back in the night, and a whole hour of the day before or after missing or twice.
        "Europe/Berlin, 2026-03-29, 2026-03-29T02:00:00Z, 23",
        "Europe/Berlin, 2026-10-25, 2026-10-25T03:00:00Z, 25",
        "America/New_York, 2026-03-08, 2026-03-08T08:00:00Z, 23",
        "America/New_York, 2026-11-01, 2026-11-01T09:00:00Z, 25",
        "Australia/Lord_Howe, 2026-04-05, 2026-04-04T17:30:00Z, 24",
        "America/Sao_Paulo, 2018-11-04, 2018-11-04T06:00:00Z, 23"
    })
    void beginsAtFourWhateverTheClocksDidThatNight(String zone, LocalDate date, Instant start, int hoursBefore) {
        var days = days(zone);
        assertThat(days.startOf(day(date))).isEqualTo(start);
        assertThat(Duration.between(days.startOf(day(date) - 1), start).toHours())
                .isEqualTo(hoursBefore);
    }

    @Test
    void beginsWithTheGapWhereItsHourIsMissing() {
        var days = new StudyDays(ZoneId.of("Europe/Berlin"), 2);
        assertThat(days.startOf(day(LocalDate.of(2026, 3, 29)))).isEqualTo("2026-03-29T01:00:00Z");
        assertThat(days.dayOf(Instant.parse("2026-03-29T00:59:59Z"))).isEqualTo(day(LocalDate.of(2026, 3, 28)));
        assertThat(days.dayOf(Instant.parse("2026-03-29T01:00:00Z"))).isEqualTo(day(LocalDate.of(2026, 3, 29)));
    }

    /// In Casey clocks went back from 04:00 to 01:00: an hour of two in the morning came twice.
    @Test
    void doesNotGoBackToADayThatHasEnded() {
        var days = new StudyDays(ZoneId.of("Antarctica/Casey"), 2);
        int day = day(LocalDate.of(2018, 3, 11));
        assertThat(days.startOf(day)).isEqualTo("2018-03-10T15:00:00Z");
        assertThat(days.dayOf(Instant.parse("2018-03-10T14:59:59Z"))).isEqualTo(day - 1);
        assertThat(days.dayOf(Instant.parse("2018-03-10T16:59:59Z"))).isEqualTo(day);
        // The clock shows 01:30 again.
        assertThat(days.dayOf(Instant.parse("2018-03-10T17:30:00Z"))).isEqualTo(day);
    }

    /// Samoa had no 30 December 2011. Its number is used up all the same: nobody's card is a day off.
    @Test
    void countsADayThatACountrySkipped() {
        var days = days("Pacific/Apia");
        int eve = day(LocalDate.of(2011, 12, 29));
        assertThat(days.dayOf(Instant.parse("2011-12-30T09:59:59Z"))).isEqualTo(eve);
        assertThat(days.dayOf(Instant.parse("2011-12-30T10:00:00Z"))).isEqualTo(eve + 1);
        assertThat(days.dayOf(Instant.parse("2011-12-30T14:00:00Z"))).isEqualTo(eve + 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTC",
                "Europe/Berlin",
                "Europe/London",
                "America/New_York",
                "America/Sao_Paulo",
                "Australia/Lord_Howe",
                "Asia/Tehran",
                "Pacific/Apia",
                "Pacific/Kwajalein",
                "Antarctica/Casey",
                "Antarctica/Troll",
                "Africa/Casablanca",
                "America/St_Johns",
                "Asia/Gaza",
                "Atlantic/Azores"
            })
    void neverAddsNorLosesADay(String zone) {
        for (int rollover : new int[] {1, 2, 3, 4, 23}) {
            var days = new StudyDays(ZoneId.of(zone), rollover);
            int first = day(LocalDate.of(1990, 1, 1));
            int last = day(LocalDate.of(2030, 1, 1));
            for (int day = first; day < last; day++) {
                var start = days.startOf(day);
                var end = days.startOf(day + 1);
                assertThat(start).isBefore(end);
                assertThat(days.dayOf(start)).isEqualTo(day);
                assertThat(days.dayOf(end.minusMillis(1))).isEqualTo(day);
            }
        }
    }

    @Test
    void countsNoDayTwiceOnATripWest() {
        assertThat(StudyDays.elapsed(20_000, 20_003)).isEqualTo(3);
        assertThat(StudyDays.elapsed(20_000, 20_000)).isZero();
        assertThat(StudyDays.elapsed(20_000, 19_999)).isZero();
    }

    @Test
    void refusesAnHourThatIsNone() {
        var utc = ZoneId.of("UTC");
        assertThatIllegalArgumentException().isThrownBy(() -> new StudyDays(utc, 24));
        assertThatIllegalArgumentException().isThrownBy(() -> new StudyDays(utc, -1));
    }

    private static StudyDays days(String zone) {
        return new StudyDays(ZoneId.of(zone));
    }

    private static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }
}
