package org.lectern.scheduling;

import static org.lectern.scheduling.Memory.GREATEST_DIFFICULTY;
import static org.lectern.scheduling.Memory.GREATEST_STABILITY;
import static org.lectern.scheduling.Memory.LEAST_DIFFICULTY;
import static org.lectern.scheduling.Memory.LEAST_STABILITY;

/// What a review makes of a memory, after any wait: recalled and answered Good, or forgotten and answered
/// Again and then Good on the same day.
///
/// The formulas are those of [Fsrs] (a test holds both together). What does not depend on the wait is worked out once,
/// and stabilities are kept by their logarithms, in which a lapse and an answer on the same day are sums.
final class ReviewAhead {

    private static final double LEAST_LOG = StrictMath.log(LEAST_STABILITY);
    private static final double GREATEST_LOG = StrictMath.log(GREATEST_STABILITY);

    private final Fsrs fsrs;
    private final Weights w;
    private final double stability;
    private final double logStability;
    private final double difficulty;
    private final double difficultyForgotten;

    /// e^w8 (11-D) S^(-w9)
    private final double growth;

    /// log(w11 D^(-w12) ((S+1)^w13 - 1))
    private final double logLapse;

    private double recall;
    private double logRecalled;
    private double logForgotten;

    ReviewAhead(Fsrs fsrs, Memory memory) {
        this.fsrs = fsrs;
        w = fsrs.weights();
        stability = memory.stability();
        logStability = StrictMath.log(stability);
        difficulty = difficulty(memory.difficulty(), Rating.GOOD);
        difficultyForgotten = difficulty(difficulty(memory.difficulty(), Rating.AGAIN), Rating.GOOD);
        growth = StrictMath.exp(w.get(8)) * (11 - memory.difficulty()) * StrictMath.pow(stability, -w.get(9));
        logLapse = StrictMath.log(w.get(11)
                * StrictMath.pow(memory.difficulty(), -w.get(12))
                * (StrictMath.pow(stability + 1, w.get(13)) - 1));
    }

    private double difficulty(double before, Rating rating) {
        return Math.clamp(fsrs.reverted(fsrs.moved(before, rating)), LEAST_DIFFICULTY, GREATEST_DIFFICULTY);
    }

    /// @param days since the last review, at least 1
    void after(int days) {
        recall = StrictMath.exp(fsrs.decay() * StrictMath.log(1 + fsrs.factor() * days / stability));
        double increase = growth * (StrictMath.exp(w.get(10) * (1 - recall)) - 1);
        logRecalled = clamped(StrictMath.log(stability * (1 + increase)));
        double sameDay = w.get(17) * w.get(18);
        double lapsed = clamped(Math.min(logLapse + w.get(14) * (1 - recall), logStability - sameDay));
        logForgotten = clamped(lapsed + Math.max(sameDay - w.get(19) * lapsed, 0));
    }

    private static double clamped(double log) {
        return Math.clamp(log, LEAST_LOG, GREATEST_LOG);
    }

    double recall() {
        return recall;
    }

    /// The logarithm of the stability after the review, if the card is recalled.
    double logRecalled() {
        return logRecalled;
    }

    double difficultyRecalled() {
        return difficulty;
    }

    /// The logarithm of the stability after the review, if the card is forgotten.
    double logForgotten() {
        return logForgotten;
    }

    double difficultyForgotten() {
        return difficultyForgotten;
    }
}
