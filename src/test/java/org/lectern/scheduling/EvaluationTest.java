package org.lectern.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EvaluationTest {

    @Test
    void isTheMeanCrossEntropy() {
        var evaluation = evaluate(new boolean[] {true, false}, 0.8, 0.4);
        assertThat(evaluation.items()).isEqualTo(2);
        assertThat(evaluation.logLoss()).isCloseTo(-(Math.log(0.8) + Math.log(0.6)) / 2, within(1e-12));
    }

    @Test
    void saysHowOftenARecalledItemWasGivenMore() {
        boolean[] recalled = {true, true, false, false};
        assertThat(evaluate(recalled, .9, .8, .7, .6).auc()).hasValue(1);
        assertThat(evaluate(recalled, .6, .7, .8, .9).auc()).hasValue(0);
        assertThat(evaluate(recalled, .7, .7, .7, .7).auc()).hasValue(.5);
        assertThat(evaluate(recalled, .9, .7, .8, .6).auc()).hasValue(.75);
        assertThat(evaluate(recalled, .9, .7, .7, .6).auc()).hasValue(.875);
    }

    @Test
    void hasNoAucWhereAllWereRecalledOrNone() {
        assertThat(evaluate(new boolean[] {true, true}, .9, .8).auc()).isEmpty();
        assertThat(evaluate(new boolean[] {false, false}, .9, .8).auc()).isEmpty();
    }

    @Test
    void comparesMeansWithinBins() {
        // All items are alike: one bin.
        assertThat(evaluate(new boolean[] {true, false, true, false}, .9, .9, .9, .9)
                        .rmseBins())
                .isCloseTo(.4, within(1e-12));
        assertThat(evaluate(new boolean[] {true, false}, 1 - 1e-9, 1e-9).rmseBins())
                .isCloseTo(0, within(1e-8));
    }

    @Test
    void keepsBinsApartByDaysAnswersAndLapses() {
        var builder = new ReviewLog.Builder();
        // Days 1 and 3 are one bin, 4 (over 3.62) is another; so are 2 and 3 answers, and 4; and a lapse makes another.
        item(builder, 0, 1);
        item(builder, 1, 3);
        item(builder, 2, 4);
        var log = builder.build();
        double[] predicted = {0, .5, 0, .7, 0, .2};
        double pair = (.5 + .7) / 2 - 1;
        double other = .2 - 1;
        assertThat(Evaluation.of(log, predicted, 0, 3).rmseBins())
                .isCloseTo(Math.sqrt((2 * pair * pair + other * other) / 3), within(1e-12));
    }

    @Test
    void countsLapsesBeforeTheItemAndOnLaterDaysOnly() {
        var builder = new ReviewLog.Builder();
        // Card 0 was forgotten on its own day, card 1 never, card 2 on a later day.
        int[][] answers = {
            {0, 0, 3}, {0, 0, 1}, {1, 0, 3}, {2, 0, 3}, {0, 1, 3}, {1, 1, 3}, {2, 1, 1}, {0, 2, 3}, {1, 2, 3}, {2, 2, 3}
        };
        for (var answer : answers) {
            builder.add(answer[0], answer[1], Rating.of(answer[2]));
        }
        var log = builder.build();
        var predicted = new double[log.size()];
        predicted[3] = .5;
        predicted[6] = .7;
        predicted[9] = .2;
        double pair = (.5 + .7) / 2 - 1;
        double other = .2 - 1;
        assertThat(log.items()).endsWith(3, 6, 9);
        int all = log.items().length;
        assertThat(Evaluation.of(log, predicted, all - 3, all).rmseBins())
                .isCloseTo(Math.sqrt((2 * pair * pair + other * other) / 3), within(1e-12));
    }

    @Test
    void isNothingWithoutItems() {
        var log = new ReviewLog.Builder().build();
        var evaluation = Evaluation.of(log, Evaluation.predictions(log, Weights.DEFAULT), 0, 0);
        assertThat(evaluation.items()).isZero();
        assertThat(evaluation.logLoss()).isZero();
        assertThat(evaluation.rmseBins()).isZero();
        assertThat(evaluation.auc()).isEmpty();
    }

    @Test
    void takesTheItemsOfAPartOnly() {
        var log = SimulatedLog.of(1, Weights.DEFAULT, 2_000);
        var predicted = Evaluation.predictions(log, Weights.DEFAULT);
        int all = log.items().length;
        var first = Evaluation.of(log, predicted, 0, 300);
        var rest = Evaluation.of(log, predicted, 300, all);
        assertThat((first.logLoss() * 300 + rest.logLoss() * (all - 300)) / all)
                .isCloseTo(Evaluation.of(log, predicted, 0, all).logLoss(), within(1e-12));
    }

    /// Cards that came back after a day, predicted as given.
    private static Evaluation evaluate(boolean[] recalled, double... predictions) {
        var builder = new ReviewLog.Builder();
        var predicted = new double[2 * recalled.length];
        for (int card = 0; card < recalled.length; card++) {
            answers(builder, card, new int[] {0, 1}, 3, recalled[card] ? 3 : 1);
            predicted[2 * card + 1] = predictions[card];
        }
        return Evaluation.of(builder.build(), predicted, 0, recalled.length);
    }

    private static void item(ReviewLog.Builder log, int card, int days) {
        answers(log, card, new int[] {0, days}, 3, 3);
    }

    private static void answers(ReviewLog.Builder log, int card, int[] days, int... grades) {
        for (int i = 0; i < days.length; i++) {
            log.add(card, days[i], Rating.of(grades[i]));
        }
    }
}
