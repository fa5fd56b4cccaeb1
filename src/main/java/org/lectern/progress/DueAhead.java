package org.lectern.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.lectern.web.Dates;
import org.lectern.web.Picture;
import org.lectern.web.Spans;
import org.lectern.web.Svg;

/// How many cards come due on each of the days ahead; what is overdue counts today.
///
/// @param counts by day, today first; at least one day
record DueAhead(LocalDate today, List<Integer> counts) {

    private static final double LEFT = 28;
    private static final double RIGHT = 360;
    private static final double TOP = 12;
    private static final double BOTTOM = 122;
    private static final double HEIGHT = 142;

    Picture picture() {
        return new Picture(finding(), drawing().end(), table());
    }

    private int total() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    private int most() {
        return Collections.max(counts);
    }

    private String finding() {
        if (total() == 0) {
            return "No card comes due in the next %d days.".formatted(counts.size());
        }
        return "%s %s due in the next %d days, %s today; the fullest day is %s with %d."
                .formatted(
                        Spans.of(total(), "card"),
                        total() == 1 ? "comes" : "come",
                        counts.size(),
                        counts.getFirst() == 0 ? "none" : counts.getFirst(),
                        Dates.withWeekday(today.plusDays(counts.indexOf(most()))),
                        most());
    }

    private Svg drawing() {
        var svg = new Svg("due", RIGHT, HEIGHT, "Cards due by day", finding());
        int ceiling = Math.max(1, most());
        for (int mark : ceiling == 1 ? List.of(1) : List.of(ceiling, ceiling / 2)) {
            svg.line("axis", LEFT, y(mark, ceiling), RIGHT, y(mark, ceiling));
            svg.text(LEFT - 5, y(mark, ceiling) + 4, Svg.Anchor.END, Integer.toString(mark));
        }
        double pitch = (RIGHT - LEFT) / counts.size();
        for (int day = 0; day < counts.size(); day++) {
            double top = y(counts.get(day), ceiling);
            if (counts.get(day) > 0) {
                svg.rect(day == 0 ? "bar now" : "bar", LEFT + day * pitch + 1, top, pitch - 2, BOTTOM - top);
            }
            if (day % 7 == 0) {
                svg.text(LEFT + day * pitch, HEIGHT - 4, Svg.Anchor.START, label(day));
            }
        }
        return svg.line("axis", LEFT, BOTTOM, RIGHT, BOTTOM);
    }

    private static double y(int count, int ceiling) {
        return BOTTOM - (BOTTOM - TOP) * count / ceiling;
    }

    private String label(int day) {
        return day == 0 ? "today" : Dates.brief(today.plusDays(day));
    }

    private Picture.Table table() {
        var rows = new ArrayList<List<String>>();
        for (int day = 0; day < counts.size(); day++) {
            rows.add(List.of(Dates.withWeekday(today.plusDays(day)), Integer.toString(counts.get(day))));
        }
        return new Picture.Table("Cards due by day", List.of("Day", "Cards due"), rows);
    }
}
