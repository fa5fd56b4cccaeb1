package org.lectern.study;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.lectern.scheduling.Load;
import org.lectern.scheduling.Week;

/// How much is studied on each day of the week, as it is chosen.
record WeekForm(
        @RestForm @Nullable String monday,
        @RestForm @Nullable String tuesday,
        @RestForm @Nullable String wednesday,
        @RestForm @Nullable String thursday,
        @RestForm @Nullable String friday,
        @RestForm @Nullable String saturday,
        @RestForm @Nullable String sunday) {

    /// A day with its load in a word.
    public record Day(String name, String label, String load) {

        private static Day of(DayOfWeek day, String load) {
            return new Day(
                    day.name().toLowerCase(Locale.ROOT), day.getDisplayName(TextStyle.FULL, Locale.ENGLISH), load);
        }
    }

    static WeekForm of(Week week) {
        var words = week.loads().stream().map(Words::of).toList();
        return new WeekForm(
                words.get(0), words.get(1), words.get(2), words.get(3), words.get(4), words.get(5), words.get(6));
    }

    private List<String> words() {
        return Stream.of(monday, tuesday, wednesday, thursday, friday, saturday, sunday)
                .map(word -> Objects.requireNonNullElse(word, ""))
                .toList();
    }

    public List<Day> days() {
        return Stream.of(DayOfWeek.values())
                .map(day -> Day.of(day, words().get(day.ordinal())))
                .toList();
    }

    /// Empty where there is none.
    String problem() {
        var loads = words().stream().map(Words::load).toList();
        if (loads.contains(null)) {
            return "Choose one of these for each day.";
        }
        return loads.stream().allMatch(Load.NONE::equals) ? "Leave one day of the week at least for studying." : "";
    }

    /// Once there is no problem.
    Week week() {
        return new Week(words().stream()
                .map(word -> Objects.requireNonNull(Words.load(word)))
                .toList());
    }
}
