package org.lectern.quizzes;

/// How far an answered question has come: the later, the more of it is shown.
enum Stage {
    /// The learner had it checked while the attempt goes on.
    CHECKED,
    SUBMITTED,
    /// Nobody can hand in any more.
    CLOSED;

    boolean shows(Release release) {
        return release.hasCome(true, this != CHECKED, this == CLOSED);
    }
}
