package org.lectern.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.results.EloDifficulty.Answer;

class EloDifficultyTest {

    private final EloDifficulty difficulty = new EloDifficulty();

    private double of(String question) {
        return difficulty.of(question).orElseThrow();
    }

    @Test
    void knowsNothingOfAQuestionThatNobodyAnswered() {
        assertThat(difficulty.of("a")).isEmpty();
        assertThat(difficulty.answers("a")).isZero();
    }

    /// Both start at 0, so that P = 1/2 without a floor: a first answer moves the question by half a step of 1.
    @Test
    void movesByWhatSurprised() {
        difficulty.learn(new Answer("ann", "easy", 0, 1));
        difficulty.learn(new Answer("ben", "hard", 0, 0));
        assertThat(of("easy")).isEqualTo(-0.5);
        assertThat(of("hard")).isEqualTo(0.5);
    }

    /// With one option of four P = 1/4 + 3/4 / 2 = 5/8.
    @Test
    void expectsMoreWhereGuessingPays() {
        difficulty.learn(new Answer("ann", "a", 0.25, 1));
        difficulty.learn(new Answer("ben", "b", 0.25, 0));
        assertThat(of("a")).isCloseTo(-3 / 8.0, within(1e-12));
        assertThat(of("b")).isCloseTo(5 / 8.0, within(1e-12));
    }

    /// Ann beats an easy question and is at 1/2 then; the second step of hers is 1 / 1.05.
    @Test
    void takesTheLearnersStrengthAndShorterStepsIntoAccount() {
        difficulty.learn(new Answer("ann", "a", 0, 1));
        difficulty.learn(new Answer("ann", "b", 0, 1));
        var second = 1 - 1 / (1 + Math.exp(-0.5));
        assertThat(of("b")).isCloseTo(-second, within(1e-12));
        difficulty.learn(new Answer("ann", "c", 0, 1));
        var ability = 0.5 + second / 1.05;
        assertThat(of("c")).isCloseTo(-(1 - 1 / (1 + Math.exp(-ability))), within(1e-12));
        difficulty.learn(new Answer("new", "c", 0, 0));
        var before = -(1 - 1 / (1 + Math.exp(-ability)));
        assertThat(of("c")).isCloseTo(before + 1 / (1 + Math.exp(before)) / 1.05, within(1e-12));
    }

    @Test
    void learnsFromFirstAnswersOnly() {
        difficulty.learn(new Answer("ann", "a", 0, 0));
        var first = of("a");
        IntStream.range(0, 20).forEach(_ -> difficulty.learn(new Answer("ann", "a", 0, 1)));
        assertThat(of("a")).isEqualTo(first);
        assertThat(difficulty.answers("a")).isEqualTo(1);
        difficulty.learn(new Answer("ann", "b", 0, 1));
        assertThat(difficulty.answers("b")).isEqualTo(1);
    }

    @Test
    void takesPartialMarksForPartOfASurprise() {
        difficulty.learn(new Answer("ann", "a", 0, 0.5));
        assertThat(of("a")).isZero();
    }

    @Test
    void refusesFloorsAndScoresThatAreNone() {
        assertThatThrownBy(() -> new Answer("ann", "a", 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Answer("ann", "a", 0, 1.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Answer("ann", "a", 0, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    /// Nine questions from -2 to 2, and learners of all strengths of whom the strong meet the hard ones: the order
    /// comes out, where shares of right answers would not show it.
    @Test
    void findsTheOrderOfQuestionsThatDifferentLearnersMet() {
        var random = new Random(5);
        var answers = new ArrayList<Answer>();
        for (var learner = 0; learner < 3_000; learner++) {
            var ability = random.nextGaussian();
            for (var question = 0; question < 9; question++) {
                var hardness = -2 + question / 2.0;
                if (random.nextDouble() < 1 / (1 + Math.exp(Math.abs(hardness - ability) - 2))) {
                    var isRight = random.nextDouble() < EloDifficulty.expected(0.25, hardness, ability);
                    answers.add(new Answer("learner" + learner, "q" + question, 0.25, isRight ? 1 : 0));
                }
            }
        }
        Collections.shuffle(answers, random);
        answers.forEach(difficulty::learn);
        var found = IntStream.range(0, 9)
                .mapToDouble(question -> of("q" + question))
                .toArray();
        assertThat(found).isSorted();
        assertThat(found[8] - found[0]).isGreaterThan(2);
    }
}
