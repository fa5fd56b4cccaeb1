package org.lectern.forecast;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.lectern.scheduling.ExamPlan;

/// What a learner will know at an exam if she follows the plan, and what she does for it until then.
///
/// @param minutes a day
/// @param recall mean probability of recall of the exam's cards on its day; those that are not met count as forgotten
/// @param days from today until the day before the exam
/// @param today questions to study today, the most pressing first
/// @param unmet questions for which there is no time before the exam
record Forecast(int minutes, double recall, List<Day> days, List<String> today, List<String> unmet) {

    /// What a day comes to, on average.
    record Day(LocalDate date, double reviews, double met, double minutes) {}

    static Forecast of(int minutes, PlanDeck deck, ExamPlan plan) {
        return new Forecast(
                minutes,
                plan.meanRecall(),
                plan.days().stream()
                        .map(day ->
                                new Day(LocalDate.ofEpochDay(day.studyDay()), day.reviews(), day.met(), day.minutes()))
                        .toList(),
                questions(deck, plan.today()),
                questions(deck, plan.unmet()));
    }

    private static List<String> questions(PlanDeck deck, int[] places) {
        return Arrays.stream(places).mapToObj(deck::question).toList();
    }
}
