package org.lectern.progress;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lectern.web.Dates;
import org.lectern.web.Picture;
import org.lectern.web.Spans;
import org.lectern.web.Svg;

/// On which days something was answered, a column for each week.
///
/// @param weeks how many, this week the last
/// @param answers by day; a day without is missing
record StudyCalendar(LocalDate today, int weeks, Map<LocalDate, Integer> answers) {

    private static final double LEFT = 32;
    private static final double TOP = 16;
    private static final double PITCH = 12.6;
    private static final double CELL = 10.6;
    private static final int[] LEVELS = {1, 10, 25, 50};

    Picture picture() {
        return new Picture(finding(), drawing().end(), table());
    }

    private LocalDate first() {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(weeks - 1L);
    }

    private int on(LocalDate day) {
        return answers.getOrDefault(day, 0);
    }

    private String finding() {
        var days =
                first().datesUntil(today.plusDays(1)).filter(day -> on(day) > 0).count();
        var given = first().datesUntil(today.plusDays(1)).mapToLong(this::on).sum();
        if (days == 0) {
            return "No answers yet in the last %d weeks.".formatted(weeks);
        }
        return "In the last %d weeks you studied on %s and gave %s."
                .formatted(weeks, Spans.of(days, "day"), Spans.of(given, "answer"));
    }

    private Svg drawing() {
        double width = LEFT + weeks * PITCH;
        var svg = new Svg("calendar", width, TOP + 7 * PITCH + 20, "Days studied", finding());
        for (var day : List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY)) {
            var name = day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            svg.text(LEFT - 6, TOP + (day.getValue() - 1) * PITCH + 9, Svg.Anchor.END, name);
        }
        for (int week = 0; week < weeks; week++) {
            drawWeek(svg, first().plusWeeks(week), LEFT + week * PITCH, week < weeks - 2);
        }
        return scale(svg, width, TOP + 7 * PITCH + 6);
    }

    private void drawWeek(Svg svg, LocalDate monday, double x, boolean roomForName) {
        boolean monthBegins = monday.getDayOfMonth() <= 7;
        if (monthBegins && roomForName) {
            svg.text(x, TOP - 5, Svg.Anchor.START, monday.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
        }
        for (int day = 0; day < 7; day++) {
            if (!monday.plusDays(day).isAfter(today)) {
                svg.rect("level-" + level(on(monday.plusDays(day))), x, TOP + day * PITCH, CELL, CELL);
            }
        }
    }

    private static Svg scale(Svg svg, double right, double y) {
        double x = right - 38 - 5 * PITCH;
        svg.text(x - 5, y + 9, Svg.Anchor.END, "fewer answers");
        for (int level = 0; level <= LEVELS.length; level++) {
            svg.rect("level-" + level, x + level * PITCH, y, CELL, CELL);
        }
        return svg.text(x + 5 * PITCH + 3, y + 9, Svg.Anchor.START, "more");
    }

    private static int level(int answers) {
        int level = 0;
        while (level < LEVELS.length && answers >= LEVELS[level]) {
            level++;
        }
        return level;
    }

    private Picture.Table table() {
        var rows = new ArrayList<List<String>>();
        for (int week = weeks - 1; week >= 0; week--) {
            var monday = first().plusWeeks(week);
            var days = monday.datesUntil(monday.plusDays(7)).toList();
            rows.add(List.of(
                    Dates.withYear(monday),
                    Long.toString(days.stream().filter(day -> on(day) > 0).count()),
                    Long.toString(days.stream().mapToLong(this::on).sum())));
        }
        return new Picture.Table(
                "Days studied by week, the latest first", List.of("Week from", "Days studied", "Answers"), rows);
    }
}
