package org.lectern.quizzes;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A set as its page shows it.
///
/// @param questions how many a learner gets
/// @param problem what keeps it from being used; empty for nothing
/// @param warning what a change means for those who are at work; empty for nothing
/// @param stopped what archiving would stop; empty for nothing
/// @param removed the place that was just removed
/// @param picked whether any question was picked
/// @param keepsAll whether every one of these is kept for tests
record SetSheet(
        UUID id,
        String title,
        int version,
        boolean archived,
        int questions,
        String points,
        String changed,
        List<Line> lines,
        String problem,
        String warning,
        String stopped,
        String first,
        String next,
        @Nullable UUID removed,
        boolean picked,
        boolean keepsAll) {

    /// A place.
    ///
    /// @param question its id; empty where questions are drawn
    /// @param stem of the question; null where questions are drawn, or it is no longer there
    /// @param words what is drawn, or of what type the question is
    /// @param problem what is wrong with it; empty for nothing
    /// @param instead where to look for another; empty where nothing is wrong
    record Line(
            UUID id,
            int number,
            String question,
            @Nullable RawString stem,
            String words,
            String points,
            boolean reserved,
            String problem,
            String instead,
            boolean first,
            boolean last) {

        public boolean draw() {
            return question.isEmpty();
        }
    }
}
