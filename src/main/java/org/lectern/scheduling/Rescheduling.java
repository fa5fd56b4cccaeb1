package org.lectern.scheduling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/// Works out anew on which day cards come back that are on intervals of days, after weights or the
/// desired retention have changed, and spreads them: within the range of its fuzz a card takes the
/// emptiest day, and what should have come back already is shared out over the days ahead. The same
/// cards get the same days.
public final class Rescheduling {

    /// A card on intervals of days.
    ///
    /// @param lastStudyDay of its last answer
    /// @param dueDay the study day on which it comes back as things are; one that is past counts as
    /// such
    public record Card(String id, int lastStudyDay, double stability, int dueDay) {}

    private record Range(Card card, int exact, int first, int last) {}

    private final int today;
    private final int most;
    private final IntFunction<Load> loads;
    private final Map<Integer, Integer> load = new HashMap<>();
    private final Map<String, Integer> moved = new LinkedHashMap<>();

    private Rescheduling(int today, int most, IntFunction<Load> loads) {
        this.today = today;
        this.most = most;
        this.loads = loads;
    }

    /// The days of those cards that move. A card whose day lies within its range stays.
    ///
    /// @param loads how much is studied on a day; some day to come is not free
    /// @param most cards that should have come back already and may be put on a day, counted with
    /// others that come back on it; at least 1
    /// @return study days by card, none before today
    public static Map<String, Integer> of(
            Collection<Card> cards, Fsrs fsrs, Settings settings, IntFunction<Load> loads, int today, int most) {
        var rescheduling = new Rescheduling(today, Math.max(1, most), loads);
        var ranges = cards.stream()
                .map(card -> range(card, fsrs, settings))
                .sorted(Comparator.comparingInt(Range::exact).thenComparing(range -> range.card.id()))
                .toList();
        rescheduling.place(ranges);
        return rescheduling.moved;
    }

    private static Range range(Card card, Fsrs fsrs, Settings settings) {
        int interval = fsrs.wholeInterval(card.stability(), settings.desiredRetention(), settings.longestInterval());
        var fuzz = settings.fuzz() ? Fuzz.around(interval, settings.longestInterval()) : new Fuzz(interval, interval);
        return new Range(
                card,
                card.lastStudyDay() + interval,
                card.lastStudyDay() + fuzz.least(),
                card.lastStudyDay() + fuzz.most());
    }

    private void place(List<Range> ranges) {
        var ahead = new ArrayList<Range>();
        var overdue = new ArrayList<Range>();
        for (var range : ranges) {
            int due = range.card.dueDay();
            if (due >= today && due >= range.first && due <= range.last) {
                load.merge(due, 1, Integer::sum);
            } else if (range.last >= today) {
                ahead.add(range);
            } else {
                overdue.add(range);
            }
        }
        ahead.forEach(range -> put(range.card, emptiest(range)));
        int day = today;
        for (var range : overdue) {
            while (load.getOrDefault(day, 0) >= most * loads.apply(day).share()) {
                day++;
            }
            put(range.card, day);
        }
    }

    /// Of equal ones the day next to the exact interval, and the earlier of two.
    private int emptiest(Range range) {
        int best = Math.max(today, range.first);
        for (int day = best + 1; day <= range.last; day++) {
            int order = Double.compare(fullness(day), fullness(best));
            if (order < 0 || order == 0 && Math.abs(day - range.exact) < Math.abs(best - range.exact)) {
                best = day;
            }
        }
        return best;
    }

    /// For what the day may hold; one without study is full.
    private double fullness(int day) {
        double share = loads.apply(day).share();
        return share == 0 ? Double.MAX_VALUE : (load.getOrDefault(day, 0) + 1) / share;
    }

    /// A card that is due already stays due, where today is its day.
    private void put(Card card, int day) {
        load.merge(day, 1, Integer::sum);
        if (Math.max(today, card.dueDay()) != day) {
            moved.put(card.id(), day);
        }
    }
}
