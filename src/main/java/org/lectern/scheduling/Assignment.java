package org.lectern.scheduling;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Gives each card the day of its next review, day by day: those first that gain most, as long as
/// there are minutes left beside the further reviews of cards that were given an earlier day. Days
/// count from 0 for today.
final class Assignment {

    static final int NONE = -1;

    private final CardReviews cards;
    private final int[] days;
    private final PlannedLoad load;
    private int[] today = new int[0];

    Assignment(Planning planning, Deck deck, StudyBudget budget) {
        cards = planning.cards();
        days = new int[deck.size()];
        load = new PlannedLoad(budget.days());
        Arrays.fill(days, NONE);
        var taken = new boolean[deck.size()];
        var masses = new double[budget.days() * GridReviews.LAYER];
        var limits =
                IntStream.range(0, budget.days()).mapToDouble(budget::seconds).toArray();
        double left = budget.secondsInAll();
        for (int day = 0; day < budget.days(); day++) {
            var chosen = fill(day, planning.ranked(day, taken), Math.min(left, budget.seconds(day)), masses);
            for (int card : chosen) {
                taken[card] = true;
                days[card] = day;
            }
            today = day == 0 ? chosen : today;
            planning.policy().flow(day, masses, load, limits);
            left -= load.seconds(day);
        }
    }

    private int[] fill(int day, int[] ranked, double limit, double[] masses) {
        int count = 0;
        while (count < ranked.length && load.seconds(day) < limit) {
            int card = ranked[count++];
            if (cards.deck().isNew(card)) {
                cards.meet(day, 1, masses, load);
            } else {
                cards.review(card, day, 1, masses, load);
            }
        }
        return Arrays.copyOf(ranked, count);
    }

    /// The cards of today in their order.
    int[] today() {
        return today;
    }

    /// The day of a card's next review; negative if there is none.
    int day(int card) {
        return days[card];
    }

    PlannedLoad load() {
        return load;
    }
}
