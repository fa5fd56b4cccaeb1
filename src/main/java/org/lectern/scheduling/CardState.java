package org.lectern.scheduling;

import java.util.NoSuchElementException;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// What the answers to a card have made of it: all that follows from its log and the weights, and nothing else. When it
/// is due depends on the settings of the day and is kept beside it.
///
/// @param step index of the step it waits on while learning or relearning, else 0
/// @param memory null as long as the card is new
/// @param lastStudyDay study day of the last answer; 0 as long as the card is new
/// @param reps answers given
/// @param lapses times it was forgotten while on intervals of days
/// @param keyVersion the question's version since which the answer is what this memory knows
public record CardState(
        Phase phase, int step, @Nullable Memory memory, int lastStudyDay, int reps, int lapses, int keyVersion) {

    /// @throws IllegalArgumentException for a card that is new and remembered, or neither
    public CardState {
        if ((phase == Phase.NEW) != (memory == null)) {
            throw new IllegalArgumentException("A card has a memory unless it is new");
        }
        if (step < 0 || reps < 0 || lapses < 0) {
            throw new IllegalArgumentException("Step, reps and lapses are not negative");
        }
    }

    /// A card that was never answered.
    public static CardState unseen(int keyVersion) {
        return new CardState(Phase.NEW, 0, null, 0, 0, 0, keyVersion);
    }

    /// The state in which the card meets a version of its question: where the answer has changed since, what was learnt
    /// of the former one counts for nothing. (A late answer to an older version is taken like any other.)
    public CardState under(int versionOfKey) {
        return versionOfKey > keyVersion ? unseen(versionOfKey) : this;
    }

    /// Probability of recall on a study day; empty as long as the card is new.
    public OptionalDouble retrievability(Fsrs fsrs, int studyDay) {
        return memory == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(fsrs.retrievability(StudyDays.elapsed(lastStudyDay, studyDay), memory.stability()));
    }

    /// The memory of a card that has one.
    ///
    /// @throws NoSuchElementException as long as the card is new
    public Memory remembered() {
        if (memory == null) {
            throw new NoSuchElementException("A new card has no memory");
        }
        return memory;
    }

    /// The state after an answer. Live answers and the replay of a log both come through here.
    CardState after(Rating rating, int studyDay, StepCounts steps, Fsrs fsrs) {
        var next = memory == null
                ? fsrs.initial(rating)
                : fsrs.next(memory, StudyDays.elapsed(lastStudyDay, studyDay), rating);
        int reached = stepAfter(rating, steps);
        boolean waits = reached < steps.from(phase);
        boolean lapsed = phase == Phase.REVIEW && rating == Rating.AGAIN;
        return new CardState(
                waits ? stepping() : Phase.REVIEW,
                waits ? reached : 0,
                next,
                studyDay,
                reps + 1,
                lapsed ? lapses + 1 : lapses,
                keyVersion);
    }

    /// The step it is on, where there may be fewer steps by now than when it came there.
    int stepAmong(int count) {
        return Math.clamp(step, 0, Math.max(0, count - 1));
    }

    private int stepAfter(Rating rating, StepCounts steps) {
        int count = steps.from(phase);
        return switch (rating) {
            case AGAIN -> 0;
            case HARD -> phase == Phase.REVIEW ? count : stepAmong(count);
            case GOOD -> phase == Phase.REVIEW ? count : stepAmong(count) + 1;
            case EASY -> count;
        };
    }

    private Phase stepping() {
        return switch (phase) {
            case NEW, LEARNING -> Phase.LEARNING;
            case REVIEW, RELEARNING -> Phase.RELEARNING;
        };
    }
}
