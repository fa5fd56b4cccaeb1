package org.lectern.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulationTest {

    static final double WITHOUT_LIMIT = Double.MAX_VALUE;
    static final int FIRST_DAY = 20_000;
    static final Weights TRUTH = SimulatedLog.learner(9, 0.3);
    static final Simulation.Learner LEARNER =
            new Simulation.Learner(TRUTH, Weights.DEFAULT, Costs.USUAL, FirstRatings.USUAL);

    @Test
    void givesTheSameDaysForTheSameSeed() {
        var plan = plan(300, 60, 10, 30, 0.9);
        assertThat(run(plan, 1))
                .isEqualTo(run(plan, 1))
                .isNotEqualTo(run(plan, 2))
                .hasSize(60);
    }

    @Test
    void meetsNewCardsUntilThereAreNoMore() {
        var days = run(plan(25, 4, 10, WITHOUT_LIMIT, 0.9), 1);
        assertThat(days).extracting(Simulation.Day::met).containsExactly(10, 10, 5, 0);
        assertThat(days.getFirst().reviews()).isZero();
        assertThat(days.getFirst().minutes()).isCloseTo(10 * 20 / 60.0, within(1e-9));
    }

    @Test
    void stopsWhenTheMinutesAreOverByNoMoreThanAnAnswer() {
        var days = run(plan(2_000, 120, 50, 10, 0.9), 1);
        assertThat(days).allMatch(day -> day.minutes() < 10 + 23 / 60.0);
        assertThat(days.getLast().minutes()).isGreaterThan(9);
    }

    @Test
    void stopsAtTheReviewsOfADayAndStillMeetsNewCards() {
        var limits = new Simulation.Limits(5, 7, WITHOUT_LIMIT);
        var days = run(new Simulation.Plan(Deck.ofNew(500), FIRST_DAY, 60, limits, 0.9), 1);
        assertThat(days).allMatch(day -> day.reviews() <= 7 && day.met() == 5);
        assertThat(days.getLast().reviews()).isEqualTo(7);
    }

    @Test
    void countsWhatIsForgotten() {
        var day = run(plan(1_000, 60, 100, WITHOUT_LIMIT, 0.7), 1).getLast();
        assertThat(day.forgotten()).isBetween(1, day.reviews() - 1);
        assertThat(day.minutes() * 60)
                .isCloseTo(9 * (day.reviews() - day.forgotten()) + 23 * day.forgotten(), within(1e-6));
    }

    @Test
    void doesNothingWithoutTimeOrCards() {
        assertThat(run(plan(10, 3, 10, 0, 0.9), 1)).allMatch(day -> day.equals(new Simulation.Day(0, 0, 0, 0, 0)));
        assertThat(run(plan(0, 3, 10, 10, 0.9), 1)).hasSize(3);
    }

    @Test
    void goesOnFromCardsThatAreRemembered() {
        var deck = Deck.ofNew(1);
        deck.add(new Memory(10, 5), FIRST_DAY - 100);
        deck.add(new Memory(1_000, 5), FIRST_DAY - 1);
        var days = run(new Simulation.Plan(deck, FIRST_DAY, 2, Simulation.Limits.NONE, 0.9), 1);
        assertThat(days.getFirst().reviews()).isOne();
        assertThat(days.getFirst().met()).isOne();
        assertThat(days.getFirst().known()).isBetween(2.5, 3.0);
        assertThat(deck.newCards()).isOne();
    }

    @Test
    void takesTheCardsThatAreDueLongestFirst() {
        var due = new DueCards(5, 10);
        due.add(0, 4);
        due.add(1, 2);
        due.add(2, -3);
        due.add(3, 2);
        due.add(4, 10);
        var order = new ArrayList<Integer>();
        while (due.hasNext(3)) {
            order.add(due.next());
        }
        due.add(2, 1);
        while (due.hasNext(9)) {
            order.add(due.next());
        }
        assertThat(order).containsExactly(2, 1, 3, 2, 0);
    }

    @Test
    void knowsAboutTheRetentionThatIsDesiredWhereTheSchedulerKnowsTheTruth() {
        var plan = plan(2_000, 300, 50, WITHOUT_LIMIT, 0.9);
        var last = Simulation.run(plan, Simulation.Learner.known(TRUTH, Costs.USUAL), 1)
                .getLast();
        // Right before a review recall is 0.9; on the way there it is higher.
        assertThat(last.known() / 2_000).isBetween(0.9, 0.97);
    }

    @Test
    void saysWhatARetentionCostsAndGives() {
        var plan = plan(1_000, 200, 50, WITHOUT_LIMIT, 0.9);
        var costs = Simulation.costs(plan, LEARNER, 1, 0.8, 0.9, 0.95);
        assertThat(costs).extracting(Simulation.Cost::retention).containsExactly(0.8, 0.9, 0.95);
        assertThat(costs).extracting(Simulation.Cost::remembered).isSorted();
        assertThat(costs).extracting(Simulation.Cost::minutesADay).isSorted();
        var days = run(plan, 1);
        assertThat(costs.get(1).remembered()).isEqualTo(days.getLast().known());
        assertThat(costs.get(1).minutesADay())
                .isCloseTo(
                        days.stream()
                                .mapToDouble(Simulation.Day::minutes)
                                .average()
                                .orElseThrow(),
                        within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"-1, 1, 1, .9", "1, -1, 1, .9", "1, 1, -1, .9", "1, 1, NaN, .9", "1, 1, 1, .5"})
    void refusesNumbersOutOfRange(int days, int newADay, double minutes, double retention) {
        assertThatIllegalArgumentException().isThrownBy(() -> plan(1, days, newADay, minutes, retention));
    }

    private static Simulation.Plan plan(int cards, int days, int newADay, double minutes, double retention) {
        var limits = new Simulation.Limits(newADay, Integer.MAX_VALUE, minutes);
        return new Simulation.Plan(Deck.ofNew(cards), FIRST_DAY, days, limits, retention);
    }

    private static List<Simulation.Day> run(Simulation.Plan plan, long seed) {
        return Simulation.run(plan, LEARNER, seed);
    }
}
