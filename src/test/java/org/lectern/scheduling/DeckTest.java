package org.lectern.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DeckTest {

    static final Fsrs FSRS = new Fsrs(Weights.DEFAULT);

    @Test
    void knowsItsCardsByTheirPlace() {
        var deck = new Deck();
        assertThat(deck.addNew()).isZero();
        assertThat(deck.add(new Memory(10, 5), 100)).isOne();
        assertThat(deck.size()).isEqualTo(2);
        assertThat(deck.newCards()).isOne();
        assertThat(deck.isNew(0)).isTrue();
        assertThat(deck.memory(1)).isEqualTo(new Memory(10, 5));
        assertThat(deck.lastStudyDay(1)).isEqualTo(100);
    }

    @Test
    void growsAsCardsAreAdded() {
        var deck = Deck.ofNew(1_000);
        for (int card = 0; card < 1_000; card++) {
            deck.add(new Memory(1 + card, 5), card);
        }
        assertThat(deck.size()).isEqualTo(2_000);
        assertThat(deck.newCards()).isEqualTo(1_000);
        assertThat(deck.memory(1_999).stability()).isEqualTo(1_000);
    }

    @Test
    void recallsAsTheFormulaSaysAndNothingNew() {
        var deck = Deck.ofNew(1);
        deck.add(new Memory(10, 5), 100);
        assertThat(deck.recall(0, FSRS, 110)).isZero();
        assertThat(deck.recall(1, FSRS, 110)).isCloseTo(0.9, within(1e-12));
        assertThat(deck.known(FSRS, 110)).isCloseTo(0.9, within(1e-12));
        // Who travels west may be a day before her last answer.
        assertThat(deck.recall(1, FSRS, 99)).isOne();
    }

    @Test
    void isCopiedWhole() {
        var deck = Deck.ofNew(2);
        var copy = deck.copy();
        deck.set(0, new Memory(3, 4), 7);
        deck.addNew();
        assertThat(copy.size()).isEqualTo(2);
        assertThat(copy.isNew(0)).isTrue();
    }

    @Test
    void hasCostsAndSharesThatMakeSense() {
        assertThat(Costs.USUAL.of(0.5)).isEqualTo(16);
        assertThat(FirstRatings.USUAL.at(0)).isEqualTo(Rating.AGAIN);
        assertThat(FirstRatings.USUAL.at(0.3)).isEqualTo(Rating.HARD);
        assertThat(FirstRatings.USUAL.at(0.999999)).isEqualTo(Rating.EASY);
        assertThatIllegalArgumentException().isThrownBy(() -> new Costs(0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Costs(1, Double.POSITIVE_INFINITY, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new FirstRatings(0.5, 0.5, 0.5, 0));
    }
}
