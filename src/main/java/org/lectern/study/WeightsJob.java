package org.lectern.study;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/// What remains to be done about a learner's weights, as the node has it that does it.
///
/// @param holder drawn anew each time a job is taken: what was taken over is not gone on with
record WeightsJob(UUID learner, Stage stage, boolean byNight, UUID holder) {

    /// In this order.
    enum Stage {
        /// Weights are to be fitted.
        FIT,
        /// Cards are under other weights than those in use.
        DERIVE,
        /// Due dates are to be moved, as the learner confirmed.
        MOVE
    }

    /// Another node has taken the job over, or the learner has asked for something else.
    static final class TakenOver extends RuntimeException {

        private static final long serialVersionUID = 1;

        TakenOver(WeightsJob job) {
            super("%s of the weights of learner %s was taken over".formatted(Words.of(job.stage), job.learner));
        }
    }

    static WeightsJob read(ResultSet row, UUID holder) throws SQLException {
        return new WeightsJob(
                row.getObject("learner_id", UUID.class),
                Words.of(Stage.class, row.getString("stage")),
                row.getString("asked_by").equals("night"),
                holder);
    }
}
