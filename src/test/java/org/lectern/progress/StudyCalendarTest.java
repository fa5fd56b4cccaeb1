package org.lectern.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StudyCalendarTest {

    /// A Wednesday.
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void countsDaysAndAnswers() {
        var picture = new StudyCalendar(TODAY, 26, Map.of(TODAY, 12, TODAY.minusDays(1), 60, TODAY.minusWeeks(30), 99))
                .picture();
        assertThat(picture.finding()).isEqualTo("In the last 26 weeks you studied on 2 days and gave 72 answers.");
        assertThat(picture.table().rows()).hasSize(26).startsWith(List.of("23 November 2026", "2", "72"));
    }

    @Test
    void endsToday() throws Exception {
        var drawing = Drawing.of(new StudyCalendar(TODAY, 26, Map.of()).picture());
        var scale = 5;
        assertThat(drawing.elements("rect")).hasSize(25 * 7 + 3 + scale);
    }

    @Test
    void shadesByTheNumberOfAnswers() throws Exception {
        var drawing = Drawing.of(new StudyCalendar(
                        TODAY,
                        2,
                        Map.of(TODAY, 50, TODAY.minusDays(1), 25, TODAY.minusDays(2), 24, TODAY.minusDays(3), 9))
                .picture());
        for (int level = 1; level <= 4; level++) {
            assertThat(drawing.withClass("level-" + level)).hasSize(2);
        }
    }

    @Test
    void saysWhenThereIsNothingYet() throws Exception {
        var picture = new StudyCalendar(TODAY, 53, Map.of()).picture();
        assertThat(picture.finding()).isEqualTo("No answers yet in the last 53 weeks.");
        Drawing.of(picture);
    }
}
