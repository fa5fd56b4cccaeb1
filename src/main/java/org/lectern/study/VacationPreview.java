package org.lectern.study;

import java.time.LocalDate;
import java.util.Collections;
import org.lectern.web.Dates;
import org.lectern.web.Picture;

/// What a vacation would do to the days before and after it.
record VacationPreview(Loads.Span days, int moved, Picture picture) {

    static VacationPreview of(Loads.Span days, VacationPlan plan) {
        int moved = plan.moves().size();
        int most = Collections.max(plan.with());
        var load = new LoadChange(LocalDate.ofEpochDay(plan.firstShown()), plan.without(), plan.with());
        return new VacationPreview(days, moved, load.picture(finding(plan.sooner(), moved, most, load)));
    }

    private static String finding(int sooner, int moved, int most, LoadChange load) {
        if (moved == 0) {
            return "So far no card comes due on these days; nothing moves.";
        }
        return "%s due on these days: %d would come back before them, %d after. The fullest day around them is %s with %d."
                .formatted(
                        moved == 1 ? "1 card comes" : moved + " cards come",
                        sooner,
                        moved - sooner,
                        Dates.withWeekday(load.dayOf(most)),
                        most);
    }

    public String inWords() {
        return Vacation.inWords(days);
    }

    public boolean movesNothing() {
        return moved == 0;
    }
}
