package org.lectern.scheduling;

/// Memories on a grid of stability, by its logarithm, and difficulty. Between them values are
/// interpolated.
final class MemoryGrid {

    static final int STABILITIES = 24;
    static final int DIFFICULTIES = 3;
    static final int SIZE = STABILITIES * DIFFICULTIES;

    private static final double LEAST = StrictMath.log(0.1);
    private static final double STABILITY_STEP = (StrictMath.log(3_650) - LEAST) / (STABILITIES - 1);
    private static final double DIFFICULTY_STEP =
            (Memory.GREATEST_DIFFICULTY - Memory.LEAST_DIFFICULTY) / (DIFFICULTIES - 1);

    /// Where memories lie among the points of the grid.
    static final class Places {

        private final byte[] corner;
        private final float[] stabilityShare;
        private final float[] difficultyShare;

        Places(int size) {
            corner = new byte[size];
            stabilityShare = new float[size];
            difficultyShare = new float[size];
        }

        double value(int at, double[] values, int layer) {
            int lower = layer + corner[at];
            int upper = lower + STABILITIES;
            double s = stabilityShare[at];
            double below = values[lower] + s * (values[lower + 1] - values[lower]);
            double above = values[upper] + s * (values[upper + 1] - values[upper]);
            return below + difficultyShare[at] * (above - below);
        }

        void add(int at, double mass, double[] masses, int layer) {
            int lower = layer + corner[at];
            int upper = lower + STABILITIES;
            double s = stabilityShare[at];
            double above = mass * difficultyShare[at];
            double below = mass - above;
            masses[lower] += below * (1 - s);
            masses[lower + 1] += below * s;
            masses[upper] += above * (1 - s);
            masses[upper + 1] += above * s;
        }
    }

    /// The memory at a point.
    Memory at(int point) {
        return new Memory(
                StrictMath.exp(LEAST + STABILITY_STEP * (point % STABILITIES)),
                Memory.LEAST_DIFFICULTY + DIFFICULTY_STEP * (point / STABILITIES));
    }

    void place(Memory memory, Places places, int at) {
        place(StrictMath.log(memory.stability()), memory.difficulty(), places, at);
    }

    void place(double logStability, double difficulty, Places places, int at) {
        double s = column(logStability);
        double d = row(difficulty);
        places.corner[at] = (byte) (below(d) * STABILITIES + left(s));
        places.stabilityShare[at] = (float) (s - left(s));
        places.difficultyShare[at] = (float) (d - below(d));
    }

    /// Where a stability lies among the columns. One beyond the grid lies on its edge.
    static double column(double logStability) {
        return Math.clamp((logStability - LEAST) / STABILITY_STEP, 0, STABILITIES - 1);
    }

    /// The column to the left of a place, with another to the right.
    static int left(double column) {
        return Math.min((int) column, STABILITIES - 2);
    }

    /// Where a difficulty lies among the rows.
    static double row(double difficulty) {
        return (difficulty - Memory.LEAST_DIFFICULTY) / DIFFICULTY_STEP;
    }

    /// The row below a place, with another above.
    static int below(double row) {
        return Math.min((int) row, DIFFICULTIES - 2);
    }
}
