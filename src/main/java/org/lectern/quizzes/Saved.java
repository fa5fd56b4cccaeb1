package org.lectern.quizzes;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What became of a save.
///
/// @param sequence of what is kept now
/// @param response what is kept now, as JSON
/// @param problem why it was refused; empty unless it was
public record Saved(
        int position,
        Status status,
        long sequence,
        @Nullable String response,
        @Nullable Instant savedAt,
        String problem) {

    public enum Status {
        /// It is kept, and will be marked.
        SAVED,

        /// It was there already.
        DUPLICATE,

        /// Something newer is kept: another device was faster.
        STALE,

        /// It came after the end: kept beside the answer, and not marked.
        LATE,

        /// The answer was checked, and stands.
        CHECKED,

        /// Its place is behind the learner, who may not go back; or before her.
        PASSED,

        /// It is no answer to this question.
        REFUSED;

        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Saved refused(int position, String problem) {
        return new Saved(position, Status.REFUSED, 0, null, null, problem);
    }
}
