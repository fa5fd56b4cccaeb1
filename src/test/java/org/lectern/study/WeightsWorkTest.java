package org.lectern.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lectern.study.Studying.bean;
import static org.lectern.study.Studying.differences;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People;
import org.lectern.scheduling.CardState;
import org.lectern.scheduling.Rating;
import org.lectern.study.WeightsJob.Stage;
import org.lectern.web.Ids;
import org.lectern.web.Sql;

/// Weights are fitted, adopted and taken over to the cards by whatever node comes along. The tests
/// hold the jobs that they ask for, so that the server's own worker leaves them alone.
@QuarkusTest
class WeightsWorkTest {

    @Inject
    DataSource database;

    @Inject
    WeightsJobs jobs;

    @Inject
    WeightsWork work;

    @Inject
    Derivation derivation;

    @Inject
    LearnersWeights weights;

    @Test
    void adoptsWeightsThatPredictLaterAnswersBetterAndBringsTheCardsUnderThem() throws SQLException {
        var anna = Weeks.learner().id();
        var before = cards(anna);
        var next = work.run(held(anna, Stage.FIT)).orElseThrow();

        var fitted = fitted(anna).getFirst();
        assertThat(fitted.adopted()).isTrue();
        assertThat(fitted.after().logLoss()).isLessThan(fitted.before().logLoss());
        assertThat(fitted.items()).isGreaterThan(100);
        assertThat(fitted.laterItems()).isEqualTo(fitted.items() / 5);
        assertThat(fitted.course()).isNull();
        assertThat(inUse(anna).id()).isEqualTo(fitted.id());

        work.run(next);
        var after = cards(anna);
        assertThat(after).hasSameSizeAs(before);
        after.forEach((question, card) -> {
            assertThat(card.weightsId()).isEqualTo(fitted.id());
            assertThat(card.dueAt()).isEqualTo(before.get(question).dueAt());
            assertThat(card.state().remembered())
                    .isNotEqualTo(before.get(question).state().remembered());
        });
        assertThat(differences(anna)).isEmpty();
        assertThat(standing(anna).stage()).isNull();

        var fresh = TestQuestions.add(TestQuestions.BASIC);
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Studying.record(anna, now, Studying.answer(fresh, 1, Rating.GOOD, now));
        assertThat(Studying.card(anna, fresh).weightsId()).isEqualTo(fitted.id());
        assertThat(Studying.card(anna, fresh).state().remembered().stability())
                .isEqualTo(inUse(anna).fsrs().weights().get(2));
        assertThat(differences(anna)).isEmpty();
    }

    @Test
    void keepsTheWeightsInUseWhereOthersPredictLaterAnswersWorse() throws SQLException {
        var anna = Weeks.learnerWhoTurns().id();
        work.run(held(anna, Stage.FIT));
        var fitted = fitted(anna).getFirst();
        assertThat(fitted.refused()).isEqualTo(LearnersWeights.NOT_BETTER);
        assertThat(fitted.after().logLoss())
                .isGreaterThanOrEqualTo(fitted.before().logLoss());
        assertThat(inUse(anna)).isSameAs(WeightSet.DEFAULT);
        assertThat(standing(anna).stage()).isNull();
        assertThat(cards(anna).values()).allMatch(card -> card.weightsId() == 0);
    }

    @Test
    void fitsNothingUnderFiftyNewAnswersOnLaterDays() throws SQLException {
        var anna = Weeks.learner().id();
        work.run(work.run(held(anna, Stage.FIT)).orElseThrow());
        work.run(held(anna, Stage.FIT));
        assertThat(fitted(anna)).hasSize(1);
        assertThat(standing(anna).stage()).isNull();

        var boris = People.learner().id();
        work.run(held(boris, Stage.FIT));
        assertThat(fitted(boris)).isEmpty();
    }

    @Test
    void letsOneOfManyNodesTakeAJob() throws Exception {
        var anna = People.learner().id();
        held(anna, Stage.FIT);
        var now = Instant.now().plus(WeightsJobs.LEASE.multipliedBy(2));
        var taken = together(16, () -> {
            try (var connection = database.getConnection()) {
                var job = new WeightsJob(anna, Stage.FIT, true, Ids.make(now));
                return WeightsJobs.take(connection, job, now);
            }
        });
        assertThat(taken.stream().filter(Boolean::booleanValue)).hasSize(1);
    }

    @Test
    void goesOnWhereANodeDiedBetweenTwoCards() throws SQLException {
        var anna = Weeks.learner().id();
        var dead = work.run(held(anna, Stage.FIT)).orElseThrow();
        int all = derivation.left(anna);
        int done = Sql.transaction(database, connection -> derivation.step(connection, dead, 0, all));
        assertThat(done).isPositive().isLessThan(all);
        assertThat(derivation.left(anna)).isEqualTo(all - done);
        assertThat(differences(anna)).isEmpty();

        var other = takeOver(anna, Stage.DERIVE);
        assertThatThrownBy(() -> Sql.transaction(database, connection -> derivation.step(connection, dead, done, all)))
                .isInstanceOf(WeightsJob.TakenOver.class);
        assertThat(derivation.left(anna)).isEqualTo(all - done);
        work.run(other);
        assertThat(derivation.left(anna)).isZero();
        assertThat(differences(anna)).isEmpty();
    }

    @Test
    void losesNoAnswerThatComesWhileCardsAreDerived() throws Exception {
        var anna = Weeks.learner().id();
        var job = work.run(held(anna, Stage.FIT)).orElseThrow();
        var before = cards(anna);
        var questions = List.copyOf(before.keySet());
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var answers = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 60; i++) {
            var question = questions.get(questions.size() - 1 - i);
            // Every third comes late, and needs the log.
            var at = i % 3 == 0 ? now.minus(Duration.ofDays(20)) : now;
            var answer = Studying.answer(question, 1, Rating.GOOD, at);
            answers.add(() -> Studying.record(anna, now, answer).getFirst().status() == Recorded.Status.APPLIED);
        }
        answers.add(30, () -> {
            work.run(job);
            return true;
        });
        try (var pool = Executors.newFixedThreadPool(3)) {
            for (var result : pool.invokeAll(answers)) {
                assertThat(result.get()).isTrue();
            }
        }
        var after = cards(anna);
        assertThat(derivation.left(anna)).isZero();
        assertThat(after.values().stream().mapToInt(card -> card.state().reps()).sum())
                .isEqualTo(before.values().stream()
                                .mapToInt(card -> card.state().reps())
                                .sum()
                        + 60);
        assertThat(differences(anna)).isEmpty();
    }

    @Test
    void bringsBackTheFormerMemoryToTheLastBit() throws SQLException {
        var anna = Weeks.learner().id();
        var before = states(anna);
        work.run(work.run(held(anna, Stage.FIT)).orElseThrow());
        assertThat(states(anna)).isNotEqualTo(before);
        var job = Sql.transaction(database, connection -> {
            jobs.askInstead(connection, anna, Stage.DERIVE, Instant.now());
            weights.choose(connection, anna, 0, true, Instant.now());
            return take(connection, anna, Stage.DERIVE, Instant.now());
        });
        work.run(job);
        assertThat(states(anna)).isEqualTo(before);
        assertThat(differences(anna)).isEmpty();
    }

    @Test
    void givesAJobUpAfterSomeTries() throws SQLException {
        var anna = People.learner().id();
        for (int i = 0; i < 5; i++) {
            var job = i == 0 ? held(anna, Stage.DERIVE) : takeOver(anna, Stage.DERIVE);
            jobs.fail(job, Instant.now());
        }
        assertThat(standing(anna).stage()).isNull();
        assertThat(standing(anna).failedAt()).isNotNull();
    }

    /// Asks for a job and takes it at once: the server's own worker never sees it open.
    private WeightsJob held(UUID learner, Stage stage) throws SQLException {
        return Sql.transaction(database, connection -> {
            jobs.ask(connection, learner, stage, false, Instant.now());
            return take(connection, learner, stage, Instant.now());
        });
    }

    /// As a node does once the lease of another is over.
    private WeightsJob takeOver(UUID learner, Stage stage) throws SQLException {
        try (var connection = database.getConnection()) {
            return take(connection, learner, stage, Instant.now().plus(WeightsJobs.LEASE.multipliedBy(2)));
        }
    }

    private static WeightsJob take(Connection connection, UUID learner, Stage stage, Instant now) throws SQLException {
        var job = new WeightsJob(learner, stage, false, Ids.make(now));
        assertThat(WeightsJobs.take(connection, job, now)).isTrue();
        return job;
    }

    private List<Fitted> fitted(UUID learner) throws SQLException {
        try (var connection = database.getConnection()) {
            return weights.of(connection, learner);
        }
    }

    private WeightSet inUse(UUID learner) throws SQLException {
        try (var connection = database.getConnection()) {
            return weights.inUse(connection, learner);
        }
    }

    private WeightsJobs.Standing standing(UUID learner) throws SQLException {
        try (var connection = database.getConnection()) {
            return jobs.of(connection, learner);
        }
    }

    private static Map<String, Card> cards(UUID learner) throws SQLException {
        return bean(Cards.class).after(learner, "", 1000).stream()
                .collect(Collectors.toMap(Card::question, card -> card));
    }

    private static Map<String, CardState> states(UUID learner) throws SQLException {
        return cards(learner).values().stream().collect(Collectors.toMap(Card::question, Card::state));
    }

    private static <T> List<T> together(int threads, Callable<T> task) throws Exception {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var results = new ArrayList<T>();
            for (var result : pool.invokeAll(
                    IntStream.range(0, threads).mapToObj(_ -> task).toList())) {
                results.add(result.get());
            }
            return results;
        }
    }
}
