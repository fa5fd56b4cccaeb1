package org.lectern.accounts;

import java.util.List;
import java.util.UUID;

/// What her courses say about a learner's settings.
public interface CourseBounds {

    /// Of the courses that she is in, those first that she joined first.
    List<CourseBound> of(UUID learner);
}
