package org.lectern.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReschedulingTest {

    static final int TODAY = 20_000;
    static final Fsrs FSRS = new Fsrs(Weights.DEFAULT);

    @Test
    void leavesACardWhoseDayLiesWithinItsRange() {
        // 20 days by its stability, and 17 to 23 with the fuzz.
        for (int day = 17; day <= 23; day++) {
            assertThat(moved(1, card("a", TODAY, 20, TODAY + day))).isEmpty();
        }
        assertThat(moved(1, card("a", TODAY, 20, TODAY + 24))).containsEntry("a", TODAY + 20);
        assertThat(moved(1, card("a", TODAY, 20, TODAY + 16))).containsEntry("a", TODAY + 20);
    }

    @Test
    void putsCardsThatWouldComeTogetherOnEmptyDays() {
        var cards = IntStream.range(0, 14)
                .mapToObj(i -> card("card" + i, TODAY, 20, TODAY + 90))
                .toList();
        var load = new HashMap<Integer, Integer>();
        moved(1, cards).values().forEach(day -> load.merge(day, 1, Integer::sum));
        assertThat(load).hasSize(7).allSatisfy((day, count) -> {
            assertThat(day).isBetween(TODAY + 17, TODAY + 23);
            assertThat(count).isEqualTo(2);
        });
    }

    @Test
    void sharesOutWhatShouldHaveComeBackAlready() {
        var cards = IntStream.range(0, 25)
                .mapToObj(i -> card("card%02d".formatted(i), TODAY - 60 + i, 10, TODAY + 40))
                .toList();
        var moved = moved(10, cards);
        assertThat(moved.values().stream().filter(day -> day == TODAY)).hasSize(10);
        assertThat(moved.values().stream().filter(day -> day == TODAY + 1)).hasSize(10);
        assertThat(moved.values().stream().filter(day -> day == TODAY + 2)).hasSize(5);
        assertThat(moved.get("card00")).isEqualTo(TODAY);
        assertThat(moved.get("card24")).isEqualTo(TODAY + 2);
    }

    @Test
    void keepsClearOfDaysOnWhichLessIsStudied() {
        // 20,000 days after 1 January 1970 it was a Friday.
        var week = Week.of("fffffnh");
        var cards = IntStream.range(0, 100)
                .mapToObj(i -> card("card%02d".formatted(i), TODAY - 60, 10, TODAY + 40))
                .toList();
        var load = new HashMap<Integer, Integer>();
        Rescheduling.of(cards, FSRS, Settings.DEFAULT, week::on, TODAY, 10)
                .values()
                .forEach(day -> load.merge(day, 1, Integer::sum));
        assertThat(load)
                .doesNotContainKey(TODAY + 1)
                .containsEntry(TODAY + 2, 5)
                .containsEntry(TODAY + 3, 10);
    }

    @Test
    void leavesACardDueThatIsDue() {
        assertThat(moved(10, card("a", TODAY - 60, 10, TODAY - 50))).isEmpty();
    }

    @Test
    void givesTheSameDaysInWhateverOrderTheCardsCome() {
        var random = new Random(3);
        var cards = new ArrayList<Rescheduling.Card>();
        for (int i = 0; i < 500; i++) {
            int last = TODAY - random.nextInt(80);
            cards.add(card("card" + i, last, 1 + 60 * random.nextDouble(), last + 1 + random.nextInt(60)));
        }
        var moved = moved(20, cards);
        assertThat(moved).hasSizeGreaterThan(300);
        assertThat(moved.values()).allMatch(day -> day >= TODAY);
        Collections.shuffle(cards, random);
        assertThat(moved(20, cards)).isEqualTo(moved);
    }

    private static Rescheduling.Card card(String id, int last, double stability, int due) {
        return new Rescheduling.Card(id, last, stability, due);
    }

    private static Map<String, Integer> moved(int most, Rescheduling.Card... cards) {
        return moved(most, List.of(cards));
    }

    private static Map<String, Integer> moved(int most, List<Rescheduling.Card> cards) {
        return Rescheduling.of(cards, FSRS, Settings.DEFAULT, Week.FULL::on, TODAY, most);
    }
}
