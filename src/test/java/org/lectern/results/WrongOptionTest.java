package org.lectern.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WrongOptionTest {

    private final List<double[]> rows = new ArrayList<>();
    private final List<Set<String>> chosen = new ArrayList<>();

    /// Choice "a" is the key; the rest is the mark on a second item.
    private void attempt(double rest, String... options) {
        chosen.add(Set.of(options));
        rows.add(new double[] {Set.of(options).equals(Set.of("a")) ? 1 : 0, rest});
    }

    private List<WrongOption> options() {
        var none = Statistic.none(NoValue.NOT_GUESSED);
        var table = new MarkTable(List.of(Item.place("one", 1, none), Item.place("rest", 10, none)), rows);
        return WrongOption.of(table, 0, List.of("b", "c", "d"), chosen);
    }

    @Test
    void countsWhoChoseItAndHowTheyDidElsewhere() {
        attempt(9, "a");
        attempt(8, "a");
        attempt(4, "b");
        attempt(1, "b");
        attempt(6, "c");
        attempt(0);
        var options = options();
        assertThat(options).extracting(WrongOption::id).containsExactly("b", "c", "d");
        assertThat(options).extracting(WrongOption::count).containsExactly(2, 1, 0);
        assertThat(options.get(0).share()).isEqualTo(Statistic.of(2 / 6.0));
        assertThat(options.get(0).meanRest()).isEqualTo(Statistic.of(2.5));
        assertThat(options.get(1).meanRest()).isEqualTo(Statistic.of(6));
        assertThat(options.get(2).share()).isEqualTo(Statistic.of(0));
        assertThat(options.get(2).meanRest()).isEqualTo(Statistic.none(NoValue.NOBODY_CHOSE_IT));
    }

    @Test
    void doubtsTheKeyWhereTheStrongestChoseAnotherOption() {
        IntStream.range(0, 6).forEach(_ -> attempt(5, "a"));
        IntStream.range(0, 3).forEach(_ -> attempt(9, "b"));
        IntStream.range(0, 3).forEach(_ -> attempt(2, "c"));
        assertThat(options()).extracting(WrongOption::checkTheKey).containsExactly(true, false, false);
    }

    @Test
    void doesNotDoubtTheKeyWhereBothGroupsAreAlike() {
        IntStream.range(0, 6).forEach(_ -> attempt(0.1 + 0.2, "a"));
        IntStream.range(0, 6).forEach(_ -> attempt(0.3, "b"));
        assertThat(options()).noneMatch(WrongOption::checkTheKey);
    }

    @Test
    void doesNotDoubtTheKeyForTwo() {
        IntStream.range(0, 10).forEach(_ -> attempt(5, "a"));
        IntStream.range(0, 2).forEach(_ -> attempt(10, "b"));
        assertThat(options()).noneMatch(WrongOption::checkTheKey);
    }

    @Test
    void doesNotDoubtTheKeyBelowTenAttempts() {
        IntStream.range(0, 5).forEach(_ -> attempt(1, "a"));
        IntStream.range(0, 4).forEach(_ -> attempt(10, "b"));
        assertThat(options()).noneMatch(WrongOption::checkTheKey);
        attempt(1, "a");
        assertThat(options().get(0).checkTheKey()).isTrue();
    }

    @Test
    void doubtsTheKeyThatNobodyChose() {
        IntStream.range(0, 6).forEach(at -> attempt(at, "b"));
        IntStream.range(0, 6).forEach(at -> attempt(at / 2.0, "c"));
        assertThat(options()).extracting(WrongOption::checkTheKey).containsExactly(true, false, false);
    }

    @Test
    void doubtsTheKeyWhereAllChoseOneWrongOption() {
        IntStream.range(0, 12).forEach(at -> attempt(at / 3.0, "b"));
        assertThat(options()).extracting(WrongOption::checkTheKey).containsExactly(true, false, false);
    }

    /// Several options may be chosen at once; an option that the item does not have is not counted.
    @Test
    void countsEachOfSeveralOptions() {
        attempt(4, "a", "b");
        attempt(6, "b", "c");
        attempt(1, "x");
        assertThat(options()).extracting(WrongOption::count).containsExactly(2, 1, 0);
        assertThat(options().get(0).meanRest()).isEqualTo(Statistic.of(5));
    }

    @Test
    void leavesOutWhoDidNotMeetTheQuestion() {
        attempt(4, "b");
        attempt(8, "b");
        rows.get(1)[0] = MarkTable.NOT_MET;
        assertThat(options().get(0).count()).isEqualTo(1);
        assertThat(options().get(0).share()).isEqualTo(Statistic.of(1));
        rows.get(0)[0] = MarkTable.NOT_MET;
        assertThat(options().get(0).share()).isEqualTo(Statistic.none(NoValue.NO_ATTEMPTS));
    }

    @Test
    void agreesWithPlainLoopsOnRandomAnswers() {
        var random = new Random(11);
        IntStream.range(0, 200)
                .forEach(_ -> attempt(random.nextInt(100) / 10.0, "" + "abcd".charAt(random.nextInt(4))));
        for (var option : options()) {
            var count = 0;
            var sum = 0.0;
            for (var at = 0; at < 200; at++) {
                if (chosen.get(at).contains(option.id())) {
                    count++;
                    sum += rows.get(at)[1];
                }
            }
            assertThat(option.count()).isEqualTo(count);
            assertThat(option.meanRest().asDouble().orElseThrow()).isCloseTo(sum / count, within(1e-9));
        }
    }

    @Test
    void takesAResponseOfEachAttempt() {
        attempt(1, "a");
        chosen.add(Set.of());
        assertThatThrownBy(this::options).isInstanceOf(IllegalArgumentException.class);
    }
}
