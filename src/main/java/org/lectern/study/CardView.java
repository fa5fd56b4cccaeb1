package org.lectern.study;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lectern.scheduling.CardState;

/// A card as the JSON interface tells it after an answer.
record CardView(
        String phase,
        Instant dueAt,
        @Nullable Double stability,
        @Nullable Double difficulty,
        int reps,
        int lapses) {

    static CardView of(CardState state, Instant dueAt) {
        var memory = state.memory();
        return new CardView(
                Words.of(state.phase()),
                dueAt,
                memory == null ? null : memory.stability(),
                memory == null ? null : memory.difficulty(),
                state.reps(),
                state.lapses());
    }
}
