package org.lectern.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lectern.results.MarkTable.NOT_MET;
import static org.lectern.results.Tables.analysis;
import static org.lectern.results.Tables.assertAgrees;
import static org.lectern.results.Tables.assertNear;
import static org.lectern.results.Tables.none;
import static org.lectern.results.Tables.number;
import static org.lectern.results.Tables.places;
import static org.lectern.results.Tables.row;
import static org.lectern.results.Tables.rows;
import static org.lectern.results.Tables.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ItemAnalysisTest {

    /// PEARSON of a spreadsheet's manual: {9, 7, 5, 3, 1} and {10, 6, 1, 5, 3} go together by 0.699379. Two items, so
    /// that each is the other's rest.
    @Test
    void discriminatesAsAPublishedCorrelation() {
        var analysis = analysis(places(10, 10), row(9, 10), row(7, 6), row(5, 1), row(3, 5), row(1, 3));
        assertThat(number(analysis.items().get(0).discriminationIndex())).isCloseTo(69.9379, within(1e-4));
        assertThat(number(analysis.items().get(1).discriminationIndex())).isCloseTo(69.9379, within(1e-4));
    }

    /// SKEW and KURT of the same manual: {3, 4, 5, 2, 3, 4, 5, 6, 4, 7} give 0.359543071 and -0.151799637.
    @Test
    void describesTotalsAsPublished() {
        var quiz = analysis(
                        places(10),
                        IntStream.of(3, 4, 5, 2, 3, 4, 5, 6, 4, 7)
                                .mapToObj(mark -> row(mark))
                                .toArray(double[][]::new))
                .quiz();
        assertThat(number(quiz.mean())).isCloseTo(4.3, within(1e-12));
        // The squares of their distances sum to 20.1.
        assertNear(quiz.standardDeviation(), Math.sqrt(20.1 / 9));
        assertThat(number(quiz.skewness())).isCloseTo(0.359543071, within(1e-9));
        assertThat(number(quiz.kurtosis())).isCloseTo(-0.151799637, within(1e-9));
    }

    /// Four attempts at three items of one point: totals 3, 2, 1, 0 with k2 = 5/3.
    ///
    ///     a b c
    ///     1 1 1
    ///     1 1 0
    ///     1 0 0
    ///     0 0 0
    ///
    /// a: var 1/4, rests 2 1 0 0 with var 11/12, cov(x, o) = 1/4, cov(x, T) = 1/2.
    /// b: var 1/3, rests 2 1 1 0 with var 2/3, cov(x, o) = 1/3, cov(x, T) = 2/3.
    /// c as a, turned round. Alpha = 3/2 (1 - (1/4 + 1/3 + 1/4) / (5/3)) = 3/4; error ratio sqrt(1/4) = 50 %.
    @Test
    void computesAGuttmanScaleAsByHand() {
        var analysis = analysis(places(1, 1, 1), row(1, 1, 1), row(1, 1, 0), row(1, 0, 0), row(0, 0, 0));
        var a = analysis.items().get(0);
        assertNear(a.facility(), 0.75);
        assertNear(a.standardDeviation(), 0.5);
        assertNear(a.intendedWeight(), 1 / 3.0);
        assertNear(a.discriminationIndex(), 100 * 0.25 / Math.sqrt(0.25 * 11 / 12));
        // Sorted 0 1 1 1 against 0 0 1 2: cov = (3 - 9/4) / 3 = 1/4.
        assertNear(a.discriminativeEfficiency(), 100);
        assertNear(a.effectiveWeight(), 100 * Math.sqrt(0.5) / (2 * Math.sqrt(0.5) + Math.sqrt(2 / 3.0)));
        var b = analysis.items().get(1);
        assertNear(b.discriminationIndex(), 100 / 3.0 / Math.sqrt(2 / 9.0));
        assertNear(b.effectiveWeight(), 100 * Math.sqrt(2 / 3.0) / (2 * Math.sqrt(0.5) + Math.sqrt(2 / 3.0)));
        var quiz = analysis.quiz();
        assertNear(quiz.internalConsistency(), 75);
        assertNear(quiz.errorRatio(), 50);
        assertNear(quiz.standardError(), Math.sqrt(5 / 3.0) / 2);
        assertNear(quiz.skewness(), 0);
        // m2 = 5/4, m4 = 41/16: k4 = 16 (5 41/16 - 9 25/16) / 6 = -10/3; k2^2 = 25/9.
        assertNear(quiz.kurtosis(), -1.2);
    }

    /// In marks of thirds and tenths sums differ by rounding: that is no variance.
    @Test
    void takesRoundingForNoVariance() {
        var analysis = analysis(
                places(1, 1, 1), row(0.1, 0.2, 0.3), row(0.3, 0.2, 0.1), row(0.2, 0.1, 0.3), row(0.3, 0.1, 0.2));
        assertThat(analysis.quiz().standardDeviation()).isEqualTo(none(NoValue.SAME_TOTALS));
        assertThat(analysis.quiz().skewness()).isEqualTo(none(NoValue.SAME_TOTALS));
        assertThat(analysis.quiz().kurtosis()).isEqualTo(none(NoValue.SAME_TOTALS));
        assertThat(analysis.quiz().internalConsistency()).isEqualTo(none(NoValue.SAME_TOTALS));
        assertThat(analysis.items())
                .allSatisfy(item -> assertThat(item.effectiveWeight()).isEqualTo(none(NoValue.SAME_TOTALS)));
    }

    @Test
    void hasNoValuesWithoutAttempts() {
        var analysis = analysis(places(1, 2));
        assertThat(analysis.quiz())
                .isEqualTo(new QuizIndices(
                        0,
                        none(NoValue.NO_ATTEMPTS),
                        none(NoValue.TAKES_TWO),
                        none(NoValue.TAKES_THREE),
                        none(NoValue.TAKES_FOUR),
                        none(NoValue.TAKES_THREE),
                        none(NoValue.TAKES_THREE),
                        none(NoValue.TAKES_THREE)));
        var item = analysis.items().get(1);
        assertThat(item.attempts()).isZero();
        assertThat(item.facility()).isEqualTo(none(NoValue.NO_ATTEMPTS));
        assertNear(item.intendedWeight(), 2 / 3.0);
        assertThat(List.of(
                        item.standardDeviation(),
                        item.effectiveWeight(),
                        item.discriminationIndex(),
                        item.discriminativeEfficiency()))
                .containsOnly(none(NoValue.TAKES_TWO));
    }

    @Test
    void hasNoValuesWithoutQuestions() {
        var analysis = analysis(List.of(), List.of(row(), row(), row()));
        assertThat(analysis.items()).isEmpty();
        assertThat(analysis.quiz().attempts()).isEqualTo(3);
        assertThat(analysis.quiz().internalConsistency()).isEqualTo(none(NoValue.ONE_PLACE));
    }

    @Test
    void knowsFacilityAloneFromOneAttempt() {
        var analysis = analysis(places(1, 4), row(0, 3));
        assertNear(analysis.items().get(0).facility(), 0);
        assertNear(analysis.items().get(1).facility(), 0.75);
        assertThat(analysis.items().get(1).discriminationIndex()).isEqualTo(none(NoValue.TAKES_TWO));
        assertThat(analysis.quiz().standardDeviation()).isEqualTo(none(NoValue.TAKES_TWO));
    }

    @Test
    void takesThreeAttemptsForSkewnessAndFourForKurtosis() {
        var two = analysis(places(1, 4), row(0, 3), row(1, 4)).quiz();
        assertThat(two.standardDeviation()).isInstanceOf(Statistic.Value.class);
        assertThat(two.skewness()).isEqualTo(none(NoValue.TAKES_THREE));
        assertThat(two.internalConsistency()).isEqualTo(none(NoValue.TAKES_THREE));
        var three = analysis(places(1, 4), row(0, 3), row(1, 4), row(1, 1)).quiz();
        assertThat(three.skewness()).isInstanceOf(Statistic.Value.class);
        assertThat(three.kurtosis()).isEqualTo(none(NoValue.TAKES_FOUR));
        assertThat(three.internalConsistency()).isInstanceOf(Statistic.Value.class);
    }

    @Test
    void hasNoIndexOfAnItemThatAllGotAlike() {
        var item = analysis(places(1, 1, 1), row(1, 0, 1), row(1, 1, 1), row(1, 1, 0))
                .items()
                .get(0);
        assertNear(item.facility(), 1);
        assertThat(List.of(
                        item.standardDeviation(),
                        item.effectiveWeight(),
                        item.discriminationIndex(),
                        item.discriminativeEfficiency()))
                .containsOnly(none(NoValue.SAME_MARKS));
    }

    @Test
    void hasNoDiscriminationWhereTheRestIsAlike() {
        var item =
                analysis(places(1, 1), row(1, 1), row(0, 1), row(1, 1)).items().get(0);
        assertThat(item.discriminationIndex()).isEqualTo(none(NoValue.SAME_RESTS));
        assertThat(item.discriminativeEfficiency()).isEqualTo(none(NoValue.SAME_RESTS));
        assertNear(item.effectiveWeight(), 100);
    }

    @Test
    void hasNoConsistencyOfOnePlace() {
        var quiz = analysis(places(1), row(1), row(0), row(1)).quiz();
        assertThat(quiz.internalConsistency()).isEqualTo(none(NoValue.ONE_PLACE));
        assertThat(quiz.errorRatio()).isEqualTo(none(NoValue.ONE_PLACE));
        assertThat(quiz.standardError()).isEqualTo(none(NoValue.ONE_PLACE));
    }

    /// The last question is right where the total is low.
    @Test
    void namesTheItemThatGoesAgainstTheTotalAndLeavesItOut() {
        var analysis = analysis(places(1, 1, 1), row(1, 1, 0), row(1, 1, 0), row(0, 0, 1), row(0, 1, 0), row(0, 0, 1));
        assertThat(analysis.items().get(2).effectiveWeight()).isEqualTo(none(NoValue.AGAINST_THE_TOTAL));
        assertThat(number(analysis.items().get(2).discriminationIndex())).isNegative();
        var others = number(analysis.items().get(0).effectiveWeight())
                + number(analysis.items().get(1).effectiveWeight());
        assertThat(others).isCloseTo(100, within(1e-9));
        assertAgrees(places(1, 1, 1), List.of(row(1, 1, 0), row(1, 1, 0), row(0, 0, 1), row(0, 1, 0), row(0, 0, 1)));
    }

    /// Parallel items: what is consistent to the last bit has no error, and its root is not imaginary.
    @Test
    void hasNoErrorWhereAllItemsAgree() {
        var quiz = analysis(
                        places(0.1, 0.1, 0.1),
                        row(0.1, 0.1, 0.1),
                        row(0, 0, 0),
                        row(0.07, 0.07, 0.07),
                        row(0.03, 0.03, 0.03))
                .quiz();
        assertThat(number(quiz.internalConsistency())).isCloseTo(100, within(1e-9));
        assertThat(number(quiz.errorRatio())).isBetween(0.0, 1e-5);
    }

    /// The place holds everybody's mark; the question that a draw dealt is compared to whole totals.
    @Test
    void comparesADrawnQuestionToTheWholeTotal() {
        var items = List.of(
                Item.place("first", 1, none()),
                Item.place("second", 1, none()),
                Item.drawn("q1", 1, none()),
                Item.drawn("q2", 1, none()));
        var rows = List.of(
                row(1, 1, 1, NOT_MET),
                row(0, 1, NOT_MET, 0),
                row(0, 0, 0, NOT_MET),
                row(1, 0, NOT_MET, 1),
                row(1, 1, 1, NOT_MET));
        var drawn = analysis(items, rows).items().get(2);
        assertThat(drawn.attempts()).isEqualTo(3);
        assertNear(drawn.facility(), 2 / 3.0);
        // Marks 1 0 1 with totals 2 0 2: they go together wholly.
        assertNear(drawn.discriminationIndex(), 100);
        assertThat(drawn.intendedWeight()).isEqualTo(none(NoValue.IN_ITS_PLACE));
        assertThat(drawn.effectiveWeight()).isEqualTo(none(NoValue.IN_ITS_PLACE));
        assertAgrees(items, rows);
    }

    @Test
    void hidesIndicesOfFewAttemptsAndNeverTheFacility() {
        var random = new Random(3);
        var items = places(random, 3);
        var few = analysis(items, rows(random, items, 9));
        var shown = few.items().get(0).shown();
        assertThat(shown.facility()).isEqualTo(few.items().get(0).facility());
        assertThat(shown.discriminationIndex()).isEqualTo(none(NoValue.TOO_FEW_TO_TELL));
        assertThat(few.quiz().shown().internalConsistency()).isEqualTo(none(NoValue.TOO_FEW_TO_TELL));
        assertThat(few.quiz().shown().mean()).isEqualTo(few.quiz().mean());
        var some = analysis(items, rows(random, items, 10));
        assertThat(some.items().get(0).shown()).isEqualTo(some.items().get(0));
        assertThat(some.items().get(0).sample()).isEqualTo(Sample.SMALL);
        assertThat(analysis(items, rows(random, items, 29)).quiz().sample()).isEqualTo(Sample.SMALL);
        assertThat(analysis(items, rows(random, items, 30)).quiz().sample()).isEqualTo(Sample.ENOUGH);
    }

    @Test
    void refusesRowsOfAnotherLengthAndNumbersThatAreNone() {
        assertThatThrownBy(() -> analysis(places(1, 1), row(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> analysis(places(1), row(Double.POSITIVE_INFINITY)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Item.place("a", 0, none())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Statistic.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
