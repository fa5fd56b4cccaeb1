package org.lectern.forecast;

import java.util.List;
import java.util.stream.IntStream;
import org.lectern.web.Spans;

/// What an exam would come to with so many minutes a day.
///
/// @param current whether these are hers
record Alternative(int minutes, double recall, int unmet, boolean current) {

    private static final int STEP = 5;
    private static final double LESS = 0.6;
    private static final double MORE = 5 / 3.0;

    static Alternative of(Forecast forecast, boolean current) {
        return new Alternative(
                forecast.minutes(), forecast.recall(), forecast.unmet().size(), current);
    }

    /// Fewer, these, and more: in steps of five minutes. With 15 they are 10, 15 and 25.
    static List<Integer> beside(int minutes) {
        int fewer = Math.min(minutes, Math.max(1, rounded(minutes * LESS)));
        int more = Math.min(PlanForm.MOST_MINUTES, Math.max(minutes + STEP, rounded(minutes * MORE)));
        return IntStream.of(fewer, minutes, more).distinct().boxed().toList();
    }

    private static int rounded(double minutes) {
        return (int) (STEP * Math.round(minutes / STEP));
    }

    public String time() {
        return Spans.of(minutes, "minute");
    }

    public String share() {
        return Spans.percent(recall);
    }

    public String unmetInWords() {
        return unmet == 0 ? "" : "%s not met".formatted(Spans.of(unmet, "new card"));
    }
}
