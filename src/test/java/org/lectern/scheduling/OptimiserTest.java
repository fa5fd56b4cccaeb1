package org.lectern.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class OptimiserTest {

    static final Optimiser.Progress UNSEEN = (_, _) -> {};
    static final int SEED = 4;
    static final Weights ANNA = SimulatedLog.learner(11, 0.5);

    @Test
    void comesCloseToTheTruthWith20000Reviews() {
        var fitted = optimiser(SimulatedLog.of(1, ANNA, 20_000), 1).fit(UNSEEN);
        var unseen = SimulatedLog.of(2, ANNA, 40_000);
        assertThat(logLoss(unseen, fitted)).isCloseTo(logLoss(unseen, ANNA), within(0.001));
        assertThat(logLoss(unseen, Weights.DEFAULT)).isGreaterThan(logLoss(unseen, ANNA) + 0.002);
    }

    @Test
    void givesTheSameWeightsToTheLastBitForAnyNumberOfThreads() {
        var log = SimulatedLog.of(3, ANNA, 6_000);
        var alone = optimiser(log, 1).fit(UNSEEN);
        for (int threads : new int[] {2, 3, 7}) {
            assertThat(optimiser(log, threads).fit(UNSEEN)).isEqualTo(alone);
        }
        assertThat(new Optimiser(log, Weights.DEFAULT, 2, 43).fit(UNSEEN)).isNotEqualTo(alone);
    }

    @Test
    void movesOnlyTheInitialStabilitiesUnder400Items() {
        var few = optimiser(withItems(399), 1).fit(UNSEEN);
        assertThat(Arrays.copyOfRange(few.toArray(), 4, Weights.COUNT))
                .isEqualTo(Arrays.copyOfRange(Weights.DEFAULT.toArray(), 4, Weights.COUNT));
        assertThat(few).isNotEqualTo(Weights.DEFAULT);
        var enough = optimiser(withItems(400), 1).fit(UNSEEN);
        assertThat(enough.get(4)).isNotEqualTo(Weights.DEFAULT.get(4));
        assertThat(enough.get(20)).isNotEqualTo(Weights.DEFAULT.get(20));
    }

    @Test
    void testsOnTheLastFifthWeightsThatHaveNotSeenIt() {
        var log = SimulatedLog.of(SEED, ANNA, 6_000);
        int items = log.items().length;
        var optimiser = optimiser(log, 1);
        var earlier = optimiser.fitEarlier(UNSEEN);
        var fit = optimiser.test(Weights.DEFAULT, optimiser.fit(UNSEEN), earlier);
        assertThat(fit.whole().current().items()).isEqualTo(items);
        assertThat(fit.heldOut().fitted().items()).isEqualTo(items / 5);
        assertThat(fit.adopted()).isTrue();
        assertThat(fit.weights()).isNotEqualTo(earlier);
        assertThat(earlier).isEqualTo(optimiser(withItems(items - items / 5), 1).fit(UNSEEN));
        assertThat(optimiser.test(ANNA, fit.weights(), earlier).adopted()).isFalse();
    }

    @Test
    void saysHowFarItIs() {
        var log = SimulatedLog.of(5, ANNA, 3_000);
        var steps = new ArrayList<List<Integer>>();
        optimiser(log, 1).fit((done, all) -> steps.add(List.of(done, all)));
        int all = steps.size();
        assertThat(all).isEqualTo(5 * Math.ceilDiv(trainingItems(log), 512));
        for (int i = 0; i < all; i++) {
            assertThat(steps.get(i)).containsExactly(i + 1, all);
        }
    }

    @Test
    void endsWhereItsListenerEndsIt() {
        var optimiser = optimiser(SimulatedLog.of(5, ANNA, 3_000), 2);
        assertThatThrownBy(() -> optimiser.fit((_, _) -> {
                    throw new CancellationException("enough");
                }))
                .hasMessage("enough");
    }

    @Test
    void endsWhenItsThreadIsInterrupted() {
        var optimiser = optimiser(SimulatedLog.of(5, ANNA, 3_000), 2);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> optimiser.fit(UNSEEN)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void staysAtTheStartWithNothingToLearnFrom() {
        var fresh = optimiser(new ReviewLog.Builder().build(), 1);
        assertThat(fresh.fit(UNSEEN)).isEqualTo(Weights.DEFAULT);
        assertThat(fresh.test(Weights.DEFAULT, Weights.DEFAULT, Weights.DEFAULT).adopted())
                .isFalse();
        var oneCard = new ReviewLog.Builder();
        for (int day = 0; day < 20; day++) {
            oneCard.add(0, day, Rating.GOOD);
        }
        assertThat(optimiser(oneCard.build(), 1).fit(UNSEEN)).isEqualTo(Weights.DEFAULT);
    }

    @Test
    void fitsALogOfManyAnswersToOneCard() {
        var oneCard = new ReviewLog.Builder();
        for (int day = 0; day < 5_000; day++) {
            oneCard.add(0, day, Rating.of(1 + day % 4));
        }
        var fitted = optimiser(oneCard.build(), 1).fit(UNSEEN);
        assertThat(Weights.of(fitted.toArray())).isEqualTo(fitted);
    }

    @Test
    void keepsItsWeightsWithinTheirBoundsWhateverTheLogSays() {
        var odd = new ReviewLog.Builder();
        for (int day = 0; day < 40; day++) {
            for (int card = 0; card < 100; card++) {
                odd.add(card, day * 900, day % 2 == 0 ? Rating.EASY : Rating.AGAIN);
            }
        }
        var fitted = optimiser(odd.build(), 1).fit(UNSEEN);
        assertThat(Weights.of(fitted.toArray())).isEqualTo(fitted);
    }

    @Test
    void startsFromWeightsOfAnotherVersion() {
        var former = Weights.of(Arrays.copyOf(Weights.DEFAULT.toArray(), 19));
        var log = SimulatedLog.of(SEED, ANNA, 3_000);
        var fitted = new Optimiser(log, former, 1, 42).fit(UNSEEN);
        assertThat(former.get(19)).isZero();
        assertThat(logLoss(log, fitted)).isLessThan(logLoss(log, former));
    }

    @Test
    void refusesToWorkWithoutAThread() {
        assertThatIllegalArgumentException().isThrownBy(() -> optimiser(withItems(1), 0));
    }

    static Optimiser optimiser(ReviewLog log, int threads) {
        return new Optimiser(log, Weights.DEFAULT, threads, 42);
    }

    static double logLoss(ReviewLog log, Weights weights) {
        return Evaluation.of(log, Evaluation.predictions(log, weights), 0, log.items().length)
                .logLoss();
    }

    private static int trainingItems(ReviewLog log) {
        int items = log.items().length;
        return TrainingSet.of(log, items, new FirstIntervals(log, items)).size();
    }

    /// The beginning of Anna's log with so many items.
    private static ReviewLog withItems(int items) {
        int low = 0;
        int high = 10_000;
        while (low < high) {
            int middle = (low + high) / 2;
            if (SimulatedLog.of(SEED, ANNA, middle).items().length < items) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return SimulatedLog.of(SEED, ANNA, low);
    }
}
