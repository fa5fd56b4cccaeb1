package org.lectern.bank;

import java.util.Collection;
import java.util.UUID;

/// Whether a learner was asked questions that are otherwise kept from her. Implemented where tests are kept.
public interface TestsInSight {

    /// Whether one of the questions stands in a test that she has begun.
    boolean hasMet(UUID learner, Collection<String> questions);
}
