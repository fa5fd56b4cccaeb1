package org.lectern.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchedulerTest {

    static final Instant NOON = StepsTest.NOON;
    static final FuzzKey KEY = StepsTest.KEY;

    final Scheduler plain = scheduler(Settings.DEFAULT.withFuzz(false));

    @Test
    void followsThePublishedIntervals() {
        var intervals = new ArrayList<Integer>();
        var state = CardState.unseen(1);
        var now = NOON;
        for (int grade : new int[] {3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3}) {
            var outcome = plain.outcomes(state, now, KEY).of(Rating.of(grade));
            intervals.add(wholeDays(outcome));
            state = outcome.state();
            now = outcome.dueAt();
        }
        assertThat(intervals).containsExactly(0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21);
        assertThat(state.reps()).isEqualTo(13);
        assertThat(state.lapses()).isOne();
    }

    @ParameterizedTest
    @CsvSource({"AGAIN, 0", "HARD, 0", "GOOD, 0", "EASY, 8"})
    void startsOnStepsUnlessItWasEasy(Rating rating, int days) {
        assertThat(wholeDays(plain.outcomes(CardState.unseen(1), NOON, KEY).of(rating)))
                .isEqualTo(days);
    }

    @Test
    void isDueWhenTheStudyDayBeginsWhereTheLearnerLives() {
        var berlin = new StudyDays(ZoneId.of("Europe/Berlin"));
        var scheduler = new Scheduler(plain.fsrs(), plain.settings(), berlin);
        var late = Instant.parse("2026-03-28T23:30:00Z");
        var easy = scheduler.outcomes(CardState.unseen(1), late, KEY).easy();
        assertThat(easy.delay()).isEqualTo(new Delay.Days(8));
        // Half past midnight belongs to the 28th; the clocks go forward in between.
        assertThat(easy.dueAt()).isEqualTo("2026-04-05T02:00:00Z");
    }

    @Test
    void keepsTheButtonsADayApart() {
        var outcomes = plain.outcomes(review(0.5, 10, 1), NOON, KEY);
        assertThat(intervals(outcomes)).containsExactly(1, 2, 3);
    }

    @Test
    void letsButtonsMeetAtTheLongestInterval() {
        assertThat(intervals(scheduler(Settings.DEFAULT.withFuzz(false).withLongestInterval(2))
                        .outcomes(review(100, 5, 100), NOON, KEY)))
                .containsExactly(2, 2, 2);
        assertThat(intervals(
                        scheduler(Settings.DEFAULT.withLongestInterval(1)).outcomes(review(100, 5, 100), NOON, KEY)))
                .containsExactly(1, 1, 1);
    }

    @Test
    void ordersTheButtonsOfAnyReviewWithAndWithoutFuzz() {
        var random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            int longest = random.nextInt(3) == 0 ? 1 + random.nextInt(40) : 36_500;
            var settings = Settings.DEFAULT
                    .withFuzz(random.nextBoolean())
                    .withLongestInterval(longest)
                    .withDesiredRetention(0.7 + random.nextDouble() * 0.29);
            var state =
                    review(Math.exp(random.nextDouble() * 14 - 5), 1 + random.nextDouble() * 9, random.nextInt(400));
            var three = intervals(scheduler(settings).outcomes(state, NOON, new FuzzKey(FuzzTest.ANNA, "card-" + i)));
            assertThat(three.get(0)).isBetween(1, longest);
            assertThat(three.get(1)).isBetween(Math.min(three.get(0) + 1, longest), longest);
            assertThat(three.get(2)).isBetween(Math.min(three.get(1) + 1, longest), longest);
        }
    }

    @Test
    void movesEveryIntervalOfDaysWithinItsRangeOnly() {
        var fuzzed = scheduler(Settings.DEFAULT);
        for (int i = 0; i < 2_000; i++) {
            var key = new FuzzKey(FuzzTest.BORIS, "card-" + i);
            var state = review(1 + i / 10.0, 5, 1 + i / 10);
            var straight = intervals(plain.outcomes(state, NOON, key));
            var moved = intervals(fuzzed.outcomes(state, NOON, key));
            for (int button = 0; button < 3; button++) {
                var range = Fuzz.around(straight.get(button), 36_500);
                // Buttons drawn to one day are put in order again, a day each.
                assertThat(moved.get(button)).isBetween(range.least(), range.most() + button);
            }
        }
    }

    @Test
    void drawsByTheNumberOfTheAnswer() {
        var known = review(100, 5, 100);
        int straight = wholeDays(plain.outcomes(known, NOON, KEY).good());
        int drawn = Fuzz.around(straight, 36_500).at(KEY.draw(known.reps() + 1));
        assertThat(wholeDays(
                        scheduler(Settings.DEFAULT).outcomes(known, NOON, KEY).good()))
                .isEqualTo(drawn);
        assertThat(Fuzz.around(straight, 36_500).at(KEY.draw(known.reps()))).isNotEqualTo(drawn);
    }

    @Test
    void fuzzesWhereACardGraduates() {
        var graduations = new ArrayList<Integer>();
        for (int i = 0; i < 100; i++) {
            graduations.add(wholeDays(scheduler(Settings.DEFAULT)
                    .outcomes(CardState.unseen(1), NOON, new FuzzKey(FuzzTest.ANNA, "card-" + i))
                    .easy()));
        }
        assertThat(graduations)
                .contains(6, 7, 8, 9, 10)
                .allSatisfy(days -> assertThat(days).isBetween(6, 10));
    }

    @Test
    void doesWhatItsPreviewShowed() {
        var random = new Random(5);
        for (int i = 0; i < 500; i++) {
            var key = new FuzzKey(FuzzTest.ANNA, "card-" + i);
            var state = CardState.unseen(1);
            var now = NOON;
            for (int answer = 0; answer < 12; answer++) {
                var preview = scheduler(Settings.DEFAULT).outcomes(state, now, key);
                var rating = Rating.of(1 + random.nextInt(4));
                var outcome =
                        scheduler(Settings.DEFAULT).outcomes(state, now, key).of(rating);
                assertThat(outcome).isEqualTo(preview.of(rating));
                state = outcome.state();
                now = outcome.dueAt().plusSeconds(random.nextInt(100_000));
            }
        }
    }

    /// What a pack shows holds for the whole study day.
    @Test
    void showsTheSameDaysAllThroughAStudyDay() {
        var scheduler = scheduler(Settings.DEFAULT);
        var early = scheduler.outcomes(review(20, 5, 20), Instant.parse("2026-11-23T04:00:00Z"), KEY);
        var late = scheduler.outcomes(review(20, 5, 20), Instant.parse("2026-11-24T03:59:59.999Z"), KEY);
        for (var rating : new Rating[] {Rating.HARD, Rating.GOOD, Rating.EASY}) {
            assertThat(late.of(rating)).isEqualTo(early.of(rating));
        }
    }

    @Test
    void startsAnewWhereTheKeyHasChanged() {
        var known = review(50, 5, 10);
        assertThat(known.under(1)).isSameAs(known);
        assertThat(known.under(3)).isEqualTo(CardState.unseen(3));
        var outcome = plain.outcomes(known.under(3), NOON, KEY).good();
        assertThat(outcome.state().reps()).isOne();
        assertThat(outcome.state().keyVersion()).isEqualTo(3);
        assertThat(outcome.state().under(2)).isSameAs(outcome.state());
    }

    static Scheduler scheduler(Settings settings) {
        return new Scheduler(new Fsrs(Weights.DEFAULT), settings, new StudyDays(ZoneOffset.UTC));
    }

    static CardState review(double stability, double difficulty, int daysAgo) {
        return new CardState(
                Phase.REVIEW, 0, Memory.clamped(stability, difficulty), StepsTest.TODAY - daysAgo, 5, 0, 1);
    }

    private static List<Integer> intervals(Outcomes outcomes) {
        return List.of(wholeDays(outcomes.hard()), wholeDays(outcomes.good()), wholeDays(outcomes.easy()));
    }

    private static int wholeDays(Outcome outcome) {
        return switch (outcome.delay()) {
            case Delay.Days(var count) -> count;
            case Delay.Step _ -> 0;
        };
    }
}
