package org.lectern.study;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.UUID;
import org.lectern.accounts.Account;
import org.lectern.scheduling.Fsrs;
import org.lectern.scheduling.Load;
import org.lectern.scheduling.Scheduler;
import org.lectern.scheduling.Settings;
import org.lectern.scheduling.Steps;
import org.lectern.scheduling.StudyDays;
import org.lectern.scheduling.Week;

/// How somebody studies. Read with every answer, so that a change of the settings counts from the next one.
public record Learner(
        UUID id, StudyDays days, Settings settings, WeightSet weights, int minutesADay, int newADay, int reviewsADay) {

    /// What [#read(ResultSet)] reads, of an account `a`.
    static final String COLUMNS =
            "a.id as account_id, a.zone, a.day_begins, a.desired_retention, a.longest_interval, a.learning_steps, a.relearning_steps, a.week, "
                    + WeightSet.column("a", "own_weights_id", "own_weights")
                    + ", a.minutes_a_day, a.new_a_day, a.reviews_a_day";

    static Learner read(ResultSet row) throws SQLException {
        return new Learner(
                row.getObject("account_id", UUID.class),
                new StudyDays(ZoneId.of(row.getString("zone")), row.getInt("day_begins")),
                settings(row),
                WeightSet.read(row, "own_weights_id", "own_weights"),
                row.getInt("minutes_a_day"),
                row.getInt("new_a_day"),
                row.getInt("reviews_a_day"));
    }

    private static Settings settings(ResultSet row) throws SQLException {
        return Settings.DEFAULT
                .withDesiredRetention(row.getDouble("desired_retention"))
                .withLongestInterval(row.getInt("longest_interval"))
                .withSteps(Steps.parse(row.getString("learning_steps")), Steps.parse(row.getString("relearning_steps")))
                .withWeek(Week.of(row.getString("week")));
    }

    /// The study days of whoever has this account.
    public static StudyDays days(Account account) {
        return new StudyDays(account.zone(), account.dayBegins());
    }

    /// The same person on a day on which she studies as much.
    Learner on(Load load) {
        return new Learner(id, days, settings, weights, minutesADay, load.of(newADay), load.of(reviewsADay));
    }

    /// Under the weights that are hers now.
    public Fsrs fsrs() {
        return weights.fsrs();
    }

    /// How a card under these weights is scheduled.
    Scheduler scheduler(WeightSet ofCard) {
        return new Scheduler(ofCard.fsrs(), settings, days);
    }
}
