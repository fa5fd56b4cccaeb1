package org.lectern.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlannerTest {

    static final int TODAY = 20_000;
    static final Planner PLANNER = new Planner(Weights.DEFAULT, Costs.USUAL);
    static final Fsrs FSRS = new Fsrs(Weights.DEFAULT);

    @Test
    void forecastsTheMeanOfItsCards() {
        var plan = plan(deck(60, 40), 30, 15);
        assertThat(plan.recall()).hasSize(100);
        assertThat(Arrays.stream(plan.recall())).allMatch(recall -> recall >= 0 && recall <= 1);
        assertThat(plan.meanRecall())
                .isEqualTo(Arrays.stream(plan.recall()).average().orElseThrow());
        assertThat(plan.recallOn(TODAY + 30)).isEqualTo(plan.recall());
    }

    @Test
    void forecastsForgettingAloneWhereNothingIsStudied() {
        var deck = deck(20, 5);
        var plan = plan(deck, 30, 0);
        for (int day : new int[] {TODAY, TODAY + 1, TODAY + 30, TODAY + 400}) {
            var recall = plan.recallOn(day);
            for (int card = 0; card < deck.size(); card++) {
                assertThat(recall[card]).isEqualTo(deck.recall(card, FSRS, day));
            }
        }
        assertThat(plan.today()).isEmpty();
        assertThat(plan.unmet()).containsExactly(20, 21, 22, 23, 24);
        assertThat(plan.days()).hasSize(30).allMatch(day -> day.minutes() == 0 && day.reviews() == 0);
    }

    @Test
    void forecastsOfTodayWhatIsRememberedToday() {
        var deck = deck(20, 5);
        assertThat(plan(deck, 10, 30).recallOn(TODAY))
                .containsExactly(IntStream.range(0, 25)
                        .mapToDouble(card -> deck.recall(card, FSRS, TODAY))
                        .toArray());
    }

    @Test
    void forecastsOneReviewAsTheFormulasDo() {
        var deck = new Deck();
        var memory = new Memory(20, 5);
        deck.add(memory, TODAY - 20);
        var plan = PLANNER.plan(deck, StudyBudget.of(TODAY, 1));
        assertThat(plan.today()).containsExactly(0);
        double good = FSRS.retrievability(1, FSRS.next(memory, 20, Rating.GOOD).stability());
        var again = FSRS.next(FSRS.next(memory, 20, Rating.AGAIN), 0, Rating.GOOD);
        double expected = 0.9 * good + 0.1 * FSRS.retrievability(1, again.stability());
        assertThat(plan.meanRecall()).isCloseTo(expected, within(0.002));
    }

    @Test
    void foreseesTheStabilityInTheMiddleOfWhatOneReviewMayMakeOfIt() {
        var deck = new Deck();
        var memory = new Memory(20, 5);
        deck.add(memory, TODAY - 20);
        deck.addNew();
        var plan = PLANNER.plan(deck, StudyBudget.of(TODAY, 1));
        double good = FSRS.next(memory, 20, Rating.GOOD).stability();
        double again =
                FSRS.next(FSRS.next(memory, 20, Rating.AGAIN), 0, Rating.GOOD).stability();
        for (int day : new int[] {TODAY + 1, TODAY + 50}) {
            assertThat(plan.stabilityOn(day)[0])
                    .isCloseTo(Math.pow(good, 0.9) * Math.pow(again, 0.1), withinPercentage(0.1));
        }
        assertThat(plan.stabilityOn(TODAY))
                .as("nothing has been reviewed by then")
                .containsExactly(20, 0);
    }

    @Test
    void foreseesTheMeetingOfANewCard() {
        var plan = plan(deck(0, 40), 10, 3);
        int last = plan.today().length;
        int met = plan.nextStudyDay(last).orElseThrow();
        assertThat(met).isGreaterThan(TODAY);
        assertThat(plan.stabilityOn(met)[last]).isZero();
        assertThat(plan.recallOn(met)[last]).isZero();
        assertThat(plan.stabilityOn(met + 1)[last]).isGreaterThan(0.5);
        assertThat(plan.recallOn(met + 1)[last]).isGreaterThan(0.5);
    }

    @Test
    void gainsByEveryMinute() {
        var deck = deck(150, 150);
        double last = 0;
        assertThat(plan(deck, 30, 10).meanRecall())
                .isGreaterThan(plan(deck, 30, 5).meanRecall() + 0.02);
        for (var plan : PLANNER.plans(deck, even(30, 0), even(30, 5), even(30, 10), even(30, 20), even(30, 40))) {
            assertThat(plan.meanRecall()).isGreaterThan(last - 0.001);
            last = plan.meanRecall();
        }
        assertThat(last).isGreaterThan(0.985);
    }

    @Test
    void keepsToTheMinutesOfEachDay() {
        var budget = even(28, 12).with(TODAY + 5, 0).with(TODAY + 6, 0).with(TODAY + 13, 30);
        var plan = PLANNER.plan(deck(300, 200), budget);
        assertThat(plan.days().subList(0, 5)).allMatch(day -> day.minutes() <= 1.25 * day.limit());
        assertThat(plan.days().get(5).minutes()).isZero();
        assertThat(plan.days().get(13).minutes()).isGreaterThan(20);
        assertThat(plan.days()).extracting(ExamPlan.Day::studyDay).startsWith(TODAY, TODAY + 1);
    }

    @Test
    void keepsToTheMinutesInAll() {
        var plan = PLANNER.plan(deck(100, 100), even(30, 20).atMost(80));
        double sum = plan.days().stream().mapToDouble(ExamPlan.Day::minutes).sum();
        assertThat(sum).isBetween(40.0, 90.0);
        assertThat(plan.days()).allMatch(day -> day.minutes() <= 25);
    }

    @Test
    void saysWhichNewCardsAreNotMet() {
        var plan = plan(deck(0, 500), 7, 10);
        assertThat(plan.unmet().length).isBetween(280, 330);
        // In the order of the deck: the last ones are left out.
        assertThat(plan.unmet()).endsWith(499).isSorted().doesNotContain(0, 1, 2);
        assertThat(plan.recall()[499]).isZero();
        assertThat(plan(deck(0, 50), 30, 10).unmet()).isEmpty();
    }

    @Test
    void reviewsFirstWhatGainsMost() {
        var deck = new Deck();
        deck.add(new Memory(5_000, 3), TODAY - 1);
        deck.add(new Memory(3, 5), TODAY - 6);
        deck.add(new Memory(2_000, 3), TODAY - 10);
        assertThat(PLANNER.plan(deck, StudyBudget.of(TODAY, 0.1)).today()).containsExactly(1);
    }

    @Test
    void leavesOutWhatWasAlreadyStudiedToday() {
        var deck = new Deck();
        deck.add(new Memory(1, 5), TODAY);
        var plan = PLANNER.plan(deck, even(5, 10));
        assertThat(plan.today()).isEmpty();
        assertThat(plan.nextStudyDay(0).orElseThrow()).isBetween(TODAY + 1, TODAY + 4);
    }

    @Test
    void givesTheSamePlanForTheSameCards() {
        var deck = deck(200, 100);
        var plan = plan(deck, 40, 10);
        var same = plan(deck, 40, 10);
        assertThat(same.today()).isEqualTo(plan.today());
        assertThat(same.recall()).isEqualTo(plan.recall());
    }

    @Test
    void keepsItsAnswersWhenTheDeckGoesOn() {
        var deck = deck(20, 0);
        var plan = plan(deck, 10, 5);
        var recall = plan.recall();
        deck.set(3, new Memory(500, 2), TODAY);
        deck.addNew();
        assertThat(plan.recall()).isEqualTo(recall);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 120})
    void plansForAnyNumberOfDays(int days) {
        var plan = plan(deck(10, 10), days, 5);
        assertThat(plan.days()).hasSize(days);
        assertThat(plan.budget().examDay()).isEqualTo(TODAY + days);
        assertThat(plan.meanRecall()).isBetween(0.2, 1.0);
        assertThat(plan(new Deck(), days, 5).meanRecall()).isZero();
    }

    @Test
    void refusesAnExamThatIsPastOrFarAway() {
        assertThatIllegalArgumentException().isThrownBy(() -> even(-1, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> even(400, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> even(4, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> even(4, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> even(4, 1).atMost(-1));
    }

    static Deck deck(int remembered, int fresh) {
        var random = new SplittableRandom(5);
        var deck = new Deck();
        for (int card = 0; card < remembered; card++) {
            var memory = new Memory(StrictMath.exp(random.nextDouble() * 4), 2 + 7 * random.nextDouble());
            deck.add(memory, TODAY - 1 - random.nextInt(30));
        }
        for (int card = 0; card < fresh; card++) {
            deck.addNew();
        }
        return deck;
    }

    private static StudyBudget even(int days, double minutes) {
        return StudyBudget.even(TODAY, TODAY + days, minutes);
    }

    private static ExamPlan plan(Deck deck, int days, double minutes) {
        return PLANNER.plan(deck, even(days, minutes));
    }
}
