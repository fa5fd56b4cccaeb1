package org.lectern.study;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Locale;
import org.lectern.web.Picture;

/// The days ahead as they are and as they would be if due dates were moved.
record DueDateLoad(DueDatePlan plan) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

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
        return new LoadChange(plan.firstDay(), plan.before(), plan.after()).picture(finding());
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

    private String name(int day) {
        LocalDate date = plan.firstDay().plusDays(day);
        return day == 0 ? "today" : DAY.format(date);
    }

    private static String cards(int count) {
        return count == 1 ? "1 card" : "%,d cards".formatted(count);
    }
}
