package org.lectern.scheduling;

/// What FSRS knows of one memory.
///
/// @param stability days after which recall has fallen to 0.9, from [#LEAST_STABILITY] to [#GREATEST_STABILITY]
/// @param difficulty from [#LEAST_DIFFICULTY] to [#GREATEST_DIFFICULTY]
public record Memory(double stability, double difficulty) {

    public static final double LEAST_STABILITY = 0.001;
    public static final double GREATEST_STABILITY = 36_500;
    public static final double LEAST_DIFFICULTY = 1;
    public static final double GREATEST_DIFFICULTY = 10;

    /// @throws IllegalArgumentException for numbers out of range
    public Memory {
        if (!(stability >= LEAST_STABILITY && stability <= GREATEST_STABILITY)) {
            throw new IllegalArgumentException("Stability is 0.001 to 36500 days, not " + stability);
        }
        if (!(difficulty >= LEAST_DIFFICULTY && difficulty <= GREATEST_DIFFICULTY)) {
            throw new IllegalArgumentException("Difficulty is 1 to 10, not " + difficulty);
        }
    }

    static Memory clamped(double stability, double difficulty) {
        return new Memory(
                Math.clamp(stability, LEAST_STABILITY, GREATEST_STABILITY),
                Math.clamp(difficulty, LEAST_DIFFICULTY, GREATEST_DIFFICULTY));
    }
}
