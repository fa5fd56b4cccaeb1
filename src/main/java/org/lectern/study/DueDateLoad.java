package org.lectern.study;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.lectern.web.Picture;
import org.lectern.web.Svg;

/// The days ahead as they are and as they would be if due dates were moved.
record DueDateLoad(DueDatePlan plan) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final double LEFT = 28;
    private static final double RIGHT = 360;
    private static final double TOP = 12;
    private static final double BOTTOM = 122;
    private static final double HEIGHT = 142;

    public boolean movesNothing() {
        return plan.movedCards() == 0;
    }

    /// How many cards would move.
    public String moves() {
        int moved = plan.movedCards();
        return "%s of %,d would come back on another day: %,d sooner, %,d later."
                .formatted(cards(moved), plan.cards(), plan.sooner(), moved - plan.sooner());
    }

    public Picture picture() {
        return new Picture(finding(), drawing().end(), table());
    }

    private String finding() {
        int most = Collections.max(plan.after());
        return "Today %s instead of %,d; the fullest of the next %d days would be %s with %,d."
                .formatted(
                        cards(plan.after().getFirst()),
                        plan.before().getFirst(),
                        plan.after().size(),
                        name(plan.after().indexOf(most)),
                        most);
    }

    /// As bars what would be, as a line what is.
    private Svg drawing() {
        var svg = new Svg("load", RIGHT, HEIGHT, "Cards due by day, moved and as they are", finding());
        int ceiling = Math.max(1, Math.max(Collections.max(plan.before()), Collections.max(plan.after())));
        for (int mark : ceiling == 1 ? List.of(1) : List.of(ceiling, ceiling / 2)) {
            svg.line("axis", LEFT, y(mark, ceiling), RIGHT, y(mark, ceiling));
            svg.text(LEFT - 5, y(mark, ceiling) + 4, Svg.Anchor.END, Integer.toString(mark));
        }
        double pitch = (RIGHT - LEFT) / plan.after().size();
        var line = new double[4 * plan.before().size()];
        for (int day = 0; day < plan.after().size(); day++) {
            double left = LEFT + day * pitch;
            double top = y(plan.after().get(day), ceiling);
            svg.rect("bar", left + 1, top, pitch - 2, BOTTOM - top);
            double is = y(plan.before().get(day), ceiling);
            line[4 * day] = left;
            line[4 * day + 1] = is;
            line[4 * day + 2] = left + pitch;
            line[4 * day + 3] = is;
            if (day % 7 == 0) {
                svg.text(left, HEIGHT - 4, Svg.Anchor.START, day == 0 ? "today" : name(day));
            }
        }
        return svg.polyline("target", line).line("axis", LEFT, BOTTOM, RIGHT, BOTTOM);
    }

    private static double y(int count, int ceiling) {
        return BOTTOM - (BOTTOM - TOP) * count / ceiling;
    }

    private Picture.Table table() {
        var rows = new ArrayList<List<String>>();
        for (int day = 0; day < plan.after().size(); day++) {
            rows.add(List.of(
                    name(day),
                    plan.before().get(day).toString(),
                    plan.after().get(day).toString()));
        }
        return new Picture.Table("Cards due by day", List.of("Day", "As it is", "Moved"), rows);
    }

    private String name(int day) {
        LocalDate date = plan.firstDay().plusDays(day);
        return day == 0 ? "today" : DAY.format(date);
    }

    private static String cards(int count) {
        return count == 1 ? "1 card" : "%,d cards".formatted(count);
    }
}
