package org.lectern.scheduling;

import java.util.Arrays;

/// When the cards on the points of a grid are best reviewed again until an exam, if a second of
/// study has its price on each day: dynamic programming from the last day to the first.
///
/// After a review a card has a choice of waits. Each is worth what the card is worth after that
/// review less its price; no further review is worth the recall at the exam. Choices that are
/// almost as good as the best get a share ([Choice]), so that a small change of prices changes the
/// load of the days little.
final class ReviewPolicy {

    /// The price of a second on a day without any.
    static final double NO_TIME = 1e9;

    private final MemoryGrid grid = new MemoryGrid();
    private final Fsrs fsrs;
    private final int days;
    private final int[] waits;
    private final GridReviews reviews;
    private final double[] unreviewed;
    private final double[] worth;

    /// For each day of no further review, and then of each wait: of each point.
    private final double[][][] shares;

    private final Choice choice = new Choice(MemoryGrid.SIZE);
    private final int[] points = new int[MemoryGrid.SIZE];
    private final double[] waiting = new double[MemoryGrid.SIZE];

    /// @param days until the exam
    ReviewPolicy(Planner planner, int days) {
        fsrs = planner.fsrs();
        this.days = days;
        waits = waits(days - 1);
        reviews = new GridReviews(grid, planner, waits);
        unreviewed = unreviewed(days);
        worth = new double[days * GridReviews.LAYER];
        shares = new double[days][waits.length + 1][MemoryGrid.SIZE];
    }

    MemoryGrid grid() {
        return grid;
    }

    /// What a card is worth after a review, for each day and point, in the layers of [GridReviews].
    double[] worth() {
        return worth;
    }

    /// Works out the best choices of each day from `from` on.
    void settle(double[] prices, int from) {
        choice.lookAsCloselyAs(mean(prices, from));
        for (int day = days - 1; day >= from; day--) {
            var offers = shares[day];
            System.arraycopy(unreviewed, (days - day) * MemoryGrid.SIZE, offers[0], 0, MemoryGrid.SIZE);
            int wait = 0;
            for (; reaches(day, wait); wait++) {
                int then = day + waits[wait];
                reviews.worth(wait, worth, then * GridReviews.LAYER, prices[then], offers[1 + wait]);
            }
            var best = choice.settle(offers, 0, 1 + wait);
            System.arraycopy(best, 0, worth, day * GridReviews.LAYER, MemoryGrid.SIZE);
            reviews.spread(worth, day * GridReviews.LAYER);
        }
    }

    /// The mean price of the days on which there are minutes.
    static double mean(double[] prices, int from) {
        return Arrays.stream(prices, from, prices.length)
                .filter(price -> price < NO_TIME)
                .average()
                .orElse(0);
    }

    /// Whether there is such a wait, and the day after it is before the exam.
    private boolean reaches(int day, int wait) {
        return wait < waits.length && day + waits[wait] < days;
    }

    /// Lets the cards that were last reviewed on a day go on as they choose; from a day that is
    /// full they go to a later one that is not.
    ///
    /// @param masses cards by the day of their last review and the point where they are, in layers;
    /// later days gain what leaves this one
    /// @param load gains their reviews
    /// @param limits of the seconds of each day
    void flow(int day, double[] masses, PlannedLoad load, double[] limits) {
        int layer = day * GridReviews.LAYER;
        reviews.gather(masses, layer);
        int count = 0;
        for (int point = 0; point < MemoryGrid.SIZE; point++) {
            if (masses[layer + point] > 0) {
                waiting[count] = 0;
                points[count++] = point;
            }
        }
        for (int wait = 0; reaches(day, wait); wait++) {
            int then = day + waits[wait];
            var share = shares[day][1 + wait];
            for (int i = 0; i < count; i++) {
                int point = points[i];
                waiting[i] += masses[layer + point] * share[point];
                if (waiting[i] > 0 && load.seconds(then) < limits[then]) {
                    double seconds = reviews.move(wait, point, waiting[i], masses, then * GridReviews.LAYER);
                    load.review(then, waiting[i], seconds);
                    waiting[i] = 0;
                }
            }
        }
    }

    /// The probability of recall on a day, the exam's or another, for each day and point of a last
    /// review, in layers, if reviews before that day and before the exam go on as chosen.
    double[] recallOn(int date) {
        var forgetting = date <= days ? unreviewed : unreviewed(date);
        return meanOn(date, (day, point) -> forgetting[(date - day) * MemoryGrid.SIZE + point]);
    }

    /// The mean logarithm of the stability on a day, in the same way. The grid is even in it:
    /// between points it is interpolated without an error.
    double[] logStabilityOn(int date) {
        return meanOn(date, (_, point) -> StrictMath.log(grid.at(point).stability()));
    }

    /// What a card comes to that has no further review.
    private interface Unreviewed {
        double of(int day, int point);
    }

    private double[] meanOn(int date, Unreviewed unreviewed) {
        var means = new double[worth.length];
        for (int day = Math.min(days, date) - 1; day >= 0; day--) {
            int layer = day * GridReviews.LAYER;
            for (int point = 0; point < MemoryGrid.SIZE; point++) {
                means[layer + point] = meanOn(date, day, point, means, unreviewed.of(day, point));
            }
            reviews.spread(means, layer);
        }
        return means;
    }

    private double meanOn(int date, int day, int point, double[] means, double unreviewed) {
        double left = 1;
        double sum = 0;
        for (int wait = 0; reaches(day, wait) && day + waits[wait] < date; wait++) {
            double part = shares[day][1 + wait][point];
            if (part > 0) {
                sum += part * reviews.after(wait, point, means, (day + waits[wait]) * GridReviews.LAYER);
                left -= part;
            }
        }
        return sum + left * unreviewed;
    }

    private double[] unreviewed(int longest) {
        var recall = new double[(longest + 1) * MemoryGrid.SIZE];
        for (int i = 0; i < recall.length; i++) {
            int point = i % MemoryGrid.SIZE;
            recall[i] = point < MemoryGrid.STABILITIES
                    ? fsrs.retrievability(i / MemoryGrid.SIZE, grid.at(point).stability())
                    : recall[i - MemoryGrid.STABILITIES];
        }
        return recall;
    }

    /// Each of the first days, then further and further apart.
    private static int[] waits(int longest) {
        var all = new int[longest + 1];
        int count = 0;
        for (int wait = 1; wait <= longest; wait += Math.max(1, wait / 3)) {
            all[count++] = wait;
        }
        return Arrays.copyOf(all, count);
    }
}
