package org.lectern.quizzes;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What was foretold of a learner's first attempt at a quiz, to stand beside its mark.
public interface Foretold {

    /// The forecast and what came of it, in words; empty where nothing was foretold.
    Optional<String> of(UUID learner, UUID assignment, Instant now) throws SQLException;
}
