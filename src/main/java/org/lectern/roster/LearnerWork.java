package org.lectern.roster;

import java.util.List;
import java.util.UUID;

/// Tells what a learner has done in a course. It is known to a feature that may use this one; the learner's page shows
/// it.
public interface LearnerWork {

    /// A quiz of the course.
    ///
    /// @param results where its results are
    /// @param said the mark, or what there is instead
    /// @param attempt where the attempt is that the mark goes by; empty for none
    /// @param attempts how many were submitted
    record Work(String title, String results, String said, String attempt, int attempts) {}

    /// In the order in which the marks of the course stand.
    List<Work> of(UUID instructor, UUID course, UUID learner);
}
