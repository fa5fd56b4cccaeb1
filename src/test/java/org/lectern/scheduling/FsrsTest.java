package org.lectern.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The vectors are those of the published libraries (docs/memory.md).
class FsrsTest {

    /// A relative tolerance of 1e-6.
    static final Percentage TOLERANCE = withinPercentage(1e-4);

    final Fsrs fsrs = new Fsrs(Weights.DEFAULT);

    @ParameterizedTest
    @CsvSource({
        "0, 1, 1",
        "1, 2, .9403443",
        "2, 3, .9253786",
        "3, 4, .9185229",
        "4, 4, .9",
        "5, 2, .8261359",
        "0, 1, 1",
        "1, 1, .9",
        "2, 1, .8458846447796301",
        "3, 1, .8093881028681906"
    })
    void forgetsAlongThePublishedCurve(double days, double stability, double recall) {
        assertThat(fsrs.retrievability(days, stability)).isCloseTo(recall, TOLERANCE);
    }

    @Test
    void comesBackWhenRecallHasFallenToTheRetention() {
        for (double retention : new double[] {0.7, 0.8, 0.9, 0.95, 0.99}) {
            for (double stability : new double[] {0.001, 0.5, 3, 100, 36_500}) {
                double interval = fsrs.interval(stability, retention);
                assertThat(fsrs.retrievability(interval, stability)).isCloseTo(retention, TOLERANCE);
            }
        }
        assertThat(fsrs.interval(123, 0.9)).isCloseTo(123, TOLERANCE);
    }

    @ParameterizedTest
    @CsvSource({"AGAIN, .212, 6.4133", "HARD, 1.2931, 5.11217071", "GOOD, 2.3065, 2.11810397", "EASY, 8.2956, 1"})
    void beginsAsTheFirstAnswerSays(Rating rating, double stability, double difficulty) {
        assertMemory(fsrs.initial(rating), stability, difficulty);
    }

    @ParameterizedTest
    @CsvSource({
        "AGAIN, 8.354889, 8.34176237",
        "HARD, 6.6774445, 6.66599536",
        "GOOD, 5, 4.99022837",
        "EASY, 3.3225555, 3.31446137"
    })
    void movesDifficultyAndDrawsItBack(Rating rating, double moved, double reverted) {
        assertThat(fsrs.moved(5, rating)).isCloseTo(moved, TOLERANCE);
        assertThat(fsrs.reverted(fsrs.moved(5, rating))).isCloseTo(reverted, TOLERANCE);
        assertThat(fsrs.next(new Memory(5, 5), 3, rating).difficulty()).isCloseTo(reverted, TOLERANCE);
    }

    @ParameterizedTest
    @CsvSource({
        "AGAIN, 1, .9, 25.60252118, 1.05253961, 1.596818",
        "HARD, 2, .8, 28.22657096, 1.18943295, 5",
        "GOOD, 3, .7, 58.65599107, 1.36808387, 5",
        "EASY, 4, .6, 127.2266925, 1.58498896, 8.12960956"
    })
    void movesStabilityByThreeFormulas(
            Rating rating, double difficulty, double recall, double recalled, double lapsed, double sameDay) {
        var memory = new Memory(5, difficulty);
        assertThat(fsrs.afterRecall(memory, recall, rating)).isCloseTo(recalled, TOLERANCE);
        assertThat(fsrs.afterLapse(memory, recall)).isCloseTo(lapsed, TOLERANCE);
        assertThat(fsrs.sameDay(5, rating)).isCloseTo(sameDay, TOLERANCE);
    }

    @Test
    void choosesTheFormulaByDayAndRating() {
        var memory = new Memory(5, 4);
        double recall = fsrs.retrievability(7, 5);
        for (var rating : Rating.values()) {
            assertThat(fsrs.next(memory, 0, rating).stability()).isEqualTo(fsrs.sameDay(5, rating));
            assertThat(fsrs.next(memory, 7, rating).stability())
                    .isEqualTo(
                            rating == Rating.AGAIN
                                    ? fsrs.afterLapse(memory, recall)
                                    : fsrs.afterRecall(memory, recall, rating));
        }
    }

    @Test
    void followsThePublishedSequence() {
        int[] ratings = {1, 3, 3, 3, 3, 3};
        int[] elapsed = {0, 0, 1, 3, 8, 21};
        double[][] expected = {
            {.212, 6.4133}, {.24668919, 6.40211507}, {2.02147725, 6.39094132},
            {7.86369884, 6.37977875}, {21.91771315, 6.36862734}, {53.62690292, 6.35748708}
        };
        var memory = fsrs.initial(Rating.of(ratings[0]));
        assertMemory(memory, expected[0][0], expected[0][1]);
        for (int i = 1; i < ratings.length; i++) {
            memory = fsrs.next(memory, elapsed[i], Rating.of(ratings[i]));
            assertMemory(memory, expected[i][0], expected[i][1]);
        }
    }

    @Test
    void reachesTheLeastDifficultyByTenEasyInARow() {
        var memory = fsrs.initial(Rating.EASY);
        for (int i = 1; i < 10; i++) {
            memory = fsrs.next(memory, fsrs.wholeInterval(memory.stability(), 0.9, 36_500), Rating.EASY);
        }
        assertThat(memory.difficulty()).isEqualTo(1.0);
        assertThat(memory.stability()).isEqualTo(36_500);
    }

    @Test
    void neverFallsBelowTheLeastStability() {
        for (int elapsed : new int[] {0, 1, 365}) {
            var memory = fsrs.initial(Rating.AGAIN);
            for (int i = 0; i < 1_000; i++) {
                memory = fsrs.next(memory, elapsed, Rating.AGAIN);
                assertThat(memory.stability()).isBetween(0.001, 0.212);
            }
            assertThat(memory.difficulty()).isBetween(9.9, 10.0);
        }
    }

    @Test
    void roundsHalfADayUpAndKeepsWithinADayAndTheLongestInterval() {
        assertThat(fsrs.wholeInterval(0.001, 0.9, 36_500)).isOne();
        assertThat(fsrs.wholeInterval(1.499, 0.9, 36_500)).isEqualTo(1);
        assertThat(fsrs.wholeInterval(1.501, 0.9, 36_500)).isEqualTo(2);
        assertThat(fsrs.wholeInterval(36_500, 0.7, 36_500)).isEqualTo(36_500);
        assertThat(fsrs.wholeInterval(500, 0.9, 100)).isEqualTo(100);
    }

    @Test
    void growsWithTheRatingAndWithDifficultyFalling() {
        everyMemory((memory, elapsed) -> {
            var after = new Memory[4];
            for (var rating : Rating.values()) {
                after[rating.ordinal()] = fsrs.next(memory, elapsed, rating);
            }
            for (int i = 1; i < 4; i++) {
                assertThat(after[i].stability()).isGreaterThanOrEqualTo(after[i - 1].stability());
                assertThat(after[i].difficulty()).isLessThanOrEqualTo(after[i - 1].difficulty());
            }
        });
    }

    @Test
    void neverLosesByAPassNorGainsByALapse() {
        everyMemory((memory, elapsed) -> {
            assertThat(fsrs.next(memory, elapsed, Rating.AGAIN).stability())
                    .isLessThanOrEqualTo(Math.max(memory.stability(), sameDayGain(memory, elapsed)));
            for (var rating : new Rating[] {Rating.HARD, Rating.GOOD, Rating.EASY}) {
                assertThat(fsrs.next(memory, elapsed, rating).stability()).isGreaterThanOrEqualTo(memory.stability());
            }
        });
    }

    @Test
    void givesFiniteMemoriesAtTheBoundsOfEveryWeight() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            var weights = new double[Weights.COUNT];
            for (int j = 0; j < weights.length; j++) {
                weights[j] = random.nextBoolean() ? -1e9 : 1e9;
            }
            var extreme = new Fsrs(Weights.of(weights));
            var memory = extreme.initial(Rating.of(1 + random.nextInt(4)));
            for (int j = 0; j < 20; j++) {
                // Memory refuses what is not a number or out of range.
                memory = extreme.next(
                        memory, random.nextInt(3) * random.nextInt(40_000), Rating.of(1 + random.nextInt(4)));
                assertThat(extreme.wholeInterval(memory.stability(), 0.7, 36_500))
                        .isBetween(1, 36_500);
            }
        }
    }

    interface Check {
        void of(Memory memory, int elapsedDays);
    }

    private static void everyMemory(Check check) {
        for (double stability : new double[] {0.001, 0.1, 1, 2.5, 10, 100, 1_000, 36_500}) {
            for (double difficulty = 1; difficulty <= 10; difficulty += 0.75) {
                for (int elapsed : new int[] {0, 1, 3, 30, 400, 36_500}) {
                    check.of(new Memory(stability, difficulty), elapsed);
                }
            }
        }
    }

    /// A same-day Again may raise a stability far under a day: its exponent outweighs the penalty there.
    private double sameDayGain(Memory memory, int elapsed) {
        return elapsed == 0 ? fsrs.sameDay(memory.stability(), Rating.AGAIN) : 0;
    }

    private static void assertMemory(Memory memory, double stability, double difficulty) {
        assertThat(memory.stability()).isCloseTo(stability, TOLERANCE);
        assertThat(memory.difficulty()).isCloseTo(difficulty, TOLERANCE);
    }

    /// What is worked out once is the same to the last bit.
    @ParameterizedTest
    @EnumSource
    void answersAsTheFormulasDo(Rating rating) {
        for (int seed = 0; seed < 50; seed++) {
            var w = SimulatedLog.learner(seed, 0.5);
            var fsrs = new Fsrs(w);
            assertThat(fsrs.initial(rating))
                    .isEqualTo(Memory.clamped(w.get(rating.ordinal()), fsrs.initialDifficulty(rating)));
            double stability = 0.01 + seed * seed;
            double increase = StrictMath.exp(w.get(17) * (rating.grade() - 3 + w.get(18)))
                    * StrictMath.pow(stability, -w.get(19));
            assertThat(fsrs.sameDay(stability, rating))
                    .isEqualTo(stability * (rating == Rating.AGAIN ? increase : Math.max(increase, 1)));
        }
    }
}
