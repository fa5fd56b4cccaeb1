package org.lectern.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DueAheadTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void statesHowManyAndTheFullestDay() throws Exception {
        var picture = new DueAhead(TODAY, List.of(4, 0, 8, 1)).picture();

        assertThat(picture.finding())
                .isEqualTo(
                        "13 cards come due in the next 4 days, 4 today; the fullest day is Wednesday 25 November with 8.");
        assertThat(picture.table().rows())
                .containsExactly(
                        List.of("Monday 23 November", "4"),
                        List.of("Tuesday 24 November", "0"),
                        List.of("Wednesday 25 November", "8"),
                        List.of("Thursday 26 November", "1"));
        assertThat(Drawing.of(picture).withClass("bar")).hasSize(3);
    }

    @Test
    void drawsBarsAsHighAsTheirCounts() throws Exception {
        var heights = Drawing.of(new DueAhead(TODAY, List.of(4, 8, 1)).picture())
                .withClass("bar")
                .map(bar -> Drawing.number(bar, "height"))
                .toList();
        assertThat(heights.get(0)).isEqualTo(heights.get(1) / 2);
        assertThat(heights.get(2)).isCloseTo(heights.get(1) / 8, org.assertj.core.data.Offset.offset(0.11));
    }

    @Test
    void saysWhenNothingIsDue() throws Exception {
        var picture = new DueAhead(TODAY, Collections.nCopies(30, 0)).picture();
        assertThat(picture.finding()).isEqualTo("No card comes due in the next 30 days.");
        assertThat(Drawing.of(picture).withClass("bar")).isEmpty();
    }

    @Test
    void speaksOfOneCardAsOne() {
        assertThat(new DueAhead(TODAY, List.of(0, 1)).picture().finding()).startsWith("1 card comes due");
    }
}
