package org.lectern.scheduling;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Searches for the price of a second of study on each day at which cards that choose for
/// themselves when to be reviewed take up the minutes there are: a day that is too full becomes
/// dearer, one that is not full cheaper. Where minutes are limited in all, no day is cheaper than
/// the price at which all days together keep to that.
final class PriceSearch {

    /// What a second has to give at least, in cards recalled at the exam: a card in ten thousand
    /// minutes.
    private static final double LEAST_PRICE = 1.0 / 10_000 / 60;

    /// A limit in all that is nearly that of the days together does nothing more.
    private static final double NEARLY = 0.97;

    private static final double FIRST_PRICE = 0.01;

    /// From about this price on new cards look less closely at prices than others ([Choice]): there is
    /// time for little else, and being all alike they would all choose the same day.
    private static final double SCARCE = 0.015;

    /// Of a larger deck so many cards stand for all.
    private static final int SAMPLE = 200;

    private final CardReviews cards;
    private final StudyBudget budget;
    private final ReviewPolicy policy;
    private final Price floor = new Price(LEAST_PRICE);
    private final Price level = new Price(1);
    private final Price[] days;
    private final double[] prices;
    private final double[] noLimits;
    private final double[] masses;
    private final PlannedLoad load;
    private int[] sample = new int[0];
    private Choice choice = new Choice(0);
    private final Choice choiceOfNew = new Choice(1);

    /// Of no review, and then of a review on each day.
    private double[][] shares = new double[0][0];

    private final double[][] sharesOfNew;

    PriceSearch(CardReviews cards, StudyBudget budget, ReviewPolicy policy) {
        this.cards = cards;
        this.budget = budget;
        this.policy = policy;
        days = Stream.generate(() -> new Price(FIRST_PRICE))
                .limit(budget.days())
                .toArray(Price[]::new);
        prices = new double[days.length];
        noLimits = new double[days.length];
        Arrays.fill(noLimits, Double.POSITIVE_INFINITY);
        masses = new double[days.length * GridReviews.LAYER];
        load = new PlannedLoad(days.length);
        sharesOfNew = new double[days.length + 1][1];
    }

    /// A second's price on each day, as found so far.
    double[] prices() {
        return prices;
    }

    /// What a second has to give at least to be spent.
    double floor() {
        return floor.value();
    }

    /// Goes on searching.
    ///
    /// @param from the first day that counts
    /// @param secondsInAll that may be spent from then on
    void search(int rounds, int from, double secondsInAll) {
        takeSample();
        level.reopen();
        forEachPrice(from, Price::reopen);
        showPrices(from);
        for (int round = 0; round < rounds; round++) {
            policy.settle(prices, from);
            fill(from);
            adjust(from, secondsInAll);
            showPrices(from);
            boolean settled = 2 * round + 1 >= rounds;
            forEachPrice(from, settled ? Price::remember : Price::forget);
        }
        // Prices swing about what they should be: where they are on average in the second half.
        forEachPrice(from, Price::takeMean);
        showPrices(from);
        policy.settle(prices, from);
    }

    private void forEachPrice(int from, Consumer<Price> change) {
        change.accept(floor);
        for (int day = from; day < days.length; day++) {
            change.accept(days[day]);
        }
    }

    private void showPrices(int from) {
        for (int day = from; day < days.length; day++) {
            prices[day] = budget.seconds(day) == 0 ? ReviewPolicy.NO_TIME : days[day].value();
        }
    }

    private void adjust(int from, double secondsInAll) {
        double sum = 0;
        double limits = 0;
        for (int day = from; day < days.length; day++) {
            sum += load.seconds(day);
            limits += budget.seconds(day);
        }
        floor.move(secondsInAll < NEARLY * limits ? sum / secondsInAll : 0, LEAST_PRICE);
        // First all days together, then each against the others.
        double before = level.value();
        level.move(sum / limits, 1);
        for (int day = from; day < days.length; day++) {
            days[day].scale(level.value() / before);
            days[day].move(load.seconds(day) / budget.seconds(day) / Math.max(1, sum / limits), floor.value());
        }
    }

    /// Of the cards that are known by now: new ones have been met since the last search.
    private void takeSample() {
        var known = IntStream.range(0, cards.deck().size())
                .filter(card -> !cards.deck().isNew(card))
                .toArray();
        int step = Math.max(1, Math.ceilDiv(known.length, SAMPLE));
        sample = IntStream.range(0, Math.ceilDiv(known.length, step))
                .map(i -> known[i * step])
                .toArray();
        choice = new Choice(sample.length);
        shares = new double[days.length + 1][sample.length];
    }

    private void fill(int from) {
        Arrays.fill(masses, 0);
        load.clear();
        double close = ReviewPolicy.mean(prices, from);
        choice.lookAsCloselyAs(close);
        choiceOfNew.lookAsCloselyAs(close * (1 + close * close / SCARCE / SCARCE));
        choose(from);
        chooseForNew(from);
        for (int day = from; day < days.length; day++) {
            policy.flow(day, masses, load, noLimits);
        }
    }

    private void choose(int from) {
        for (int i = 0; i < sample.length; i++) {
            shares[from][i] = cards.unreviewed(sample[i]);
        }
        for (int day = from; day < days.length; day++) {
            for (int i = 0; i < sample.length; i++) {
                shares[day + 1][i] = cards.firstDay(sample[i]) <= day
                        ? cards.worth(sample[i], day, policy.worth(), prices[day])
                        : Choice.NO_OFFER;
            }
        }
        choice.settle(shares, from, shares.length);
        int known = cards.deck().size() - cards.deck().newCards();
        double weight = (double) known / Math.max(1, sample.length);
        for (int day = from; day < days.length; day++) {
            for (int i = 0; i < sample.length; i++) {
                if (shares[day + 1][i] > 0) {
                    cards.review(sample[i], day, shares[day + 1][i] * weight, masses, load);
                }
            }
        }
    }

    private void chooseForNew(int from) {
        sharesOfNew[from][0] = 0;
        for (int day = from; day < days.length; day++) {
            sharesOfNew[day + 1][0] = cards.worthOfNew(day, policy.worth(), prices[day]);
        }
        choiceOfNew.settle(sharesOfNew, from, sharesOfNew.length);
        for (int day = from; day < days.length; day++) {
            double met = sharesOfNew[day + 1][0] * cards.deck().newCards();
            if (met > 0) {
                cards.meet(day, met, masses, load);
            }
        }
    }
}
