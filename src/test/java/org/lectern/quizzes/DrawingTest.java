package org.lectern.quizzes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.bank.CitedRange;
import org.lectern.bank.QuestionCatalogue.Candidate;
import org.lectern.quizzes.Drawing.Wanted;

class DrawingTest {

    @Test
    void givesTheSameQuestionsForTheSameSeed() {
        var places = List.of(draw(5, apart(30)), draw(3, apart(30)));
        assertThat(Drawing.draw(places, 42)).isEqualTo(Drawing.draw(places, 42));
        assertThat(Drawing.draw(places, 42)).isNotEqualTo(Drawing.draw(places, 43));
    }

    @Test
    void keepsWhatWasPicked() {
        var picked = question("picked", 0, 10);
        var drawn = Drawing.draw(List.of(draw(1, List.of(picked)), draw(2, apart(5))), 1);
        assertThat(drawn.get(0)).containsExactly("picked");
        assertThat(drawn.get(1)).hasSize(2);
    }

    @Test
    void asksNoQuestionTwice() {
        var pool = apart(6);
        for (long seed = 0; seed < 200; seed++) {
            var drawn = Drawing.draw(List.of(draw(2, pool), draw(3, pool), draw(1, pool)), seed).stream()
                    .flatMap(List::stream)
                    .toList();
            assertThat(drawn).hasSize(6).doesNotHaveDuplicates();
        }
    }

    /// 12,000 draws of 3 from 12: each comes 3,000 times, with a standard deviation of 47.4.
    @Test
    void drawsEachQuestionOfAPoolEquallyOften() {
        var counts = counts(draw(3, apart(12)), 12_000);
        assertThat(counts).hasSize(12);
        assertThat(counts.values()).allSatisfy(count -> assertThat(count).isBetween(2_800, 3_200));
    }

    @Test
    void drawsOneOfOverlappingQuestionsEquallyOften() {
        var pool = List.of(question("a", 0, 10), question("b", 5, 15), question("c", 5, 15));
        assertThat(counts(draw(1, pool), 9_000).values())
                .allSatisfy(count -> assertThat(count).isBetween(2_800, 3_200));
    }

    @Test
    void keepsApartWhatStandsOnTheSameWords() {
        // Only the ends go together: whoever takes the middle first is stuck.
        var chain = List.of(question("a", 0, 10), question("b", 5, 25), question("c", 20, 30));
        for (long seed = 0; seed < 100; seed++) {
            assertThat(Drawing.draw(List.of(draw(2, chain)), seed).getFirst()).containsExactlyInAnyOrder("a", "c");
        }
    }

    @Test
    void keepsApartWhateverRangesThereAreWhereItCanBeAvoided() {
        var random = new Random(5);
        for (int round = 0; round < 300; round++) {
            var pool = IntStream.range(0, 10)
                    .mapToObj(i -> {
                        int start = random.nextInt(100);
                        return question("q" + i, start, start + 1 + random.nextInt(30));
                    })
                    .toList();
            int most = mostApart(pool);
            var drawn =
                    new HashSet<>(Drawing.draw(List.of(draw(most, pool)), round).getFirst());
            assertThat(overlaps(
                            pool.stream().filter(q -> drawn.contains(q.id())).toList()))
                    .isZero();
        }
    }

    @Test
    void keepsAwayFromThePassagesOfWhatWasPicked() {
        var pool = List.of(question("near", 5, 15), question("far", 100, 110));
        for (long seed = 0; seed < 50; seed++) {
            var drawn = Drawing.draw(List.of(draw(1, pool), draw(1, List.of(question("picked", 0, 10)))), seed);
            assertThat(drawn.getFirst()).containsExactly("far");
        }
    }

    @Test
    void overlapsRatherThanDrawTooFew() {
        var pool = List.of(question("a", 0, 10), question("b", 5, 15), question("c", 100, 110));
        assertThat(Drawing.draw(List.of(draw(3, pool)), 1).getFirst()).containsExactlyInAnyOrder("a", "b", "c");
        for (long seed = 0; seed < 50; seed++) {
            assertThat(Drawing.draw(List.of(draw(2, pool)), seed).getFirst()).contains("c");
        }
    }

    @Test
    void leavesToEveryPlaceWhatItNeeds() {
        var random = new Random(3);
        for (int round = 0; round < 300; round++) {
            var all = apart(8);
            var places = IntStream.range(0, 4)
                    .mapToObj(_ -> draw(
                            random.nextInt(3),
                            all.stream().filter(_ -> random.nextBoolean()).toList()))
                    .toList();
            if (Composition.shortage(places).isEmpty()) {
                var drawn = Drawing.draw(places, round);
                assertThat(drawn.stream().flatMap(List::stream)).doesNotHaveDuplicates();
                for (int i = 0; i < places.size(); i++) {
                    assertThat(drawn.get(i)).hasSize(places.get(i).count());
                    assertThat(places.get(i).pool().stream().map(Candidate::id)).containsAll(drawn.get(i));
                }
            }
        }
    }

    @Test
    void refusesADrawLargerThanItsPoolWithTheNumbers() {
        var places = List.of(draw(1, apart(1)), draw(4, apart(3)));
        assertThatThrownBy(() -> Drawing.draw(places, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("index=1, wanted=4, there=2");
    }

    private static Map<String, Integer> counts(Wanted wanted, int draws) {
        var seeds = new Random(7);
        return IntStream.range(0, draws)
                .boxed()
                .flatMap(_ -> Drawing.draw(List.of(wanted), seeds.nextLong()).getFirst().stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.summingInt(_ -> 1)));
    }

    /// By trying every group.
    private static int mostApart(List<Candidate> pool) {
        return IntStream.range(0, 1 << pool.size())
                .mapToObj(group -> IntStream.range(0, pool.size())
                        .filter(i -> (group >> i & 1) == 1)
                        .mapToObj(pool::get)
                        .toList())
                .filter(group -> overlaps(group) == 0)
                .mapToInt(List::size)
                .max()
                .orElse(0);
    }

    private static long overlaps(List<Candidate> questions) {
        return IntStream.range(0, questions.size())
                .mapToLong(i -> IntStream.range(0, i)
                        .filter(j -> questions
                                .get(i)
                                .ranges()
                                .getFirst()
                                .overlaps(questions.get(j).ranges().getFirst()))
                        .count())
                .sum();
    }

    private static List<Candidate> apart(int count) {
        var questions = new ArrayList<Candidate>();
        IntStream.range(0, count).forEach(i -> questions.add(question("q" + i, 100 * i, 100 * i + 50)));
        return questions;
    }

    private static Wanted draw(int count, List<Candidate> pool) {
        return new Wanted(count, pool);
    }

    private static Candidate question(String id, int start, int end) {
        return new Candidate(id, List.of(new CitedRange("text", start, end)));
    }
}
