package org.lectern.scheduling;

import java.util.Arrays;
import java.util.List;

/// Plans the study of a deck until an exam so that as much as possible is recalled on its day, with
/// the minutes there are: which cards to review on which day, and what new ones to meet. See
/// docs/memory.md.
///
/// A plan is for one night: after a day's answers the next one is planned anew. The same arguments
/// give the same plan.
///
/// @param fsrs the learner's weights
/// @param costs of her answers
/// @param firstRatings how her first answers turn out
public record Planner(Fsrs fsrs, Costs costs, FirstRatings firstRatings) {

    /// Of the search for prices.
    static final int ROUNDS = 24;

    public Planner(Weights weights, Costs costs) {
        this(new Fsrs(weights), costs, FirstRatings.USUAL);
    }

    /// @param deck as it is now; it stays as it is
    /// @throws IllegalArgumentException for more cards and days than an array can hold
    public ExamPlan plan(Deck deck, StudyBudget budget) {
        if ((long) deck.size() * budget.days() > Integer.MAX_VALUE / 2) {
            throw new IllegalArgumentException(
                    "%d cards are too many for a plan of %d days".formatted(deck.size(), budget.days()));
        }
        var cards = deck.copy();
        var planning = new Planning(this, cards, budget);
        planning.search(ROUNDS, 0, budget.secondsInAll());
        return new ExamPlan(this, cards, budget, planning, new Assignment(planning, cards, budget));
    }

    /// The same cards, planned under each of some budgets, to be shown side by side.
    public List<ExamPlan> plans(Deck deck, StudyBudget... budgets) {
        return Arrays.stream(budgets).map(budget -> plan(deck, budget)).toList();
    }
}
