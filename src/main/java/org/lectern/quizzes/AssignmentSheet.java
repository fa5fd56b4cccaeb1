package org.lectern.quizzes;

import java.util.List;
import java.util.UUID;
import org.lectern.quizzes.AssignmentRules.Rule;

/// An assignment as its page shows it.
///
/// @param setHref empty where the set belongs to others
/// @param courses those that the instructor teaches
/// @param elsewhere how many other courses have it
/// @param over every course of hers that has it is archived
/// @param closed since when nobody can hand in any more; empty while somebody can
/// @param problem why the set cannot be used as it is; empty for nothing
/// @param warnings what she should know
/// @param begun how many learners have begun; 0 where it is studied
record AssignmentSheet(
        UUID id,
        String title,
        boolean quiz,
        String instructions,
        String setTitle,
        String setHref,
        List<Course> courses,
        int elsewhere,
        boolean archived,
        boolean over,
        String closed,
        String problem,
        List<String> warnings,
        List<Rule> rules,
        String code,
        long begun,
        List<ExtensionLine> extensions,
        List<Change> history,
        int version) {

    record Course(UUID id, String name) {}

    /// What one learner has that others have not.
    ///
    /// @param words what differs, or her extra time
    record ExtensionLine(UUID learner, String name, String words, String reason, boolean given) {}

    record Change(String who, String what, String when) {}

    public boolean canChange() {
        return !archived && !over;
    }

    public boolean askable() {
        return problem.isEmpty();
    }
}
