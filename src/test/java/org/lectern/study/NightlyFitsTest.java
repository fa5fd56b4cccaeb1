package org.lectern.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People;
import org.lectern.scheduling.Weights;
import org.lectern.study.WeightsJob.Stage;
import org.lectern.web.Ids;
import org.lectern.web.Leases;
import org.lectern.web.Sql;

/// What a night finds to do.
@QuarkusTest
class NightlyFitsTest {

    @Inject
    DataSource database;

    @Inject
    NightlyFits night;

    @Inject
    CourseWeights courses;

    @Inject
    WeightsJobs jobs;

    @Inject
    WeightsWork work;

    @Inject
    LearnersWeights weights;

    @Inject
    Leases leases;

    @Test
    void findsWhoHasAnsweredEnoughSinceHerLastFit() throws SQLException {
        var anna = Weeks.learner().id();
        var boris = People.learner().id();
        assertThat(all(night::ready)).contains(anna).doesNotContain(boris);
        work.run(work.run(held(anna)).orElseThrow());
        assertThat(all(night::ready)).doesNotContain(anna);
    }

    @Test
    void leavesAloneWhoWentBack() throws SQLException {
        var anna = Weeks.learner().id();
        Sql.transaction(database, connection -> {
            weights.choose(connection, anna, 0, true, Instant.now());
            return anna;
        });
        assertThat(all(night::ready)).doesNotContain(anna);
    }

    @Test
    void findsACardThatWasOverlooked() throws SQLException {
        var anna = Weeks.learner().id();
        work.run(work.run(held(anna)).orElseThrow());
        assertThat(all(night::behind)).doesNotContain(anna);
        Studying.update("""
                update card set weights_id = 0 where learner_id = ? and question_id = (
                    select min(question_id) from card where learner_id = ?)""", anna, anna);
        assertThat(all(night::behind)).contains(anna);
    }

    @Test
    void fitsWeightsToACourseOnceEnoughOfItsLearnersHaveAnswered() throws SQLException {
        var course = course();
        for (int i = 0; i < CourseWeights.FEWEST_LEARNERS; i++) {
            enrol(Weeks.learner().id(), course);
            courses.refresh(course);
            assertThat(fits(course)).hasSize(i + 1 < CourseWeights.FEWEST_LEARNERS ? 0 : 1);
        }
        courses.refresh(course);
        assertThat(fits(course)).containsExactly("version 1 of 5 learners");
    }

    @Test
    void beginsAFitAtTheWeightsOfTheCourse() throws SQLException {
        var anna = Weeks.learner().id();
        var course = course();
        enrol(anna, course);
        assertThat(courses.startOf(anna)).isEqualTo(CourseWeights.Start.DEFAULT);
        var weights = Weights.DEFAULT.toArray();
        weights[2] = 0.7;
        try (var connection = database.getConnection()) {
            for (int version = 1; version <= 2; version++) {
                Sql.update(
                        connection,
                        """
                        insert into course_weights (course_id, version, weights, fitted_at, learners, answers, items,
                            later_items, log_loss_before, log_loss_after, refused)
                        values (?, ?, ?, now(), 5, 5000, 2000, 400, 0.4, 0.3, ?)""",
                        course,
                        version,
                        CourseWeights.array(connection, version == 1 ? Weights.of(weights) : Weights.DEFAULT),
                        version == 1 ? null : LearnersWeights.NOT_BETTER);
            }
        }
        assertThat(courses.startOf(anna).version()).isEqualTo(1);
        assertThat(courses.startOf(anna).weights().get(2)).isEqualTo(0.7);
        work.run(held(anna));
        try (var connection = database.getConnection()) {
            assertThat(this.weights.of(connection, anna).getFirst().course()).isEqualTo(course);
        }
    }

    private static UUID course() throws SQLException {
        var course = Ids.make(Instant.now());
        Studying.update("insert into course (id, name, zone, created_at) values (?, 'A course', 'UTC', now())", course);
        return course;
    }

    private static void enrol(UUID learner, UUID course) throws SQLException {
        Studying.update(
                "insert into enrolment (learner_id, course_id, joined_at) values (?, ?, now())", learner, course);
    }

    private List<String> fits(UUID course) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select 'version ' || version || ' of ' || learners || ' learners' from course_weights where course_id = ?")) {
            statement.setObject(1, course);
            return Sql.list(statement, row -> row.getString(1));
        }
    }

    @Test
    void letsOneNodeDoWorkByName() throws SQLException {
        var name = "test " + UUID.randomUUID();
        var lease = leases.take(name, Duration.ofMinutes(1)).orElseThrow();
        assertThat(leases.take(name, Duration.ofMinutes(1))).isEmpty();
        leases.giveBack(lease);
        var other = leases.take(name, Duration.ofMinutes(1)).orElseThrow();
        // Whose lease is over ends nobody else's.
        leases.giveBack(lease);
        assertThat(leases.take(name, Duration.ofMinutes(1))).isEmpty();
        leases.keep(other, Instant.now().minusSeconds(1));
        assertThat(leases.take(name, Duration.ofMinutes(1))).isPresent();
    }

    private interface Page {
        List<UUID> after(UUID learner) throws SQLException;
    }

    private static List<UUID> all(Page page) throws SQLException {
        var all = new ArrayList<UUID>();
        List<UUID> next;
        while (!(next = page.after(all.isEmpty() ? new UUID(0, 0) : all.getLast())).isEmpty()) {
            all.addAll(next);
        }
        return all;
    }

    private WeightsJob held(UUID learner) throws SQLException {
        return Sql.transaction(database, connection -> {
            var now = Instant.now();
            jobs.ask(connection, learner, Stage.FIT, false, now);
            var job = new WeightsJob(learner, Stage.FIT, false, Ids.make(now));
            assertThat(WeightsJobs.take(connection, job, now)).isTrue();
            return job;
        });
    }
}
