package org.lectern.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.scheduling.Fsrs;
import org.lectern.scheduling.Weights;

class ForgettingCurveTest {

    private static final LocalDate ANSWERED = LocalDate.of(2026, 11, 3);

    @Test
    void statesRecallTodayAndWhenItReachesTheTarget() throws Exception {
        var picture = curve(10, 10).picture();
        assertThat(picture.finding())
                .isEqualTo(
                        "You would recall it today with a probability of about 90 %; after an answer, recall falls to"
                                + " your target of 90 % after about 10 days.");
        assertThat(picture.table().rows())
                .hasSize(8)
                .contains(List.of("1 week", "92 %"))
                .contains(List.of("1 year", "57 %"));
        assertThat(Drawing.of(picture).withClass("now")).hasSize(1);
    }

    @Test
    void givesNoProbabilityOnTheDayOfAnAnswer() throws Exception {
        var picture = curve(10, 0).picture();
        assertThat(picture.finding()).startsWith("Answered today.").doesNotContain("probability");
        assertThat(Drawing.of(picture).withClass("now")).isEmpty();
    }

    @Test
    void fallsFromLeftToRight() throws Exception {
        var points = Drawing.of(curve(3, 400).picture())
                .withClass("curve")
                .findFirst()
                .orElseThrow()
                .getAttribute("points")
                .split(" ");
        for (int i = 1; i < points.length; i++) {
            assertThat(ordinate(points[i])).isGreaterThanOrEqualTo(ordinate(points[i - 1]));
        }
    }

    @Test
    void drawsTheShortestAndTheLongestMemory() throws Exception {
        Drawing.of(curve(0.001, 0).picture());
        Drawing.of(curve(0.001, 5_000).picture());
        Drawing.of(curve(36_500, 36_500).picture());
    }

    private static double ordinate(String point) {
        return Double.parseDouble(point.substring(point.indexOf(',') + 1));
    }

    private static ForgettingCurve curve(double stability, int daysAgo) {
        return new ForgettingCurve(
                new Fsrs(Weights.DEFAULT), stability, 0.9, ANSWERED, ANSWERED.plusDays(10), ANSWERED.plusDays(daysAgo));
    }
}
