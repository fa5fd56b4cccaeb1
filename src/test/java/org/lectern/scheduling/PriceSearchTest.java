package org.lectern.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PriceSearchTest {

    private static final int DAYS = 30;
    private static final Planner PLANNER = new Planner(Weights.DEFAULT, Costs.USUAL);

    private final ReviewPolicy policy = new ReviewPolicy(PLANNER, DAYS);

    /// All are alike: prices under which some days are better than others would have them all on those days, and leave
    /// the others empty.
    @Test
    void makesEachDayAboutAsGoodForNewCardsWhereNotAllCanBeMet() {
        var budget = StudyBudget.even(0, DAYS, 10);
        var cards = new CardReviews(Deck.ofNew(1_000), PLANNER, budget, policy.grid());
        var search = new PriceSearch(cards, budget, policy);
        search.search(Planner.ROUNDS, 0, budget.secondsInAll());
        var worths = IntStream.range(0, DAYS)
                .mapToDouble(day -> cards.worthOfNew(day, policy.worth(), search.prices()[day]))
                .summaryStatistics();
        assertThat(worths.getMax() - worths.getMin()).isLessThan(0.03);
    }

    /// Cards that were new at the first search count among the others once they were met.
    @Test
    void goesOnWithTheCardsThatAreKnownByThen() {
        var budget = StudyBudget.even(0, DAYS, 5);
        var deck = Deck.ofNew(150);
        var cards = new CardReviews(deck, PLANNER, budget, policy.grid());
        var search = new PriceSearch(cards, budget, policy);
        search.search(Planner.ROUNDS, 0, budget.secondsInAll());
        for (int card = 0; card < deck.size(); card++) {
            deck.set(card, new Memory(2, 6), 0);
            cards.update(card, 1);
        }
        search.search(Planner.ROUNDS, 1, budget.secondsInAll());
        double mean = ReviewPolicy.mean(search.prices(), 1);
        var anew = new PriceSearch(cards, budget, policy);
        anew.search(Planner.ROUNDS, 1, budget.secondsInAll());
        assertThat(mean).isCloseTo(ReviewPolicy.mean(anew.prices(), 1), withinPercentage(50));
    }
}
