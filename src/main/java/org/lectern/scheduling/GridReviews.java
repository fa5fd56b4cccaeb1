package org.lectern.scheduling;

/// What a review makes of the memories on the points of a [MemoryGrid], worked out once for some waits.
///
/// Values and masses lie in layers, one of each day: first those of the points, then of lines. The difficulty after a
/// review depends on the difficulty before and on the outcome, not on the wait: a line has the stabilities of the grid
/// and such a difficulty. So points are drawn together to lines once for each day ([#spread], [#gather]), and a review
/// lies between two neighbours on a line.
final class GridReviews {

    /// The points, and the lines of recalled and of forgotten cards.
    static final int LAYER = 3 * MemoryGrid.SIZE;

    private static final int STABILITIES = MemoryGrid.STABILITIES;
    private static final int LINES = 2 * MemoryGrid.DIFFICULTIES;

    private final Costs costs;
    private final int[] waits;
    private final int[] row = new int[LINES];
    private final double[] rowShare = new double[LINES];
    private final double[] recall;
    private final double[] seconds;
    private final int[] recalled;
    private final double[] recalledShare;
    private final int[] forgotten;
    private final double[] forgottenShare;

    /// @param waits in days, at least 1
    GridReviews(MemoryGrid grid, Planner planner, int[] waits) {
        costs = planner.costs();
        this.waits = waits;
        int size = waits.length * MemoryGrid.SIZE;
        recall = new double[size];
        seconds = new double[size];
        recalled = new int[size];
        recalledShare = new double[size];
        forgotten = new int[size];
        forgottenShare = new double[size];
        for (int point = 0; point < MemoryGrid.SIZE; point++) {
            put(point, new ReviewAhead(planner.fsrs(), grid.at(point)));
        }
    }

    private void put(int point, ReviewAhead review) {
        int line = point / STABILITIES;
        putLine(line, review.difficultyRecalled());
        putLine(line + MemoryGrid.DIFFICULTIES, review.difficultyForgotten());
        for (int wait = 0; wait < waits.length; wait++) {
            int at = wait * MemoryGrid.SIZE + point;
            review.after(waits[wait]);
            recall[at] = review.recall();
            seconds[at] = costs.of(review.recall());
            double column = MemoryGrid.column(review.logRecalled());
            recalled[at] = MemoryGrid.SIZE + line * STABILITIES + MemoryGrid.left(column);
            recalledShare[at] = column - MemoryGrid.left(column);
            column = MemoryGrid.column(review.logForgotten());
            forgotten[at] = 2 * MemoryGrid.SIZE + line * STABILITIES + MemoryGrid.left(column);
            forgottenShare[at] = column - MemoryGrid.left(column);
        }
    }

    private void putLine(int line, double difficulty) {
        double place = MemoryGrid.row(difficulty);
        row[line] = MemoryGrid.below(place) * STABILITIES;
        rowShare[line] = place - MemoryGrid.below(place);
    }

    /// Works out the values on a layer's lines from those of its points.
    void spread(double[] values, int layer) {
        for (int line = 0; line < LINES; line++) {
            int from = layer + row[line];
            int to = layer + MemoryGrid.SIZE + line * STABILITIES;
            double share = rowShare[line];
            for (int i = 0; i < STABILITIES; i++) {
                double below = values[from + i];
                values[to + i] = below + share * (values[from + STABILITIES + i] - below);
            }
        }
    }

    /// Moves the masses on a layer's lines to its points.
    void gather(double[] masses, int layer) {
        for (int line = 0; line < LINES; line++) {
            int from = layer + MemoryGrid.SIZE + line * STABILITIES;
            int to = layer + row[line];
            double share = rowShare[line];
            for (int i = 0; i < STABILITIES; i++) {
                double above = masses[from + i] * share;
                masses[to + i] += masses[from + i] - above;
                masses[to + STABILITIES + i] += above;
                masses[from + i] = 0;
            }
        }
    }

    /// What each point comes to by a review after one of the waits: the mean of the values after it, less its price.
    ///
    /// @param layer of the day of the review
    void worth(int wait, double[] values, int layer, double price, double[] worth) {
        int first = wait * MemoryGrid.SIZE;
        for (int point = 0; point < MemoryGrid.SIZE; point++) {
            int at = first + point;
            worth[point] = after(at, values, layer) - price * seconds[at];
        }
    }

    /// The mean of values over the memories after a review, as [#worth] without the price.
    double after(int wait, int point, double[] values, int layer) {
        return after(wait * MemoryGrid.SIZE + point, values, layer);
    }

    private double after(int at, double[] values, int layer) {
        double p = recall[at];
        return p * between(values, layer + recalled[at], recalledShare[at])
                + (1 - p) * between(values, layer + forgotten[at], forgottenShare[at]);
    }

    private static double between(double[] values, int left, double share) {
        return values[left] + share * (values[left + 1] - values[left]);
    }

    /// Reviews so many cards on a point: moves them to where they are after the review.
    ///
    /// @param layer of the day of the review
    /// @return the seconds it takes
    double move(int wait, int point, double cards, double[] masses, int layer) {
        int at = wait * MemoryGrid.SIZE + point;
        double p = recall[at];
        add(cards * p, masses, layer + recalled[at], recalledShare[at]);
        add(cards * (1 - p), masses, layer + forgotten[at], forgottenShare[at]);
        return seconds[at];
    }

    private static void add(double mass, double[] masses, int left, double share) {
        double right = mass * share;
        masses[left] += mass - right;
        masses[left + 1] += right;
    }
}
