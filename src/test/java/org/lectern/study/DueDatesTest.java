package org.lectern.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.study.Studying.differences;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.scheduling.Rating;
import org.lectern.study.WeightsJob.Stage;
import org.lectern.web.Ids;
import org.lectern.web.Sql;

/// Due dates move only when a learner has confirmed it, and each move is an event of the log.
@QuarkusTest
class DueDatesTest {

    @Inject
    DataSource database;

    @Inject
    DueDates dueDates;

    UUID anna;

    @BeforeEach
    void wantsToRemember() throws SQLException {
        anna = Weeks.learner().id();
        Studying.update("update account set desired_retention = 0.97 where id = ?", anna);
    }

    @Test
    void movesWhatWasConfirmedAndWritesItIntoTheLog() throws SQLException {
        var now = now();
        var plan = dueDates.plan(anna, now);
        assertThat(plan.movedCards()).isGreaterThan(20);
        assertThat(plan.sooner()).isGreaterThan(20);
        var job = confirmed();
        assertThat(dueDates.confirm(anna, now)).isFalse();
        dueDates.run(database, job);
        for (var move : plan.moves()) {
            var card = Studying.card(anna, move.question());
            assertThat(card.dueAt()).isEqualTo(move.dueAt());
            assertThat(card.loggedTo()).isEqualTo(move.loggedTo().plusMillis(1));
        }
        assertThat(dueDates.plan(anna, now).before()).isEqualTo(plan.after());
        assertThat(dueDates.left(anna)).isZero();
        assertThat(differences(anna)).isEmpty();
    }

    @Test
    void goesOnWhereANodeDied() throws SQLException {
        var plan = dueDates.plan(anna, now());
        var dead = confirmed();
        Sql.transaction(database, connection -> dueDates.step(connection, dead, 0, plan.movedCards()));
        assertThat(dueDates.left(anna)).isEqualTo(plan.movedCards() - 20);
        var later = Instant.now().plus(WeightsJobs.LEASE.multipliedBy(2));
        var other = new WeightsJob(anna, Stage.MOVE, false, Ids.make(later));
        try (var connection = database.getConnection()) {
            assertThat(WeightsJobs.take(connection, other, later)).isTrue();
        }
        dueDates.run(database, other);
        for (var move : plan.moves()) {
            assertThat(Studying.card(anna, move.question()).dueAt()).isEqualTo(move.dueAt());
        }
        assertThat(differences(anna)).isEmpty();
    }

    @Test
    void givesAnAnswerThatCameInBetweenTheLastWord() throws SQLException {
        var plan = dueDates.plan(anna, now());
        var job = confirmed();
        var question = plan.moves().getFirst().question();
        var now = now();
        Studying.record(anna, now, Studying.answer(question, 1, Rating.EASY, now));
        var answered = Studying.card(anna, question);
        dueDates.run(database, job);
        assertThat(Studying.card(anna, question)).satisfies(card -> {
            assertThat(card.dueAt()).isEqualTo(answered.dueAt());
            assertThat(card.loggedTo()).isEqualTo(answered.loggedTo());
        });
        assertThat(differences(anna)).isEmpty();
    }

    @Test
    void letsAnAnswerFromADeviceThatWasOfflineSayWhenTheCardIsDue() throws SQLException {
        var plan = dueDates.plan(anna, now());
        var question = plan.moves().getFirst().question();
        var offline = answeredOffline(question);
        dueDates.run(database, confirmed());
        Studying.record(anna, now(), offline);
        var card = Studying.card(anna, question);
        assertThat(card.lastReviewAt()).isEqualTo(offline.claimedAt());
        assertThat(card.dueAt()).isBefore(now().plus(Duration.ofHours(1)));
        assertThat(differences(anna)).isEmpty();
    }

    private static Event.Answer answeredOffline(String question) {
        return Studying.answer(question, 1, Rating.AGAIN, now().minus(Duration.ofHours(1)));
    }

    /// Confirmed, and taken at once, so that the server's own worker leaves it alone.
    private WeightsJob confirmed() throws SQLException {
        var now = now();
        var plan = dueDates.plan(anna, now);
        var job = new WeightsJob(anna, Stage.MOVE, false, Ids.make(now));
        Sql.transaction(database, connection -> {
            assertThat(dueDates.layDown(connection, anna, plan, now)).isTrue();
            assertThat(WeightsJobs.take(connection, job, now)).isTrue();
            return job;
        });
        return job;
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
