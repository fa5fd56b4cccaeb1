package org.lectern.scheduling;

import static org.lectern.scheduling.Memory.GREATEST_DIFFICULTY;
import static org.lectern.scheduling.Memory.GREATEST_STABILITY;
import static org.lectern.scheduling.Memory.LEAST_DIFFICULTY;
import static org.lectern.scheduling.Memory.LEAST_STABILITY;

/// An answer of a history on the way through it and back: the memory after it, and how the loss depends on that memory.
///
/// The formulas are those of [Fsrs] (a test holds both together), with the logarithms and powers that their
/// derivatives need as well: x^y is e^(y log x). The way back is reverse-mode differentiation: each step hands on, to
/// the weights and to the memory before, what the loss owes to them.
final class HistoryStep {

    private enum Formula {
        FIRST,
        SAME_DAY,
        LAPSE,
        RECALL
    }

    double stability;
    double difficulty;

    /// The derivatives of the loss by the memory after this answer, summed over all that follows from it.
    double lossByStability;

    double lossByDifficulty;

    private Formula formula = Formula.FIRST;
    private int grade;
    private double days;
    private boolean stabilityFree;
    private boolean difficultyFree;

    /// The logarithm of the stability before; of a lapse, of the stability before and 1.
    private double logStability;

    private double logDifficulty;
    private double base;
    private double logBase;
    private double recall;

    /// What changes with recall: e^(w10 (1-R)), or all of a lapse's formula but the power of the stability.
    private double scale;

    /// What does not: e^w8 (11-D) S^(-w9); of a lapse (S+1)^w13; of the same day the increase.
    private double power;

    private double moved;

    /// A first answer.
    void begin(Terms terms, int rating) {
        formula = Formula.FIRST;
        grade = rating;
        power = StrictMath.exp(terms.w[5] * (grade - 1));
        settle(terms.w[grade - 1], terms.w[4] - power + 1);
    }

    /// A further answer.
    void after(HistoryStep before, int elapsed, int rating, Terms terms) {
        grade = rating;
        days = elapsed;
        double next;
        if (elapsed == 0) {
            next = sameDay(before, terms.w);
        } else {
            base = 1 + terms.factor * days / before.stability;
            logBase = StrictMath.log(base);
            recall = StrictMath.exp(terms.decay * logBase);
            next = grade == 1 ? lapse(before, terms) : recall(before, terms.w);
        }
        double change = -terms.w[6] * (grade - 3);
        moved = before.difficulty + change * (10 - before.difficulty) / 9;
        settle(next, terms.w[7] * terms.easiest + (1 - terms.w[7]) * moved);
    }

    private double sameDay(HistoryStep before, double[] w) {
        formula = Formula.SAME_DAY;
        logStability = StrictMath.log(before.stability);
        power = StrictMath.exp(w[17] * (grade - 3 + w[18]) - w[19] * logStability);
        return before.stability * (grade == 1 ? power : Math.max(power, 1));
    }

    private double lapse(HistoryStep before, Terms terms) {
        var w = terms.w;
        formula = Formula.LAPSE;
        logStability = StrictMath.log(before.stability + 1);
        logDifficulty = StrictMath.log(before.difficulty);
        power = StrictMath.exp(w[13] * logStability);
        scale = w[11] * StrictMath.exp(w[14] * (1 - recall) - w[12] * logDifficulty);
        return Math.min(scale * (power - 1), before.stability * terms.keptByLapse);
    }

    private double recall(HistoryStep before, double[] w) {
        formula = Formula.RECALL;
        logStability = StrictMath.log(before.stability);
        power = StrictMath.exp(w[8] - w[9] * logStability) * (11 - before.difficulty);
        scale = StrictMath.exp(w[10] * (1 - recall));
        return before.stability * (1 + power * (scale - 1) * weight(w));
    }

    private double weight(double[] w) {
        return switch (grade) {
            case 2 -> w[15];
            case 4 -> w[16];
            default -> 1;
        };
    }

    private void settle(double newStability, double newDifficulty) {
        stability = Math.clamp(newStability, LEAST_STABILITY, GREATEST_STABILITY);
        difficulty = Math.clamp(newDifficulty, LEAST_DIFFICULTY, GREATEST_DIFFICULTY);
        stabilityFree = stability == newStability;
        difficultyFree = difficulty == newDifficulty;
        lossByStability = 0;
        lossByDifficulty = 0;
    }

    /// The way back from a first answer.
    void backToWeights(double[] gradient) {
        gradient[grade - 1] += stabilityFree ? lossByStability : 0;
        if (difficultyFree) {
            gradient[4] += lossByDifficulty;
            gradient[5] -= lossByDifficulty * (grade - 1) * power;
        }
    }

    /// The way back from a further answer to the one before.
    void backTo(HistoryStep before, Terms terms, double[] gradient) {
        if (difficultyFree) {
            backThroughDifficulty(before, terms, gradient);
        }
        if (stabilityFree) {
            switch (formula) {
                case SAME_DAY -> backThroughSameDay(before, terms.w, gradient);
                case LAPSE -> backThroughLapse(before, terms, gradient);
                case RECALL -> backThroughRecall(before, terms, gradient);
                case FIRST -> throw new IllegalStateException("Nothing comes before a first answer");
            }
        }
    }

    private void backThroughDifficulty(HistoryStep before, Terms terms, double[] gradient) {
        double drawn = terms.w[7];
        gradient[4] += lossByDifficulty * drawn;
        gradient[5] += lossByDifficulty * drawn * terms.easiestByW5;
        gradient[7] += lossByDifficulty * (terms.easiest - moved);
        double lossByMoved = lossByDifficulty * (1 - drawn);
        gradient[6] -= lossByMoved * (grade - 3) * (10 - before.difficulty) / 9;
        before.lossByDifficulty += lossByMoved * (1 + terms.w[6] * (grade - 3) / 9);
    }

    private void backThroughSameDay(HistoryStep before, double[] w, double[] gradient) {
        if (grade > 1 && power < 1) {
            before.lossByStability += lossByStability;
            return;
        }
        double lossByLog = lossByStability * before.stability * power;
        gradient[17] += lossByLog * (grade - 3 + w[18]);
        gradient[18] += lossByLog * w[17];
        gradient[19] -= lossByLog * logStability;
        before.lossByStability += lossByStability * power * (1 - w[19]);
    }

    private void backThroughLapse(HistoryStep before, Terms terms, double[] gradient) {
        var w = terms.w;
        double forgotten = scale * (power - 1);
        double most = before.stability * terms.keptByLapse;
        if (most < forgotten) {
            gradient[17] -= lossByStability * most * w[18];
            gradient[18] -= lossByStability * most * w[17];
            before.lossByStability += lossByStability * terms.keptByLapse;
            return;
        }
        double lossByLog = lossByStability * forgotten;
        gradient[11] += lossByLog / w[11];
        gradient[12] -= lossByLog * logDifficulty;
        gradient[13] += lossByStability * scale * power * logStability;
        gradient[14] += lossByLog * (1 - recall);
        before.lossByStability += lossByStability * scale * power * w[13] / (before.stability + 1);
        before.lossByDifficulty -= lossByLog * w[12] / before.difficulty;
        backThroughCurve(before, -lossByLog * w[14], terms, gradient);
    }

    private void backThroughRecall(HistoryStep before, Terms terms, double[] gradient) {
        var w = terms.w;
        double weight = weight(w);
        double lossByIncrease = lossByStability * before.stability;
        double increase = power * (scale - 1) * weight;
        gradient[8] += lossByIncrease * increase;
        gradient[9] -= lossByIncrease * increase * logStability;
        gradient[10] += lossByIncrease * power * weight * scale * (1 - recall);
        if (grade != 3) {
            gradient[grade == 2 ? 15 : 16] += lossByIncrease * power * (scale - 1);
        }
        before.lossByStability += lossByStability * (1 + increase * (1 - w[9]));
        before.lossByDifficulty -= lossByIncrease * increase / (11 - before.difficulty);
        backThroughCurve(before, -lossByIncrease * power * weight * scale * w[10], terms, gradient);
    }

    private void backThroughCurve(HistoryStep before, double lossByRecall, Terms terms, double[] gradient) {
        double lossByLog = lossByRecall * recall;
        before.lossByStability += lossByLog * terms.logRecallByStability(days, before.stability, base);
        gradient[20] += lossByLog * terms.logRecallByW20(days, before.stability, base, logBase);
    }
}
