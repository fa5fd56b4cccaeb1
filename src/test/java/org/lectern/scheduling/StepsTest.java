package org.lectern.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the buttons do to a card on its steps.
class StepsTest {

    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    static final int TODAY = 20_780;
    static final FuzzKey KEY = new FuzzKey(FuzzTest.ANNA, "thermidor");

    @ParameterizedTest
    @CsvSource({"1m 10m, 1m 10m", "'', ''", "' 90S , 60m  24h', 90s 1h 1d", "30d, 30d"})
    void readsWhatItWrites(String typed, String written) {
        assertThat(Steps.parse(typed).written()).isEqualTo(written);
        assertThat(Steps.parse(written)).isEqualTo(Steps.parse(typed));
    }

    @Test
    void waitsAsLongAsTheStepsSay() {
        var one = with(minutes(10), Steps.NONE);
        assertDelays(one, CardState.unseen(1), seconds(600), seconds(900), days(2), days(8));

        var two = with(minutes(1, 10), Steps.NONE);
        assertDelays(two, CardState.unseen(1), seconds(60), seconds(330), seconds(600), days(8));
        assertDelays(two, learning(1), seconds(60), seconds(600), days(2), days(4));
    }

    @Test
    void waitsAtMostADayMoreAfterHardOnASingleStep() {
        assertThat(Steps.of(Duration.ofHours(30)).waitAfterHard(0)).isEqualTo(Duration.ofHours(45));
        assertThat(Steps.of(Duration.ofDays(3)).waitAfterHard(0)).isEqualTo(Duration.ofDays(4));
        assertThat(Steps.of(Duration.ofSeconds(1)).waitAfterHard(0)).isEqualTo(Duration.ofMillis(1_500));
    }

    @Test
    void isDueAStepAfterTheAnswerToTheMillisecond() {
        var at = NOON.plusMillis(123);
        var outcomes = with(minutes(1, 10), Steps.NONE).outcomes(CardState.unseen(1), at, KEY);
        assertThat(outcomes.again().dueAt()).isEqualTo(at.plusSeconds(60));
        assertThat(outcomes.good().dueAt()).isEqualTo(at.plusSeconds(600));
        assertThat(outcomes.easy().dueAt()).isEqualTo("2026-12-01T04:00:00Z");
    }

    @Nested
    class WhileLearning {

        final Scheduler scheduler = with(minutes(1, 10, 60), minutes(10));

        @Test
        void goesBackStaysMovesOnOrGraduates() {
            var outcomes = scheduler.outcomes(learning(1), NOON, KEY);
            assertPlace(outcomes.again(), Phase.LEARNING, 0);
            assertPlace(outcomes.hard(), Phase.LEARNING, 1);
            assertPlace(outcomes.good(), Phase.LEARNING, 2);
            assertPlace(outcomes.easy(), Phase.REVIEW, 0);
            assertPlace(scheduler.outcomes(learning(2), NOON, KEY).good(), Phase.REVIEW, 0);
        }

        @Test
        void countsAnswersAndChangesMemoryButCountsNoLapse() {
            var again = scheduler.outcomes(learning(1), NOON, KEY).again().state();
            assertThat(again.reps()).isEqualTo(2);
            assertThat(again.lapses()).isZero();
            assertThat(again.memory()).isNotEqualTo(learning(1).memory());
        }

        @Test
        void graduatesFromTheLastStepThereIsWhenStepsWereTakenAway() {
            var shorter = with(minutes(5), Steps.NONE);
            assertPlace(shorter.outcomes(learning(2), NOON, KEY).good(), Phase.REVIEW, 0);
            assertPlace(shorter.outcomes(learning(2), NOON, KEY).hard(), Phase.LEARNING, 0);
            var none = with(Steps.NONE, Steps.NONE).outcomes(learning(2), NOON, KEY);
            for (var rating : Rating.values()) {
                assertPlace(none.of(rating), Phase.REVIEW, 0);
            }
        }
    }

    @Nested
    class AfterALapse {

        @Test
        void relearnsAndCountsTheLapse() {
            var lapsed = with(minutes(1), minutes(10, 20))
                    .outcomes(review(), NOON, KEY)
                    .again();
            assertPlace(lapsed, Phase.RELEARNING, 0);
            assertThat(lapsed.delay()).isEqualTo(seconds(600));
            assertThat(lapsed.state().lapses()).isEqualTo(1);

            var next = with(minutes(1), minutes(10, 20)).outcomes(lapsed.state(), NOON, KEY);
            assertPlace(next.again(), Phase.RELEARNING, 0);
            assertPlace(next.hard(), Phase.RELEARNING, 0);
            assertThat(next.hard().delay()).isEqualTo(seconds(900));
            assertPlace(next.good(), Phase.RELEARNING, 1);
            assertPlace(next.easy(), Phase.REVIEW, 0);
            assertThat(next.again().state().lapses()).isEqualTo(1);
        }

        @Test
        void comesBackAfterDaysWithoutSteps() {
            var lapsed =
                    with(minutes(1), Steps.NONE).outcomes(review(), NOON, KEY).again();
            assertPlace(lapsed, Phase.REVIEW, 0);
            assertThat(lapsed.delay()).isInstanceOf(Delay.Days.class);
            assertThat(lapsed.state().lapses()).isEqualTo(1);
        }
    }

    static Scheduler with(Steps learning, Steps relearning) {
        var settings = Settings.DEFAULT.withSteps(learning, relearning).withFuzz(false);
        return new Scheduler(new Fsrs(Weights.DEFAULT), settings, new StudyDays(ZoneOffset.UTC));
    }

    static Steps minutes(int... minutes) {
        return new Steps(Arrays.stream(minutes).mapToObj(Duration::ofMinutes).toList());
    }

    static Delay seconds(int seconds) {
        return new Delay.Step(Duration.ofSeconds(seconds));
    }

    static Delay days(int days) {
        return new Delay.Days(days);
    }

    static CardState learning(int step) {
        return new CardState(Phase.LEARNING, step, new Memory(2.3065, 2.1181), TODAY, 1, 0, 1);
    }

    static CardState review() {
        return new CardState(Phase.REVIEW, 0, new Memory(20, 5), TODAY - 20, 5, 0, 1);
    }

    private static void assertDelays(
            Scheduler scheduler, CardState state, Delay again, Delay hard, Delay good, Delay easy) {
        var outcomes = scheduler.outcomes(state, NOON, KEY);
        assertThat(outcomes.again().delay()).isEqualTo(again);
        assertThat(outcomes.hard().delay()).isEqualTo(hard);
        assertThat(outcomes.good().delay()).isEqualTo(good);
        assertThat(outcomes.easy().delay()).isEqualTo(easy);
    }

    private static void assertPlace(Outcome outcome, Phase phase, int step) {
        assertThat(outcome.state().phase()).isEqualTo(phase);
        assertThat(outcome.state().step()).isEqualTo(step);
    }
}
