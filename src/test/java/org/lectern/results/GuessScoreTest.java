package org.lectern.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.bank.QuestionContent;
import org.lectern.bank.QuestionContent.Item;
import org.lectern.bank.QuestionContent.Option;

class GuessScoreTest {

    @Test
    void isOneHalfForTrueAndFalse() {
        assertThat(GuessScore.of(new QuestionContent.TrueFalse("", false, null)))
                .isEqualTo(Statistic.of(0.5));
    }

    @Test
    void isTheMeanOfTheFractionsWhereOneIsRight() {
        assertThat(GuessScore.of(new QuestionContent.Choice("", options("a", "b", "c"), "a")))
                .isEqualTo(Statistic.of(1 / 3.0));
        assertThat(GuessScore.of(new QuestionContent.Attribution("", options("a", "b", "c", "d"), "d")))
                .isEqualTo(Statistic.of(0.25));
    }

    @Test
    void isOneOfTheRightSideForPairs() {
        var match = new QuestionContent.Match(
                "", items("l1", "l2"), items("r1", "r2", "r3", "r4", "r5"), Map.of("l1", "r1", "l2", "r2"));
        assertThat(GuessScore.of(match)).isEqualTo(Statistic.of(0.2));
    }

    @Test
    void isNoneWhereSeveralAreRightOrTheAnswerIsNotShown() {
        assertThat(Stream.of(
                        new QuestionContent.Choices("", options("a", "b", "c"), List.of("a", "b")),
                        new QuestionContent.Order("", items("a", "b"), List.of("b", "a")),
                        new QuestionContent.Basic("", "")))
                .allSatisfy(
                        content -> assertThat(GuessScore.of(content)).isEqualTo(Statistic.none(NoValue.NOT_GUESSED)));
    }

    private static List<Option> options(String... ids) {
        return Stream.of(ids).map(id -> new Option(id, id, null, null)).toList();
    }

    private static List<Item> items(String... ids) {
        return Stream.of(ids).map(id -> new Item(id, id)).toList();
    }
}
