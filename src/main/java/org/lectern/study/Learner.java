package org.lectern.study;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.UUID;
import org.lectern.scheduling.Scheduler;
import org.lectern.scheduling.Settings;
import org.lectern.scheduling.StudyDays;

/// How somebody studies. Read with every answer, so that a change of the settings counts from the next one.
///
/// @param desiredRetention probability of recall at which her cards are due
public record Learner(
        UUID id, ZoneId zone, double desiredRetention, int weightsId, int minutesADay, int newADay, int reviewsADay) {

    /// What [#read(ResultSet)] reads, of an account `a`.
    static final String COLUMNS =
            "a.id as account_id, a.zone, a.desired_retention, a.weights_id as own_weights_id, a.minutes_a_day, a.new_a_day, a.reviews_a_day";

    static Learner read(ResultSet row) throws SQLException {
        return new Learner(
                row.getObject("account_id", UUID.class),
                ZoneId.of(row.getString("zone")),
                row.getDouble("desired_retention"),
                row.getInt("own_weights_id"),
                row.getInt("minutes_a_day"),
                row.getInt("new_a_day"),
                row.getInt("reviews_a_day"));
    }

    public StudyDays days() {
        return new StudyDays(zone);
    }

    /// How a card under these weights is scheduled.
    Scheduler scheduler(int cardWeightsId) {
        return new Scheduler(
                WeightSets.fsrs(cardWeightsId), Settings.DEFAULT.withDesiredRetention(desiredRetention), days());
    }
}
