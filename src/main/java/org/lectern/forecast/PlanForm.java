package org.lectern.forecast;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.lectern.web.Option;
import org.lectern.web.Parameters;
import org.lectern.web.Problems;

/// A plan as it is typed: texts, so that a wrong one is shown again as it was.
///
/// @param date empty for when the assignment is due
/// @param minutes empty for the usual ones
record PlanForm(
        @RestForm @Nullable String title,
        @RestForm @Nullable String cards,
        @RestForm @Nullable String date,
        @RestForm @Nullable String minutes) {

    static final int MOST_MINUTES = 600;

    /// What an empty field for the minutes means.
    static String usual(int minutes) {
        return "Your usual %d where you leave it empty.".formatted(minutes);
    }

    static PlanForm empty(String cards) {
        return new PlanForm("", cards.isEmpty() ? "all" : cards, "", "");
    }

    static PlanForm of(Exam exam) {
        var decided = decided(exam);
        return new PlanForm(decided.title, decided.cards, exam.date().toString(), decided.minutes);
    }

    /// What she has decided herself, so that a change can be taken back.
    static PlanForm decided(Exam exam) {
        var day = exam.ownDay();
        return new PlanForm(
                exam.ownTitle(),
                exam.cards().written(),
                day == null ? "" : LocalDate.ofEpochDay(day).toString(),
                exam.ownMinutes() == null ? "" : exam.ownMinutes().toString());
    }

    Problems problems(List<Option> choices, @Nullable LocalDate due, LocalDate today) {
        var found = new HashMap<String, String>();
        var typed = Parameters.given(title);
        if (typed.length() > Exam.LONGEST_TITLE || typed.chars().anyMatch(Character::isISOControl)) {
            found.put("title", "A name has at most %d characters, on one line.".formatted(Exam.LONGEST_TITLE));
        }
        if (choices.stream().noneMatch(choice -> choice.value().equals(Parameters.given(cards)))) {
            found.put("cards", "Choose one of these.");
        }
        problemOfDate(due, today).ifPresent(problem -> found.put("date", problem));
        var number = Parameters.given(minutes);
        if (!number.isEmpty() && (!number.matches("\\d{1,3}") || !isMinutes(Integer.parseInt(number)))) {
            found.put("minutes", "A whole number from 1 to %d.".formatted(MOST_MINUTES));
        }
        return new Problems(Map.copyOf(found));
    }

    private static boolean isMinutes(int number) {
        return number >= 1 && number <= MOST_MINUTES;
    }

    private Optional<String> problemOfDate(@Nullable LocalDate due, LocalDate today) {
        var day = day();
        if (day.isEmpty()) {
            return Parameters.given(date).isEmpty()
                    ? Optional.of("When is the exam?").filter(_ -> due == null)
                    : Optional.of("A day of the calendar, such as %s.".formatted(today.plusDays(30)));
        }
        if (!day.get().isAfter(today)) {
            return Optional.of("A day after today.");
        }
        return day.get().isAfter(today.plusDays(Exam.FURTHEST))
                ? Optional.of("At most a year from now.")
                : Optional.empty();
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(Parameters.given(date)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    PlanCards chosen() {
        return PlanCards.read(Parameters.given(cards)).orElseThrow();
    }

    /// Once there are no problems.
    ///
    /// @param due the day of the assignment; a date that is the same follows it
    PlanRows.Terms terms(@Nullable LocalDate due) {
        var day = day().filter(typed -> !typed.equals(due));
        var number = Parameters.given(minutes);
        return new PlanRows.Terms(
                Parameters.given(title),
                chosen(),
                day.map(typed -> Math.toIntExact(typed.toEpochDay())).orElse(null),
                number.isEmpty() ? null : Integer.valueOf(number));
    }

    /// For an address.
    Map<String, String> values() {
        return Map.of(
                "title", Objects.requireNonNullElse(title, ""),
                "cards", Objects.requireNonNullElse(cards, ""),
                "date", Objects.requireNonNullElse(date, ""),
                "minutes", Objects.requireNonNullElse(minutes, ""));
    }
}
