package org.lectern.scheduling;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/// How much is studied on each day of the week.
///
/// @param loads Monday's first; at least one day is not free
public record Week(List<Load> loads) {

    public static final Week FULL = new Week(Collections.nCopies(7, Load.FULL));

    /// @throws IllegalArgumentException where there are not seven days, or all of them are free
    public Week {
        loads = List.copyOf(loads);
        if (loads.size() != 7) {
            throw new IllegalArgumentException("A week has 7 days, not " + loads.size());
        }
        if (loads.stream().allMatch(load -> load == Load.NONE)) {
            throw new IllegalArgumentException("Some day of the week is for studying");
        }
    }

    /// @param letters one for each day: f, h or n
    /// @throws IllegalArgumentException for others
    public static Week of(String letters) {
        return new Week(letters.chars().mapToObj(Week::load).toList());
    }

    public Load on(DayOfWeek day) {
        return loads.get(day.ordinal());
    }

    /// @param studyDay as an epoch day
    public Load on(int studyDay) {
        return on(LocalDate.ofEpochDay(studyDay).getDayOfWeek());
    }

    /// As [#of(String)] reads it.
    public String letters() {
        return loads.stream()
                .map(load -> load.name().substring(0, 1).toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining());
    }

    private static Load load(int letter) {
        return switch (letter) {
            case 'f' -> Load.FULL;
            case 'h' -> Load.HALF;
            case 'n' -> Load.NONE;
            default -> throw new IllegalArgumentException("A day is f, h or n, not " + Character.toString(letter));
        };
    }
}
