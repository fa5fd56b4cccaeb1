package org.lectern.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.lectern.web.Dates;
import org.lectern.web.Picture;
import org.lectern.web.Svg;

/// Days with the cards due on each, as they are and as they would be.
///
/// @param is from the first day on, at least one
/// @param wouldBe for as many days
record LoadChange(LocalDate first, List<Integer> is, List<Integer> wouldBe) {

    private static final double LEFT = 28;
    private static final double RIGHT = 360;
    private static final double TOP = 12;
    private static final double BOTTOM = 122;
    private static final double HEIGHT = 142;
    private static final int LABELS = 5;

    /// The first day that would hold so many.
    LocalDate dayOf(int count) {
        return first.plusDays(wouldBe.indexOf(count));
    }

    Picture picture(String finding) {
        return new Picture(finding, drawing(finding).end(), table());
    }

    /// As bars what would be, as a line what is.
    private Svg drawing(String finding) {
        var svg = new Svg("load", RIGHT, HEIGHT, "Cards due by day, moved and as they are", finding);
        int ceiling = Math.max(1, Math.max(Collections.max(is), Collections.max(wouldBe)));
        for (int mark : ceiling == 1 ? List.of(1) : List.of(ceiling, ceiling / 2)) {
            svg.line("axis", LEFT, y(mark, ceiling), RIGHT, y(mark, ceiling));
            svg.text(LEFT - 5, y(mark, ceiling) + 4, Svg.Anchor.END, Integer.toString(mark));
        }
        int step = Math.max(1, Math.ceilDiv(is.size(), LABELS));
        for (int day = 0; day < is.size(); day++) {
            double top = y(wouldBe.get(day), ceiling);
            svg.rect("bar", x(day) + 0.5, top, x(1) - x(0) - 1, BOTTOM - top);
            if (day % step == 0) {
                svg.text(x(day), HEIGHT - 4, Svg.Anchor.START, Dates.brief(first.plusDays(day)));
            }
        }
        return svg.polyline("target", outline(ceiling)).line("axis", LEFT, BOTTOM, RIGHT, BOTTOM);
    }

    private double[] outline(int ceiling) {
        var points = new double[4 * is.size()];
        for (int day = 0; day < is.size(); day++) {
            points[4 * day] = x(day);
            points[4 * day + 2] = x(day + 1);
            points[4 * day + 1] = points[4 * day + 3] = y(is.get(day), ceiling);
        }
        return points;
    }

    private double x(int day) {
        return LEFT + day * (RIGHT - LEFT) / is.size();
    }

    private static double y(int count, int ceiling) {
        return BOTTOM - (BOTTOM - TOP) * count / ceiling;
    }

    private Picture.Table table() {
        var rows = new ArrayList<List<String>>();
        for (int day = 0; day < is.size(); day++) {
            rows.add(List.of(
                    Dates.withWeekday(first.plusDays(day)),
                    is.get(day).toString(),
                    wouldBe.get(day).toString()));
        }
        return new Picture.Table("Cards due by day", List.of("Day", "As it is", "Moved"), rows);
    }
}
