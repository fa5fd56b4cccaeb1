package org.lectern.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeekTest {

    static final Instant MONDAY = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void readsWhatItWrites() {
        assertThat(Week.of("ffhffnn").letters()).isEqualTo("ffhffnn");
        assertThat(Week.of("ffhffnn").on(DayOfWeek.WEDNESDAY)).isEqualTo(Load.HALF);
        assertThat(Week.of("ffffffn").on((int) LocalDate.of(2026, 11, 29).toEpochDay()))
                .isEqualTo(Load.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ffffff", "ffffffff", "fffffxf", "nnnnnnn"})
    void refusesOthers(String letters) {
        assertThatIllegalArgumentException().isThrownBy(() -> Week.of(letters));
    }

    @Test
    void drawsAsWithoutItWhereNoDayIsShort() {
        var range = Fuzz.around(20, 36_500);
        for (double u = 0; u < 1; u += 0.013) {
            assertThat(range.at(u, _ -> Load.FULL)).isEqualTo(range.at(u));
            assertThat(range.at(u, _ -> Load.NONE)).isEqualTo(range.at(u));
        }
    }

    @Test
    void drawsADayAsOftenAsItsShare() {
        var range = Fuzz.around(10, 36_500);
        IntFunction<Load> loads = day -> day == 9 ? Load.NONE : day == 11 ? Load.HALF : Load.FULL;
        var drawn = new int[13];
        for (int i = 0; i < 10_000; i++) {
            drawn[range.at((i + 0.5) / 10_000, loads)]++;
        }
        assertThat(drawn[9]).isZero();
        assertThat(drawn[11] / (double) drawn[10]).isCloseTo(0.5, within(0.01));
        assertThat(drawn[8]).isCloseTo(drawn[12], within(2));
        assertThat(range.at(Math.nextDown(1.0), loads)).isEqualTo(12);
    }

    /// An interval moves within its range and no further, the same for the preview and for the answer.
    @Test
    void keepsIntervalsOffFreeDaysWhereTheirRangeAllows() {
        var scheduler = new Scheduler(
                new Fsrs(Weights.DEFAULT),
                Settings.DEFAULT.withWeek(Week.of("fffffnn")),
                new StudyDays(ZoneOffset.UTC));
        var plain = new Scheduler(new Fsrs(Weights.DEFAULT), Settings.DEFAULT, new StudyDays(ZoneOffset.UTC));
        var state = new CardState(Phase.REVIEW, 0, new Memory(6, 5), 20_000, 3, 0, 1);
        var days = new EnumMap<DayOfWeek, Integer>(DayOfWeek.class);
        boolean weekendWithout = false;
        for (int i = 0; i < 300; i++) {
            var key = new FuzzKey(FuzzTest.ANNA, "card-" + i);
            var hard = scheduler.outcomes(state, MONDAY, key).hard();
            assertThat(hard).isEqualTo(scheduler.outcomes(state, MONDAY, key).hard());
            days.merge(hard.dueAt().atZone(ZoneOffset.UTC).getDayOfWeek(), 1, Integer::sum);
            var without = plain.outcomes(state, MONDAY, key).hard().dueAt().atZone(ZoneOffset.UTC);
            weekendWithout |= without.getDayOfWeek().getValue() > 5;
        }
        assertThat(weekendWithout).isTrue();
        assertThat(days).doesNotContainKeys(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }
}
