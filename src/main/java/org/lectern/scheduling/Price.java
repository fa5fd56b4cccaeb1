package org.lectern.scheduling;

/// A price that is moved until what it governs is just full. It moves in ever longer steps as long
/// as it goes one way, and in shorter ones once it turns.
final class Price {

    private static final double FIRST_STEP = 0.7;
    private static final double LEAST_STEP = 0.01;
    private static final double REOPENED_STEP = 0.1;
    private static final double LONGER = 1.2;
    private static final double SHORTER = 0.5;
    private static final double EAGERNESS = 1;
    private static final double EMPTIEST = 0.001;

    private double value;
    private double step = FIRST_STEP;
    private boolean rising;
    private double logarithms;
    private int remembered;

    Price(double value) {
        this.value = value;
    }

    double value() {
        return value;
    }

    void scale(double by) {
        value *= by;
    }

    /// Counts what it is now.
    void remember() {
        logarithms += StrictMath.log(value);
        remembered++;
    }

    void forget() {
        logarithms = 0;
        remembered = 0;
    }

    /// Becomes the geometric mean of what it was when it was remembered.
    void takeMean() {
        value = StrictMath.exp(logarithms / remembered);
        forget();
    }

    /// Lets it move again after something has changed.
    void reopen() {
        step = Math.max(step, REOPENED_STEP);
    }

    /// @param fullness load by limit: above 1 the price rises
    /// @param least it stays at or above it
    void move(double fullness, double least) {
        boolean rises = fullness > 1;
        step = rises == rising ? Math.min(FIRST_STEP, step * LONGER) : Math.max(LEAST_STEP, step * SHORTER);
        rising = rises;
        double change = EAGERNESS * StrictMath.log(Math.max(fullness, EMPTIEST));
        value = Math.max(least, value * StrictMath.exp(Math.clamp(change, -step, step)));
    }
}
