package org.lectern.operations;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.lectern.scheduling.Fsrs;
import org.lectern.scheduling.Memory;
import org.lectern.scheduling.Rating;
import org.lectern.scheduling.StudyDays;
import org.lectern.scheduling.Weights;

/// Somebody who forgets by FSRS-6 with weights of her own, which the scheduler does not know, and who does not study
/// every day. The same seed gives the same person.
final class SimulatedLearner {

    /// A memory and the study day of its last answer.
    private record Trace(Memory memory, int day) {}

    private static final double KNOWN_AT_FIRST = 0.72;
    private static final double RECALLED_THE_SAME_DAY = 0.9;
    private static final double KNOWN_UNSTUDIED = 0.3;
    private static final double DILIGENT = 0.7;

    private final SplittableRandom random;
    private final Fsrs truth;
    private final double diligence;
    private final Map<String, Trace> traces = new HashMap<>();

    SimulatedLearner(long seed) {
        this.random = new SplittableRandom(seed);
        this.diligence = 0.45 + 0.5 * random.nextDouble();
        this.truth = new Fsrs(weights(random));
    }

    /// The default weights, each moved by up to a fifth.
    private static Weights weights(SplittableRandom random) {
        var weights = Weights.DEFAULT.toArray();
        for (var i = 0; i < weights.length; i++) {
            weights[i] *= 0.8 + 0.4 * random.nextDouble();
        }
        return Weights.of(weights);
    }

    boolean studiesToday() {
        return happens(diligence);
    }

    /// Whether she studies more days than most.
    boolean isDiligent() {
        return diligence > DILIGENT;
    }

    /// Whether she knows an answer when she is asked in a test, from which she learns nothing here.
    boolean recalls(String question, int studyDay) {
        var trace = traces.get(question);
        return happens(trace == null ? KNOWN_UNSTUDIED : recallChance(trace, studyDay));
    }

    boolean happens(double chance) {
        return random.nextDouble() < chance;
    }

    /// One of so many, from 0.
    int oneOf(int many) {
        return random.nextInt(many);
    }

    /// Milliseconds for an answer: some seconds, longer for what was forgotten.
    int takes(Rating rating) {
        return (rating == Rating.AGAIN ? 12_000 : 4_000) + random.nextInt(9_000);
    }

    /// Answers, and remembers from it.
    Rating answer(String question, int studyDay) {
        var trace = traces.get(question);
        var rating = rate(recallChance(trace, studyDay));
        var memory = trace == null
                ? truth.initial(rating)
                : truth.next(trace.memory(), StudyDays.elapsed(trace.day(), studyDay), rating);
        traces.put(question, new Trace(memory, studyDay));
        return rating;
    }

    private double recallChance(@org.jspecify.annotations.Nullable Trace trace, int studyDay) {
        if (trace == null) {
            return KNOWN_AT_FIRST;
        }
        var elapsed = StudyDays.elapsed(trace.day(), studyDay);
        return elapsed == 0
                ? RECALLED_THE_SAME_DAY
                : truth.retrievability(elapsed, trace.memory().stability());
    }

    private Rating rate(double chance) {
        if (random.nextDouble() >= chance) {
            return Rating.AGAIN;
        }
        var ease = random.nextDouble();
        return ease < 0.15 ? Rating.HARD : ease < 0.9 ? Rating.GOOD : Rating.EASY;
    }
}
