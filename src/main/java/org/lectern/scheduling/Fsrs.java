package org.lectern.scheduling;

import java.util.Arrays;

/// The formulas of FSRS-6 under given weights; where the published libraries differ, those of fsrs-rs 6.6. See
/// docs/memory.md.
///
/// `StrictMath` throughout: the intrinsics behind `Math.exp`, `pow` and `log` differ between processors, and a replay
/// must give the stored memory to the last bit on each of them.
public final class Fsrs {

    private final Weights w;
    private final double decay;
    private final double factor;
    private final double growth;
    private final double lapseShrink;
    private final double easiest;

    /// The memory after a first answer, by its rating.
    private final Memory[] first;

    /// e^(w17 (G-3+w18)), by the rating.
    private final double[] sameDay;

    public Fsrs(Weights weights) {
        w = weights;
        decay = -w.get(20);
        factor = StrictMath.pow(0.9, 1 / decay) - 1;
        growth = StrictMath.exp(w.get(8));
        lapseShrink = StrictMath.exp(w.get(17) * w.get(18));
        easiest = initialDifficulty(Rating.EASY);
        first = Arrays.stream(Rating.values())
                .map(rating -> Memory.clamped(w.get(rating.grade() - 1), initialDifficulty(rating)))
                .toArray(Memory[]::new);
        sameDay = Arrays.stream(Rating.values())
                .mapToDouble(rating -> StrictMath.exp(w.get(17) * (rating.grade() - 3 + w.get(18))))
                .toArray();
    }

    public Weights weights() {
        return w;
    }

    /// The exponent of the forgetting curve, -w20.
    public double decay() {
        return decay;
    }

    /// What makes recall 0.9 after `stability` days.
    public double factor() {
        return factor;
    }

    /// Probability of recall after days without a review; 1 on the day itself, 0.9 after `stability` days.
    public double retrievability(double days, double stability) {
        return StrictMath.pow(1 + factor * days / stability, decay);
    }

    /// Days until recall has fallen to a retention between 0 and 1, not rounded.
    public double interval(double stability, double retention) {
        return stability / factor * (StrictMath.pow(retention, 1 / decay) - 1);
    }

    /// The interval in whole days, half a day rounded up, from 1 to the longest.
    public int wholeInterval(double stability, double retention, int longest) {
        return Math.clamp(Math.round(interval(stability, retention)), 1, longest);
    }

    /// The memory after a first answer.
    public Memory initial(Rating rating) {
        return first[rating.ordinal()];
    }

    /// The memory after a further answer.
    ///
    /// @param elapsedDays between the study days of the two answers; 0 is the same day
    public Memory next(Memory memory, int elapsedDays, Rating rating) {
        double stability;
        if (elapsedDays == 0) {
            stability = sameDay(memory.stability(), rating);
        } else {
            double recall = retrievability(elapsedDays, memory.stability());
            stability = rating == Rating.AGAIN ? afterLapse(memory, recall) : afterRecall(memory, recall, rating);
        }
        return Memory.clamped(stability, reverted(moved(memory.difficulty(), rating)));
    }

    double initialDifficulty(Rating rating) {
        return w.get(4) - StrictMath.exp(w.get(5) * (rating.grade() - 1)) + 1;
    }

    double sameDay(double stability, Rating rating) {
        double increase = sameDay[rating.ordinal()] * StrictMath.pow(stability, -w.get(19));
        return stability * (rating == Rating.AGAIN ? increase : Math.max(increase, 1));
    }

    double afterLapse(Memory memory, double recall) {
        double forgotten = w.get(11)
                * StrictMath.pow(memory.difficulty(), -w.get(12))
                * (StrictMath.pow(memory.stability() + 1, w.get(13)) - 1)
                * StrictMath.exp(w.get(14) * (1 - recall));
        return Math.min(forgotten, memory.stability() / lapseShrink);
    }

    double afterRecall(Memory memory, double recall, Rating rating) {
        double weight = switch (rating) {
            case HARD -> w.get(15);
            case EASY -> w.get(16);
            case AGAIN, GOOD -> 1;
        };
        double increase = growth
                * (11 - memory.difficulty())
                * StrictMath.pow(memory.stability(), -w.get(9))
                * (StrictMath.exp(w.get(10) * (1 - recall)) - 1)
                * weight;
        return memory.stability() * (1 + increase);
    }

    /// Difficulty after an answer, before it is drawn towards that of an easy card. Near 10 it moves little.
    double moved(double difficulty, Rating rating) {
        double change = -w.get(6) * (rating.grade() - 3);
        return difficulty + change * (10 - difficulty) / 9;
    }

    double reverted(double difficulty) {
        return w.get(7) * easiest + (1 - w.get(7)) * difficulty;
    }
}
