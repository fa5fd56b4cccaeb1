package org.lectern.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FuzzTest {

    static final UUID ANNA = UUID.fromString("0193c9f0-0000-7000-8000-000000000001");
    static final UUID BORIS = UUID.fromString("0193c9f0-0000-7000-8000-000000000002");

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1",
        "2, 2, 2",
        "3, 2, 4",
        "5, 4, 6",
        "7, 5, 9",
        "10, 8, 12",
        "20, 17, 23",
        "37, 33, 41",
        "100, 93, 107",
        "365, 345, 385"
    })
    void spreadsOverThePublishedRanges(int interval, int least, int most) {
        var fuzz = Fuzz.around(interval, 36_500);
        assertThat(fuzz).isEqualTo(new Fuzz(least, most));
        assertThat(fuzz.at(0)).isEqualTo(least);
        assertThat(fuzz.at(Math.nextDown(1.0))).isEqualTo(most);
    }

    @Test
    void staysWithinTheLongestInterval() {
        assertThat(Fuzz.around(100, 100)).isEqualTo(new Fuzz(93, 100));
        assertThat(Fuzz.around(3, 3)).isEqualTo(new Fuzz(2, 3));
        for (int longest = 1; longest < 400; longest++) {
            for (int interval = 1; interval <= longest; interval++) {
                var fuzz = Fuzz.around(interval, longest);
                assertThat(fuzz.least()).isBetween(1, fuzz.most());
                assertThat(fuzz.most()).isLessThanOrEqualTo(longest);
            }
        }
        assertThat(Fuzz.around(36_500, 36_500).at(Math.nextDown(1.0))).isEqualTo(36_500);
    }

    @Test
    void choosesEachDayOfARangeAboutEquallyOften() {
        var counts = new TreeMap<Integer, Integer>();
        for (int card = 0; card < 9_000; card++) {
            int day = Fuzz.around(37, 36_500).at(new FuzzKey(ANNA, "card-" + card).draw(3));
            counts.merge(day, 1, Integer::sum);
        }
        assertThat(counts.keySet()).containsExactly(33, 34, 35, 36, 37, 38, 39, 40, 41);
        assertThat(counts.values()).allSatisfy(count -> assertThat(count).isBetween(850, 1_150));
    }

    @Test
    void drawsAnewForEachLearnerCardAndRepetitionAndOnlyThen() {
        var draws = new HashSet<Double>();
        for (var learner : new UUID[] {ANNA, BORIS}) {
            for (var card : new String[] {"thermidor", "red-army", ""}) {
                for (int repetition = 1; repetition <= 100; repetition++) {
                    double u = new FuzzKey(learner, card).draw(repetition);
                    assertThat(u).isBetween(0.0, Math.nextDown(1.0));
                    assertThat(new FuzzKey(learner, card).draw(repetition)).isEqualTo(u);
                    draws.add(u);
                }
            }
        }
        assertThat(draws).hasSize(600);
    }

    /// Worked out apart from this code, with Python's `hashlib`.
    @Test
    void drawsWhatItsDescriptionSays() {
        assertThat(new FuzzKey(ANNA, "thermidor").draw(1)).isEqualTo(0.7262878236339472);
    }
}
