package org.lectern.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PriceSearchTest {

    private static final int DAYS = 30;

    /// All are alike: prices under which some days are better than others would have them all on those days, and leave
    /// the others empty.
    @Test
    void makesEachDayAboutAsGoodForNewCardsWhereNotAllCanBeMet() {
        var planner = new Planner(Weights.DEFAULT, Costs.USUAL);
        var budget = StudyBudget.even(0, DAYS, 10);
        var policy = new ReviewPolicy(planner, DAYS);
        var cards = new CardReviews(Deck.ofNew(1_000), planner, budget, policy.grid());
        var search = new PriceSearch(cards, budget, policy);
        search.search(Planner.ROUNDS, 0, budget.secondsInAll());
        var worths = IntStream.range(0, DAYS)
                .mapToDouble(day -> cards.worthOfNew(day, policy.worth(), search.prices()[day]))
                .summaryStatistics();
        assertThat(worths.getMax() - worths.getMin()).isLessThan(0.03);
    }
}
