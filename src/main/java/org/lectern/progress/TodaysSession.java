package org.lectern.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lectern.scheduling.Load;
import org.lectern.study.Loads;
import org.lectern.study.Pace;
import org.lectern.web.Dates;
import org.lectern.web.Spans;

/// What there is to study today: all of it where it fits the minutes that the learner gives to a day, else as much as
/// fits, and the day by which the rest is done.
///
/// @param due cards due now that today's limit allows
/// @param pile all that are due now
/// @param fresh new cards that today's limit allows
/// @param coming cards that come due on each of the days ahead, tomorrow first
/// @param recall share of due cards that she recalls, by her own target
/// @param loads how much of her minutes she studies today and on the days ahead
record TodaysSession(
        LocalDate today,
        int due,
        int pile,
        int fresh,
        List<Integer> coming,
        int minutesADay,
        Pace pace,
        double recall,
        Loads loads) {

    static final int FURTHEST = 60;

    boolean isEmpty() {
        return due + fresh == 0;
    }

    double seconds() {
        return pace.seconds(due, fresh, recall);
    }

    boolean nothingWaits() {
        return isEmpty() && pile == 0;
    }

    boolean fits() {
        return seconds() <= minutes() * 60.0;
    }

    /// Whether nothing but cards on steps is offered.
    boolean isDayOff() {
        return load(0) == Load.NONE;
    }

    private Load load(int daysAhead) {
        return loads.on(Math.toIntExact(today.toEpochDay()) + daysAhead);
    }

    /// Of today. What is offered on a day off is not held back.
    private int minutes() {
        return isDayOff() ? minutesADay : Math.max(1, load(0).of(minutesADay));
    }

    /// One sentence.
    String sentence() {
        if (isEmpty()) {
            if (pile == 0) {
                return "Nothing is due.";
            }
            return isDayOff()
                    ? "A day off; %d can wait.".formatted(pile)
                    : "You have done all that your limit for a day allows; %d more wait.".formatted(pile);
        }
        if (fits()) {
            return "%s, %s.".formatted(whatThereIs(due, fresh + " new"), Spans.minutes(seconds()));
        }
        var minutes = Spans.of(minutes(), "minute");
        if (due <= fitting()) {
            var some = "%d of %d new".formatted(freshThatFit(), fresh);
            return "%s, about %s.".formatted(whatThereIs(due, freshThatFit() == 0 ? "" : some), minutes);
        }
        return "Today’s %s: %d of the %d to review; %s.".formatted(minutes, fitting(), pile, clearBy());
    }

    private String whatThereIs(int reviews, String newOnes) {
        if (reviews == 0) {
            return newOnes;
        }
        return fresh == 0 || newOnes.isEmpty()
                ? reviews + " to review"
                : "%d to review and %s".formatted(reviews, newOnes);
    }

    /// How many reviews the minutes hold. They go first: what is forgotten costs more than what waits to be learnt.
    private int fitting() {
        return Math.max(1, (int) (minutes() * 60 / pace.perReview(recall)));
    }

    private int fitting(int daysAhead) {
        return (int) (load(daysAhead).share() * minutesADay * 60 / pace.perReview(recall));
    }

    private int freshThatFit() {
        int fitting = (int) ((minutes() * 60 - pace.seconds(due, 0, recall)) / pace.fresh());
        return Math.clamp(fitting, due == 0 ? 1 : 0, fresh);
    }

    private String clearBy() {
        return dayWithoutBacklog()
                .map(day -> "clear by " + Dates.coming(day, today))
                .orElse("more comes due than these minutes hold");
    }

    /// The first day whose session leaves nothing due, where the days after the known ones are like those.
    private Optional<LocalDate> dayWithoutBacklog() {
        double usual = coming.stream().mapToInt(Integer::intValue).average().orElse(0);
        double waiting = pile - fitting();
        for (int day = 1; day <= FURTHEST; day++) {
            waiting += day <= coming.size() ? coming.get(day - 1) : usual;
            waiting -= fitting(day);
            if (waiting <= 0) {
                return Optional.of(today.plusDays(day));
            }
        }
        return Optional.empty();
    }
}
