package org.lectern.scheduling;

/// What a review makes of memories, worked out once for many memories and waits: how likely recall
/// is, what the answer costs, and where on a [MemoryGrid] the memory is after it, recalled or
/// forgotten. A recalled card counts as Good, a forgotten one as Again and then Good on the same
/// day.
final class Transitions {

    private final MemoryGrid grid;
    private final Costs costs;

    private final float[] recall;
    private final MemoryGrid.Places recalled;
    private final MemoryGrid.Places forgotten;

    Transitions(MemoryGrid grid, Costs costs, int size) {
        this.grid = grid;
        this.costs = costs;
        recall = new float[size];
        recalled = new MemoryGrid.Places(size);
        forgotten = new MemoryGrid.Places(size);
    }

    /// Works out a review after so many days, at least 1.
    void put(int at, ReviewAhead review, int days) {
        review.after(days);
        recall[at] = (float) review.recall();
        grid.place(review.logRecalled(), review.difficultyRecalled(), recalled, at);
        grid.place(review.logForgotten(), review.difficultyForgotten(), forgotten, at);
    }

    /// The cost of the review on average.
    double seconds(int at) {
        return costs.of(recall[at]);
    }

    /// The mean of values given for each memory of the grid, over the memories after the review.
    ///
    /// @param layer where the values begin
    double after(int at, double[] values, int layer) {
        double p = recall[at];
        return p * recalled.value(at, values, layer) + (1 - p) * forgotten.value(at, values, layer);
    }

    /// [#after] less the price of the review.
    double worth(int at, double[] values, int layer, double price) {
        return after(at, values, layer) - price * seconds(at);
    }

    /// Moves so many cards to where they are after the review.
    void move(int at, double cards, double[] masses, int layer) {
        double p = recall[at];
        recalled.add(at, cards * p, masses, layer);
        forgotten.add(at, cards * (1 - p), masses, layer);
    }
}
