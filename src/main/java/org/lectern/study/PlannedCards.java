package org.lectern.study;

import java.util.List;
import java.util.stream.Stream;
import org.lectern.bank.StudyQuestions.Ref;

/// What is left to do of a planned day.
///
/// @param cards to review or, where they were never answered, to meet, in the plan's order
/// @param unmet questions without a card that are to be met, in the plan's order
record PlannedCards(List<DueCard> cards, List<Ref> unmet) {

    static final PlannedCards NONE = new PlannedCards(List.of(), List.of());

    int newOnes() {
        return (int) cards.stream().filter(DueCard::isNew).count() + unmet.size();
    }

    /// The questions that the queue of due cards leaves out: these, and those that the plan keeps for another day.
    List<String> elsewhere(PlannedDay day) {
        var here = cards.stream().map(card -> card.card().question());
        return Stream.concat(here, day.waiting().stream()).toList();
    }
}
