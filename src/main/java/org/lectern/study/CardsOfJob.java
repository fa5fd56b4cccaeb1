package org.lectern.study;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.lectern.web.Sql;

/// A stage of a job that goes through a learner's cards, a few at a time and each few in a transaction of
/// their own. What is left is in the tables alone, so whoever takes the job over begins where it was left.
interface CardsOfJob {

    /// How many cards are still to be done.
    int left(UUID learner) throws SQLException;

    /// Does the next few, or ends the stage where none is left.
    ///
    /// @param done how many cards this stage has done
    /// @param steps how many it set out to do
    /// @return how many were done
    int step(Connection connection, WeightsJob job, int done, int steps) throws SQLException;

    /// Does the whole stage.
    default void run(DataSource database, WeightsJob job) throws SQLException {
        int left = left(job.learner());
        int done = 0;
        int more;
        do {
            int before = done;
            more = Sql.transaction(database, connection -> step(connection, job, before, left));
            done += more;
        } while (more > 0);
    }
}
