package org.lectern.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.bank.CitedPassage;
import org.lectern.bank.Rendering;

class SpreadTest {

    record Asked(String name, List<CitedPassage> passages) {}

    @Test
    void leavesCardsWithoutSiblingsInTheirOrder() {
        var cards =
                IntStream.range(0, 30).mapToObj(i -> asked("card" + i, i * 100)).toList();
        assertThat(spread(cards)).isEqualTo(cards);
    }

    @Test
    void putsFiveOthersBetweenTwoSiblings() {
        var cards = new ArrayList<Asked>();
        cards.add(asked("one", 0));
        cards.add(asked("two", 10));
        IntStream.range(1, 7).forEach(i -> cards.add(asked("other" + i, i * 100)));
        assertThat(spread(cards).stream().map(Asked::name))
                .containsExactly("one", "other1", "other2", "other3", "other4", "other5", "two", "other6");
    }

    @Test
    void keepsSiblingsApartHoweverTheyCome() {
        for (long seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            // Families of up to five among 60 cards: five others can always stand between two.
            var cards = new ArrayList<Asked>();
            for (int family = 0; cards.size() < 60; family++) {
                int size = 1 + random.nextInt(5);
                for (int i = 0; i < size; i++) {
                    cards.add(asked("f" + family + "-" + i, family * 100));
                }
            }
            java.util.Collections.shuffle(cards, random);
            assertThat(nearest(spread(cards))).as("seed %d", seed).isGreaterThan(Siblings.APART);
        }
    }

    @Test
    void doesWhatItCanWithTooFewOthers() {
        var cards = List.of(asked("one", 0), asked("two", 0), asked("other", 100));
        assertThat(spread(cards).stream().map(Asked::name)).containsExactly("one", "other", "two");
        assertThat(spread(List.of())).isEmpty();
    }

    @Test
    void overlapsOnlyWithinOneText() {
        assertThat(Siblings.overlap(List.of(passage("a", 0, 10)), List.of(passage("a", 9, 20))))
                .isTrue();
        assertThat(Siblings.overlap(List.of(passage("a", 0, 10)), List.of(passage("a", 10, 20))))
                .isFalse();
        assertThat(Siblings.overlap(List.of(passage("a", 0, 10)), List.of(passage("b", 0, 10))))
                .isFalse();
        assertThat(Siblings.overlap(List.of(passage("a", null, null)), List.of(passage("a", 0, 10))))
                .isFalse();
    }

    @Test
    void choosesNewCardsWithoutASiblingTodayWhereItCan() {
        var candidates = List.of(asked("one", 0), asked("one-b", 0), asked("two", 100), asked("three", 200));
        var today = List.of(List.of(passage("text", 100, 150)));
        assertThat(Siblings.choose(candidates, 2, today, Asked::passages).stream()
                        .map(Asked::name))
                .containsExactly("one", "three");
        assertThat(Siblings.choose(candidates, 3, today, Asked::passages).stream()
                        .map(Asked::name))
                .containsExactly("one", "one-b", "three");
        assertThat(Siblings.choose(candidates, 9, today, Asked::passages)).hasSize(4);
    }

    private static List<Asked> spread(List<Asked> cards) {
        return Siblings.spread(cards, Asked::passages);
    }

    private static int nearest(List<Asked> cards) {
        return IntStream.range(0, cards.size())
                .flatMap(one -> IntStream.range(one + 1, cards.size())
                        .filter(other -> Siblings.overlap(
                                cards.get(one).passages(), cards.get(other).passages()))
                        .map(other -> other - one))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static Asked asked(String name, int start) {
        return new Asked(name, Stream.of(passage("text", start, start + 50)).toList());
    }

    private static CitedPassage passage(String text, Integer start, Integer end) {
        return new CitedPassage(text, text, Rendering.inline(""), "/read/" + text, 1, start, end);
    }
}
