package org.lectern.quizzes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.quizzes.Demand.Shortage;

class DemandTest {

    @Test
    void isContentWithEnough() {
        assertThat(Demand.shortage(List.of())).isEmpty();
        assertThat(Demand.shortage(List.of(wants(2, "a", "b"), wants(1, "c")))).isEmpty();
    }

    @Test
    void namesThePlaceTheNumberWantedAndTheNumberThereIs() {
        assertThat(Demand.shortage(List.of(wants(1, "a"), wants(3, "b", "c")))).contains(new Shortage(1, 3, 2));
        assertThat(Demand.shortage(List.of(wants(1)))).contains(new Shortage(0, 1, 0));
    }

    @Test
    void countsAQuestionOfTwoPoolsOnce() {
        assertThat(Demand.shortage(List.of(wants(2, "a", "b"), wants(1, "a", "b"))))
                .contains(new Shortage(1, 1, 0));
    }

    @Test
    void movesAPlaceOnToLeaveAQuestionToTheOneThatNeedsIt() {
        assertThat(Demand.shortage(List.of(wants(1, "a", "b"), wants(1, "b", "c"), wants(1, "a"))))
                .isEmpty();
    }

    /// Hall: nobody is short exactly where every group of places has, together, as many questions as it asks for.
    @Test
    void agreesWithHallsConditionOnRandomDemands() {
        var random = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            var demands = IntStream.range(0, 1 + random.nextInt(5))
                    .mapToObj(_ -> new Demand(random.nextInt(4), some(random)))
                    .toList();
            assertThat(Demand.shortage(demands).isEmpty()).as("%s", demands).isEqualTo(keepsHallsCondition(demands));
        }
    }

    private static boolean keepsHallsCondition(List<Demand> demands) {
        return IntStream.range(0, 1 << demands.size()).allMatch(group -> {
            var together = new TreeSet<String>();
            int wanted = 0;
            for (int i = 0; i < demands.size(); i++) {
                if ((group >> i & 1) == 1) {
                    together.addAll(demands.get(i).pool());
                    wanted += demands.get(i).count();
                }
            }
            return together.size() >= wanted;
        });
    }

    private static Set<String> some(Random random) {
        var some = new TreeSet<String>();
        IntStream.range(0, random.nextInt(5)).forEach(_ -> some.add("q" + random.nextInt(7)));
        return some;
    }

    private static Demand wants(int count, String... pool) {
        return new Demand(count, Set.of(pool));
    }
}
