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

    private final MemoryGrid grid = new MemoryGrid();
    private final Fsrs fsrs;
    private final int days;
    private final int[] waits;
    private final Transitions reviews;
    private final double[] unreviewed;
    private final double[] worth;
    private final double[] shares;
    private final Choice choice;

    /// @param days until the exam
    ReviewPolicy(Planner planner, int days) {
        fsrs = planner.fsrs();
        this.days = days;
        waits = waits(days - 1);
        reviews = new Transitions(grid, fsrs, planner.costs(), waits.length * MemoryGrid.SIZE);
        for (int i = 0; i < reviews.size(); i++) {
            reviews.put(i, grid.at(i % MemoryGrid.SIZE), waits[i / MemoryGrid.SIZE]);
        }
        unreviewed = unreviewed(days);
        worth = new double[days * MemoryGrid.SIZE];
        choice = new Choice(waits.length + 1);
        shares = new double[worth.length * (waits.length + 1)];
    }

    MemoryGrid grid() {
        return grid;
    }

    /// What a card is worth after a review, for each day and point.
    double[] worth() {
        return worth;
    }

    /// Works out the best choices of each day from `from` on.
    void settle(double[] prices, int from) {
        choice.lookAsCloselyAs(mean(prices, from));
        for (int day = days - 1; day >= from; day--) {
            for (int point = 0; point < MemoryGrid.SIZE; point++) {
                settle(prices, day, point);
            }
        }
    }

    /// The mean price of the days on which there are minutes.
    static double mean(double[] prices, int from) {
        return Arrays.stream(prices, from, prices.length)
                .filter(Double::isFinite)
                .average()
                .orElse(0);
    }

    private void settle(double[] prices, int day, int point) {
        int at = day * MemoryGrid.SIZE + point;
        choice.begin(unreviewed[(days - day) * MemoryGrid.SIZE + point]);
        for (int wait = 0; wait < waits.length && day + waits[wait] < days; wait++) {
            int then = day + waits[wait];
            int review = wait * MemoryGrid.SIZE + point;
            choice.offer(reviews.after(review, worth, then * MemoryGrid.SIZE) - prices[then] * reviews.seconds(review));
        }
        worth[at] = choice.settle(shares, at * (waits.length + 1));
    }

    /// Lets the cards that were last reviewed on a day go on as they choose; from a day that is
    /// full they go to a later one that is not.
    ///
    /// @param masses cards by the day of their last review and the point where they are; later days
    /// gain what leaves this one
    /// @param load gains their reviews
    /// @param limits of the seconds of each day
    void flow(int day, double[] masses, PlannedLoad load, double[] limits) {
        for (int point = 0; point < MemoryGrid.SIZE; point++) {
            if (masses[day * MemoryGrid.SIZE + point] > 0) {
                flow(day, point, masses, load, limits);
            }
        }
    }

    private void flow(int day, int point, double[] masses, PlannedLoad load, double[] limits) {
        int at = day * MemoryGrid.SIZE + point;
        int firstShare = at * (waits.length + 1) + 1;
        double waiting = 0;
        for (int wait = 0; wait < waits.length && day + waits[wait] < days; wait++) {
            int then = day + waits[wait];
            waiting += masses[at] * shares[firstShare + wait];
            if (waiting > 0 && load.seconds(then) < limits[then]) {
                int review = wait * MemoryGrid.SIZE + point;
                load.review(then, waiting, reviews.seconds(review));
                reviews.move(review, waiting, masses, then * MemoryGrid.SIZE);
                waiting = 0;
            }
        }
    }

    /// The probability of recall on a day, the exam's or another, for each day and point of a last
    /// review, if reviews before that day and before the exam go on as chosen.
    double[] recallOn(int date) {
        var recall = new double[worth.length];
        for (int day = Math.min(days, date) - 1; day >= 0; day--) {
            for (int point = 0; point < MemoryGrid.SIZE; point++) {
                recall[day * MemoryGrid.SIZE + point] = recallOn(date, day, point, recall);
            }
        }
        return recall;
    }

    private double recallOn(int date, int day, int point, double[] recall) {
        int share = (day * MemoryGrid.SIZE + point) * (waits.length + 1) + 1;
        double left = 1;
        double sum = 0;
        for (int wait = 0; wait < waits.length && day + waits[wait] < Math.min(date, days); wait++) {
            double part = shares[share + wait];
            if (part > 0) {
                sum += part
                        * reviews.after(wait * MemoryGrid.SIZE + point, recall, (day + waits[wait]) * MemoryGrid.SIZE);
                left -= part;
            }
        }
        return sum + left * fsrs.retrievability(date - day, grid.at(point).stability());
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
