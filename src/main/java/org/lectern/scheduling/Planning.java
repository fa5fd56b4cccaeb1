package org.lectern.scheduling;

import java.util.Arrays;

/// The search for a plan. By the prices found it says what a card gains by a review on a day over
/// the best it can do later, for each second it takes: the cards that gain most come first. Days
/// count from 0 for today.
final class Planning {

    private final CardReviews cards;
    private final ReviewPolicy policy;
    private final PriceSearch search;
    private final int days;
    private final double[] later;
    private final double[] laterOfNew;

    Planning(Planner planner, Deck deck, StudyBudget budget) {
        days = budget.days();
        policy = new ReviewPolicy(planner, days);
        cards = new CardReviews(deck, planner, budget, policy.grid());
        search = new PriceSearch(cards, budget, policy);
        later = new double[deck.size() * days];
        laterOfNew = new double[days];
    }

    CardReviews cards() {
        return cards;
    }

    ReviewPolicy policy() {
        return policy;
    }

    /// Goes on searching for prices.
    ///
    /// @param from the first day that counts
    /// @param secondsInAll that may be spent from then on
    void search(int rounds, int from, double secondsInAll) {
        search.search(rounds, from, secondsInAll);
        for (int card = 0; card < cards.deck().size(); card++) {
            if (!cards.deck().isNew(card)) {
                weigh(card, Math.max(from, cards.firstDay(card)));
            }
        }
        double best = 0;
        for (int day = days - 1; day >= from; day--) {
            laterOfNew[day] = best;
            best = Math.max(best, cards.worthOfNew(day, policy.worth(), search.prices()[day]));
        }
    }

    private void weigh(int card, int from) {
        double best = cards.unreviewed(card);
        for (int day = days - 1; day >= from; day--) {
            later[card * days + day] = best;
            best = Math.max(best, cards.worth(card, day, policy.worth(), search.prices()[day]));
        }
    }

    /// The cards that are worth their time on a day, those first that gain most for a second. Of
    /// new cards the first comes first.
    ///
    /// @param taken cards that are left out
    int[] ranked(int day, boolean[] taken) {
        int size = cards.deck().size();
        var ranked = new long[size];
        int count = 0;
        for (int card = 0; card < size; card++) {
            if (!taken[card] && cards.firstDay(card) <= day) {
                double gain = gain(card, day);
                if (gain > search.floor()) {
                    ranked[count++] = rank(gain, card);
                }
            }
        }
        Arrays.sort(ranked, 0, count);
        return Arrays.stream(ranked, 0, count).mapToInt(rank -> (int) rank).toArray();
    }

    /// The greater the gain the smaller; of cards that gain the same to seven digits the first.
    private static long rank(double gain, int card) {
        return (long) ~Float.floatToIntBits((float) gain) << Integer.SIZE | card;
    }

    private double gain(int card, int day) {
        return cards.deck().isNew(card)
                ? (cards.afterMeeting(day, policy.worth()) - laterOfNew[day]) / cards.secondsOfNew()
                : (cards.after(card, day, policy.worth()) - later[card * days + day]) / cards.seconds(card, day);
    }
}
