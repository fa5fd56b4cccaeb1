package org.lectern.study;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/// What a learner's plans for exams make of a study day. Asked whenever it is put together what she
/// should study, and so made at most once a day or session.
public interface Plans {

    /// Her study day, as her plans divide it.
    PlannedDay today(UUID learner, Instant now) throws SQLException;
}
