package org.lectern.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.lectern.scheduling.Fsrs;
import org.lectern.web.Dates;
import org.lectern.web.Picture;
import org.lectern.web.Spans;
import org.lectern.web.Svg;

/// How the memory of one card fades from its last answer on, if it is not studied.
///
/// @param stability in days
/// @param target the recall that the learner aims at
/// @param answered the study day of the last answer
/// @param due the study day on which it comes back
record ForgettingCurve(Fsrs fsrs, double stability, double target, LocalDate answered, LocalDate due, LocalDate today) {

    private static final double LEFT = 36;
    private static final double RIGHT = 356;
    private static final double TOP = 8;
    private static final double BOTTOM = 118;
    private static final double HEIGHT = 140;
    private static final int STEPS = 64;

    private record Mark(String name, int days) {}

    private static final List<Mark> MARKS = List.of(
            new Mark("1 day", 1),
            new Mark("3 days", 3),
            new Mark("1 week", 7),
            new Mark("2 weeks", 14),
            new Mark("1 month", 30),
            new Mark("3 months", 91),
            new Mark("6 months", 182),
            new Mark("1 year", 365));

    Picture picture() {
        return new Picture(finding(), drawing().end(), table());
    }

    private long since(LocalDate day) {
        return Math.max(0, answered.until(day, java.time.temporal.ChronoUnit.DAYS));
    }

    private double recall(double days) {
        return fsrs.retrievability(days, stability);
    }

    /// On the day of an answer no probability is shown: the formula is worse than a constant there.
    private String finding() {
        var fades = "falls to your target of %s after %s"
                .formatted(Spans.percent(target), Spans.about(fsrs.interval(stability, target)));
        return since(today) == 0
                ? "Answered today. If it is not studied, recall " + fades + "."
                : "You would recall it today with a probability of about %s; after an answer, recall %s."
                        .formatted(Spans.percent(recall(since(today))), fades);
    }

    private double span() {
        return Math.max(
                2,
                1.25
                        * Stream.of(fsrs.interval(stability, target), (double) since(today), (double) since(due))
                                .max(Double::compare)
                                .orElseThrow());
    }

    private double floor() {
        return recall(span()) < 0.5 || target < 0.5 ? 0 : 0.5;
    }

    private Svg drawing() {
        var svg = new Svg("forgetting", 360, HEIGHT, "Forgetting curve", finding());
        for (double share : new double[] {floor(), (floor() + 1) / 2, 1}) {
            svg.line("axis", LEFT, y(share), RIGHT, y(share));
            svg.text(LEFT - 5, y(share) + 4, Svg.Anchor.END, Spans.percent(share));
        }
        svg.line("target", LEFT, y(target), RIGHT, y(target));
        var points = new double[2 * (STEPS + 1)];
        for (int i = 0; i <= STEPS; i++) {
            double days = span() * i / STEPS;
            points[2 * i] = x(days);
            points[2 * i + 1] = y(recall(days));
        }
        svg.polyline("curve", points);
        if (since(today) > 0) {
            svg.circle("now", x(since(today)), y(recall(since(today))), 4);
        }
        svg.text(LEFT, HEIGHT - 4, Svg.Anchor.START, Dates.brief(answered));
        return svg.text(RIGHT, HEIGHT - 4, Svg.Anchor.END, Dates.brief(answered.plusDays(Math.round(span()))));
    }

    private double x(double days) {
        return LEFT + (RIGHT - LEFT) * days / span();
    }

    private double y(double share) {
        return BOTTOM - (BOTTOM - TOP) * (share - floor()) / (1 - floor());
    }

    private Picture.Table table() {
        return new Picture.Table(
                "Recall if it is not studied",
                List.of("After the last answer", "Recall"),
                MARKS.stream()
                        .map(mark -> List.of(mark.name, Spans.percent(recall(mark.days))))
                        .toList());
    }
}
