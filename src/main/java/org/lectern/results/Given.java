package org.lectern.results;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A learner's answer to a question of an attempt, with its mark.
///
/// @param position in the attempt
/// @param place of the question set
/// @param draws how many questions the place draws; 0 where it is one that was picked
/// @param version in which the question was asked
/// @param response as the JSON interface has it; null where nothing was answered
/// @param markedVersion by which it was marked; null while the attempt runs
/// @param fraction of the points, by the marking
/// @param override points that an instructor gave instead
record Given(
        UUID attempt,
        int position,
        Place place,
        int draws,
        String question,
        int version,
        double points,
        @Nullable String response,
        @Nullable Integer markedVersion,
        @Nullable String rightness,
        @Nullable Double fraction,
        @Nullable BigDecimal override) {

    boolean isDrawn() {
        return draws > 0;
    }

    /// Its points; 0 while it is not marked.
    double mark() {
        if (override != null) {
            return override.doubleValue();
        }
        return fraction == null ? 0 : fraction * points;
    }
}
