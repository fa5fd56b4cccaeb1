package org.lectern.study;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lectern.scheduling.Load;
import org.lectern.scheduling.Week;

/// How much a learner studies on each day: by the date where she has set it, else nothing on vacation, else by the day
/// of the week. Days are study days.
///
/// @param dates that differ from their weekday
public record Loads(Week week, Map<Integer, Load> dates, List<Span> vacations) {

    /// Every day in full.
    public static final Loads FULL = new Loads(Week.FULL, Map.of(), List.of());

    /// Days in a row, both ends among them.
    public record Span(int first, int last) {

        boolean holds(int day) {
            return first <= day && day <= last;
        }

        boolean overlaps(Span other) {
            return first <= other.last && other.first <= last;
        }

        int length() {
            return last - first + 1;
        }
    }

    /// With another vacation.
    Loads with(Span vacation) {
        return new Loads(
                week,
                dates,
                Stream.concat(vacations.stream(), Stream.of(vacation)).toList());
    }

    /// How much is studied on a day.
    public Load on(int day) {
        var date = dates.get(day);
        if (date != null) {
            return date;
        }
        return vacations.stream().anyMatch(span -> span.holds(day)) ? Load.NONE : week.on(day);
    }
}
