package org.lectern.study;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/// Whose logs are pooled with whose: learners of the same things, so that weights fitted to all of
/// them together suit one who has answered little so far.
public interface Cohort {

    /// Those whose learners may have answered something lately, from behind one of them on, in the
    /// order of their ids.
    List<UUID> after(UUID cohort, int atMost) throws SQLException;

    /// Who is in it, in the order of their ids.
    List<UUID> members(UUID cohort) throws SQLException;

    /// Those that a learner is in, the one that she joined last first.
    List<UUID> of(UUID learner) throws SQLException;
}
