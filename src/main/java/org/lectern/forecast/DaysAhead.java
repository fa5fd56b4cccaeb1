package org.lectern.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lectern.web.Dates;
import org.lectern.web.Picture;
import org.lectern.web.Spans;
import org.lectern.web.Svg;

/// What the days until an exam come to under a plan.
///
/// @param days today first; at least one
record DaysAhead(LocalDate exam, List<Forecast.Day> days) {

    private static final double LEFT = 28;
    private static final double RIGHT = 360;
    private static final double TOP = 12;
    private static final double BOTTOM = 122;
    private static final double HEIGHT = 142;
    private static final int MOST_LABELS = 5;

    Picture picture() {
        return new Picture(finding(), drawing().end(), table());
    }

    private String finding() {
        long studied = days.stream().filter(day -> cards(day) >= 0.5).count();
        if (studied == 0) {
            return "Nothing is studied for it before %s.".formatted(Dates.brief(exam));
        }
        double minutes = days.stream().mapToDouble(Forecast.Day::minutes).sum();
        return "Until %s you study for it on %d of %s, %s in all%s."
                .formatted(
                        Dates.brief(exam),
                        studied,
                        Spans.of(days.size(), "day"),
                        Spans.minutes(60 * minutes),
                        newOnes());
    }

    private String newOnes() {
        long met = Math.round(days.stream().mapToDouble(Forecast.Day::met).sum());
        return days.stream()
                .filter(day -> day.met() >= 0.5)
                .reduce((_, later) -> later)
                .filter(_ -> met > 0)
                .map(last -> "; %s %s met by %s"
                        .formatted(Spans.of(met, "new card"), met == 1 ? "is" : "are", Dates.brief(last.date())))
                .orElse("");
    }

    private static double cards(Forecast.Day day) {
        return day.reviews() + day.met();
    }

    private Svg drawing() {
        var svg = new Svg("plan", RIGHT, HEIGHT, "Cards to study for the exam by day", finding());
        double most = days.stream().mapToDouble(DaysAhead::cards).max().orElse(0);
        int ceiling = Math.max(1, (int) Math.ceil(most));
        for (int mark : ceiling == 1 ? List.of(1) : List.of(ceiling, ceiling / 2)) {
            svg.line("axis", LEFT, y(mark, ceiling), RIGHT, y(mark, ceiling));
            svg.text(LEFT - 5, y(mark, ceiling) + 4, Svg.Anchor.END, Integer.toString(mark));
        }
        double pitch = (RIGHT - LEFT) / days.size();
        for (int day = 0; day < days.size(); day++) {
            draw(svg, days.get(day), LEFT + day * pitch, pitch, ceiling);
            if (day % labelled() == 0) {
                svg.text(LEFT + day * pitch, HEIGHT - 4, Svg.Anchor.START, label(day));
            }
        }
        return svg.line("axis", LEFT, BOTTOM, RIGHT, BOTTOM);
    }

    /// Reviews below, new cards on top of them.
    private static void draw(Svg svg, Forecast.Day day, double x, double pitch, int ceiling) {
        double gap = Math.min(1, pitch / 8);
        double known = y(day.reviews(), ceiling);
        double all = y(cards(day), ceiling);
        if (BOTTOM - known >= 0.05) {
            svg.rect("bar", x + gap, known, pitch - 2 * gap, BOTTOM - known);
        }
        if (known - all >= 0.05) {
            svg.rect("bar new", x + gap, all, pitch - 2 * gap, known - all);
        }
    }

    private static double y(double cards, int ceiling) {
        return BOTTOM - (BOTTOM - TOP) * cards / ceiling;
    }

    /// Every so many days.
    private int labelled() {
        return Math.max(1, Math.ceilDiv(days.size(), MOST_LABELS));
    }

    private String label(int day) {
        return day == 0 ? "today" : Dates.brief(days.get(day).date());
    }

    private Picture.Table table() {
        var rows = new ArrayList<List<String>>();
        for (var day : days) {
            rows.add(List.of(
                    Dates.withWeekday(day.date()),
                    Long.toString(Math.round(day.reviews())),
                    Long.toString(Math.round(day.met())),
                    Long.toString(Math.round(day.minutes()))));
        }
        return new Picture.Table(
                "Cards to study for the exam by day, as is likely", List.of("Day", "Reviews", "New", "Minutes"), rows);
    }
}
