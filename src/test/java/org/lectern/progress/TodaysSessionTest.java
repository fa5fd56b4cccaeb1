package org.lectern.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.scheduling.Load;
import org.lectern.scheduling.Week;
import org.lectern.study.Loads;
import org.lectern.study.Pace;

class TodaysSessionTest {

    /// A Monday.
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void statesCardsAndMinutesWhereTheyFit() {
        assertThat(session(24, 0, List.of()).sentence()).isEqualTo("24 to review, about 5 minutes.");
        assertThat(session(24, 10, List.of()).sentence()).isEqualTo("24 to review and 10 new, about 8 minutes.");
        assertThat(session(0, 2, List.of()).sentence()).isEqualTo("2 new, under a minute.");
    }

    @Test
    void calculatesWithRecallAndTheLearnersOwnPace() {
        var session = new TodaysSession(TODAY, 10, 10, 1, List.of(), 15, new Pace(10, 30, 5), 0.9, Loads.FULL);
        assertThat(session.seconds()).isEqualTo(10 * (0.9 * 10 + 0.1 * 30) + 5);
    }

    @Test
    void givesTheSessionThatFitsRatherThanThePile() {
        // 15 minutes hold 86 reviews of 10.4 seconds. 240 - 86 = 154 are left, 78 after Tuesday, 2 after Wednesday.
        assertThat(session(240, 10, List.of(10, 10, 10)).sentence())
                .isEqualTo("Today’s 15 minutes: 86 of the 240 to review; clear by Thursday.");
    }

    @Test
    void fillsTheRestOfTheMinutesWithNewCards() {
        assertThat(session(80, 10, List.of()).sentence()).isEqualTo("80 to review and 3 of 10 new, about 15 minutes.");
        assertThat(session(86, 10, List.of()).sentence()).isEqualTo("86 to review, about 15 minutes.");
        assertThat(session(0, 100, List.of()).sentence()).isEqualTo("45 of 100 new, about 15 minutes.");
    }

    @Test
    void promisesNothingThatCannotBeKept() {
        assertThat(session(500, 0, List.of(100, 100)).sentence()).contains("more comes due than these minutes hold");
    }

    @Test
    void doesNotHideWhatADaysLimitHoldsBack() {
        var held = new TodaysSession(TODAY, 0, 40, 0, List.of(), 15, Pace.USUAL, 0.9, Loads.FULL);
        assertThat(held.sentence()).isEqualTo("You have done all that your limit for a day allows; 40 more wait.");
        assertThat(new TodaysSession(TODAY, 200, 240, 0, List.of(), 15, Pace.USUAL, 0.9, Loads.FULL).sentence())
                .startsWith("Today’s 15 minutes: 86 of the 240 to review;");
    }

    @Test
    void isEmptyWhereNothingIsDueOrNew() {
        assertThat(session(0, 0, List.of(3)).isEmpty()).isTrue();
    }

    @Test
    void countsOnNothingOnDaysOff() {
        // On Wednesday to Friday nothing is done: 154 are left of today, 68 after Tuesday, none after Saturday.
        var loads = new Loads(Week.of("ffnnnff"), Map.of(), List.of());
        assertThat(new TodaysSession(TODAY, 240, 240, 0, List.of(), 15, Pace.USUAL, 0.9, loads).sentence())
                .isEqualTo("Today’s 15 minutes: 86 of the 240 to review; clear by Saturday.");
    }

    @Test
    void offersHalfOnHalfADay() {
        var loads = new Loads(Week.of("hffffff"), Map.of(), List.of());
        assertThat(new TodaysSession(TODAY, 240, 240, 0, List.of(), 15, Pace.USUAL, 0.9, loads).sentence())
                .startsWith("Today’s 8 minutes: 46 of the 240 to review;");
    }

    @Test
    void letsThingsWaitOnADayOff() {
        int today = Math.toIntExact(TODAY.toEpochDay());
        var loads = new Loads(Week.FULL, Map.of(), List.of(new Loads.Span(today - 1, today)));
        var session = new TodaysSession(TODAY, 0, 40, 0, List.of(), 15, Pace.USUAL, 0.9, loads);
        assertThat(session.sentence()).isEqualTo("A day off; 40 can wait.");
        var allTheSame = new Loads(loads.week(), Map.of(today, Load.FULL), loads.vacations());
        assertThat(new TodaysSession(TODAY, 40, 40, 0, List.of(), 15, Pace.USUAL, 0.9, allTheSame).isDayOff())
                .isFalse();
    }

    private static TodaysSession session(int due, int fresh, List<Integer> coming) {
        return new TodaysSession(TODAY, due, due, fresh, coming, 15, Pace.USUAL, 0.9, Loads.FULL);
    }
}
