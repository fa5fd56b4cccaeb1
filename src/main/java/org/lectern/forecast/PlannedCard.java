package org.lectern.forecast;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lectern.scheduling.Memory;
import org.lectern.scheduling.Phase;

/// A question of an exam, and what the learner knows of it.
///
/// @param known null where she has never answered it
record PlannedCard(String question, @Nullable Known known) {

    /// @param dueAt when it comes without a plan
    record Known(Memory memory, int lastStudyDay, Phase phase, Instant dueAt) {

        boolean isDueBefore(Instant time) {
            return phase == Phase.REVIEW && dueAt.isBefore(time);
        }
    }

    boolean isNew() {
        return known == null;
    }
}
