package org.lectern.forecast;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.scheduling.Deck;

/// The cards of an exam, as the planner takes them: a card has the same place in both.
record PlanDeck(List<PlannedCard> cards, Deck deck) {

    static PlanDeck of(List<PlannedCard> cards) {
        var deck = new Deck();
        for (var card : cards) {
            var known = card.known();
            if (known == null) {
                deck.addNew();
            } else {
                deck.add(known.memory(), known.lastStudyDay());
            }
        }
        return new PlanDeck(cards, deck);
    }

    int size() {
        return cards.size();
    }

    String question(int place) {
        return cards.get(place).question();
    }

    Set<String> questions() {
        return cards.stream().map(PlannedCard::question).collect(Collectors.toSet());
    }

    /// Seconds that were spent today on these.
    double spent(Map<String, Double> secondsToday) {
        return cards.stream()
                .mapToDouble(card -> secondsToday.getOrDefault(card.question(), 0.0))
                .sum();
    }
}
