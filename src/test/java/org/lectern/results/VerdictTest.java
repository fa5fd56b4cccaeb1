package org.lectern.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.results.Verdict.Advice;

class VerdictTest {

    private static final Statistic NONE = Statistic.none(NoValue.NOT_GUESSED);

    private static Verdict verdict(int attempts, double facility, Statistic discrimination) {
        return Verdict.of(new ItemIndices(
                Item.place("a", 1, NONE), attempts, Statistic.of(facility), NONE, NONE, NONE, discrimination, NONE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.20 | 45 | GOOD  | hard, and those who did well overall got it right
            0.20 | 10 | CHECK | hard, and strong learners missed it too
            0.20 | -5 | CHECK | hard, and strong learners missed it too
            0.34 | 20 | WEAK  | hard, and those who did well overall got it right a little more often
            0.35 | 30 | GOOD  | neither hard nor easy, and those who did well overall got it right
            0.50 |  0 | WEAK  | neither hard nor easy, and strong learners missed it as often as others
            0.50 | -1 | CHECK | neither hard nor easy, and those who did well overall missed it more often
            0.65 | 25 | WEAK  | easy, and those who did well overall got it right a little more often
            0.90 | -9 | CHECK | easy, and those who did well overall missed it more often
            """)
    void saysItInWords(double facility, double discrimination, Advice advice, String words) {
        assertThat(verdict(30, facility, Statistic.of(discrimination))).isEqualTo(new Verdict(words, advice));
    }

    @Test
    void doesNotJudgeTooFewAttempts() {
        assertThat(verdict(9, 0.2, Statistic.of(-50))).isEqualTo(new Verdict("too few attempts to tell", Advice.NONE));
        assertThat(verdict(10, 0.2, Statistic.of(-50)).advice()).isEqualTo(Advice.CHECK);
    }

    @Test
    void tellsWhereAllGotTheSame() {
        var same = Statistic.none(NoValue.SAME_MARKS);
        assertThat(verdict(12, 1, same).words()).isEqualTo("everybody got it right");
        assertThat(verdict(12, 0, same)).isEqualTo(new Verdict("nobody got it right", Advice.CHECK));
        assertThat(verdict(12, 0.5, same).words()).isEqualTo("everybody got the same mark");
    }

    @Test
    void saysWhyNoMoreCanBeTold() {
        assertThat(verdict(12, 0.2, Statistic.none(NoValue.SAME_RESTS)))
                .isEqualTo(new Verdict(
                        "hard; more cannot be told: every attempt has the same total without it", Advice.NONE));
    }

    @Test
    void saysThatNobodyAnswered() {
        var analysis = ItemAnalysis.of(new MarkTable(List.of(Item.place("a", 1, NONE)), List.of()));
        assertThat(Verdict.of(analysis.items().get(0)).words()).isEqualTo("nobody has answered it yet");
    }

    @Test
    void readsATable() {
        var rows = IntStream.range(0, 40)
                .mapToObj(at -> new double[] {at >= 30 ? 1 : 0, at / 40.0, 1})
                .toList();
        var items = List.of(Item.place("a", 1, NONE), Item.place("b", 1, NONE), Item.place("c", 1, NONE));
        var indices = ItemAnalysis.of(new MarkTable(items, rows)).items();
        assertThat(Verdict.of(indices.get(0)).words()).isEqualTo("hard, and those who did well overall got it right");
        assertThat(Verdict.of(indices.get(2)).words()).isEqualTo("everybody got it right");
    }
}
