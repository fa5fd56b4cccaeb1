package org.lectern.scheduling;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// A plan until an exam. What it says of each card is an average over how her answers may turn out,
/// and what it says of all is the mean over the cards. It holds tables of the search: keep its
/// answers rather than the plan.
public final class ExamPlan {

    /// What a day comes to, on average.
    ///
    /// @param reviews of cards that were met before
    /// @param met new cards
    /// @param limit the minutes there are
    public record Day(int studyDay, double reviews, double met, double minutes, double limit) {}

    private final Planner planner;
    private final Deck deck;
    private final StudyBudget budget;
    private final Planning planning;
    private final Assignment assignment;

    ExamPlan(Planner planner, Deck deck, StudyBudget budget, Planning planning, Assignment assignment) {
        this.planner = planner;
        this.deck = deck;
        this.budget = budget;
        this.planning = planning;
        this.assignment = assignment;
    }

    public StudyBudget budget() {
        return budget;
    }

    /// The cards to study today, those first that gain most for the time they take.
    public int[] today() {
        return assignment.today().clone();
    }

    /// The study day on which a card is studied next; empty if it is not studied any more before
    /// the exam.
    public OptionalInt nextStudyDay(int card) {
        int day = assignment.day(card);
        return day == Assignment.NONE ? OptionalInt.empty() : OptionalInt.of(budget.today() + day);
    }

    /// The new cards that are not met before the exam.
    public int[] unmet() {
        return IntStream.range(0, deck.size())
                .filter(card -> deck.isNew(card) && assignment.day(card) == Assignment.NONE)
                .toArray();
    }

    /// The days from today until the day before the exam.
    public List<Day> days() {
        var load = assignment.load();
        return IntStream.range(0, budget.days())
                .mapToObj(day -> new Day(
                        budget.today() + day,
                        load.reviews(day),
                        load.met(day),
                        load.seconds(day) / 60,
                        budget.minutes(budget.today() + day)))
                .toList();
    }

    /// The probability of recall of each card on the day of the exam. Cards that are not met count
    /// as forgotten.
    public double[] recall() {
        return recallOn(budget.examDay());
    }

    /// The mean of [#recall()]; 0 without cards.
    public double meanRecall() {
        return mean(recall());
    }

    /// The probability of recall of each card on any study day from today on, before the studies of
    /// that day, if the plan is followed until then. After the exam it has no more reviews.
    public double[] recallOn(int studyDay) {
        var after = planning.policy().recallOn(studyDay - budget.today());
        return on(studyDay, after, card -> deck.recall(card, planner.fsrs(), studyDay));
    }

    /// The stability of each card on any study day from today on, if the plan is followed until
    /// then: the geometric mean over how her answers may turn out. 0 for a card that is not met
    /// before that day.
    public double[] stabilityOn(int studyDay) {
        var after = planning.policy().logStabilityOn(studyDay - budget.today());
        var stability = on(studyDay, after, _ -> Double.NaN);
        for (int card = 0; card < stability.length; card++) {
            stability[card] = Double.isNaN(stability[card]) ? deck.stability(card) : StrictMath.exp(stability[card]);
        }
        return stability;
    }

    /// @param after a planned review, of each day and point of the grid
    /// @param unreviewed of a card that has no review before that day
    private double[] on(int studyDay, double[] after, IntToDoubleFunction unreviewed) {
        int date = studyDay - budget.today();
        var values = new double[deck.size()];
        for (int card = 0; card < values.length; card++) {
            int next = assignment.day(card);
            values[card] = next == Assignment.NONE || next >= date
                    ? unreviewed.applyAsDouble(card)
                    : deck.isNew(card)
                            ? planning.cards().afterMeeting(next, after)
                            : planning.cards().after(card, next, after);
        }
        return values;
    }

    /// The mean of the cards' probabilities of recall, in the order of the deck; 0 without cards.
    public static double mean(double[] recall) {
        return Arrays.stream(recall).average().orElse(0);
    }
}
