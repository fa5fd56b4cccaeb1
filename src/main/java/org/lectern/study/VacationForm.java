package org.lectern.study;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.lectern.web.Problems;

/// The first and the last day of a vacation, as they are typed.
record VacationForm(
        @RestForm @Nullable String first,
        @RestForm @Nullable String last) {

    static final int LONGEST = 180;

    private static final int FURTHEST = 365;

    boolean isEmpty() {
        return shownFirst().isEmpty() && shownLast().isEmpty();
    }

    /// @param announced the vacations that there are
    Problems problems(int today, List<Vacation> announced) {
        var found = new HashMap<String, String>();
        var from = DateForm.day(first);
        var to = DateForm.day(last);
        if (from == null) {
            found.put("first", "Give a date.");
        } else if (from < today || from > today + FURTHEST) {
            found.put("first", "A date from today to a year from now.");
        }
        if (to == null) {
            found.put("last", "Give a date.");
        } else if (from != null && (to < from || to - from >= LONGEST)) {
            found.put("last", "A date from the first day to %d days later.".formatted(LONGEST - 1));
        }
        if (found.isEmpty()) {
            announced.stream()
                    .filter(vacation -> vacation.days().overlaps(days()))
                    .findFirst()
                    .ifPresent(vacation -> found.put("first", taken(vacation)));
        }
        return new Problems(found);
    }

    static String taken(Vacation vacation) {
        return "You have announced %s. Take it back first.".formatted(vacation.inWords());
    }

    /// Once there are no problems.
    Loads.Span days() {
        return new Loads.Span(Objects.requireNonNull(DateForm.day(first)), Objects.requireNonNull(DateForm.day(last)));
    }

    public String shownFirst() {
        return Objects.requireNonNullElse(first, "").strip();
    }

    public String shownLast() {
        return Objects.requireNonNullElse(last, "").strip();
    }
}
