package org.lectern.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulationTest {

    static final double WITHOUT_LIMIT = Double.MAX_VALUE;
    static final Weights TRUTH = SimulatedLog.learner(9, 0.3);

    @Test
    void givesTheSameDaysForTheSameSeed() {
        var plan = new Simulation.Plan(300, 60, 10, 30, 0.9);
        assertThat(run(plan, 1))
                .isEqualTo(run(plan, 1))
                .isNotEqualTo(run(plan, 2))
                .hasSize(60);
    }

    @Test
    void meetsNewCardsUntilThereAreNoMore() {
        var days = run(new Simulation.Plan(25, 4, 10, WITHOUT_LIMIT, 0.9), 1);
        assertThat(days).extracting(Simulation.Day::met).containsExactly(10, 10, 5, 0);
        assertThat(days.getFirst().reviews()).isZero();
        assertThat(days.getFirst().minutes()).isCloseTo(10 * 20 / 60.0, within(1e-9));
    }

    @Test
    void stopsWhenTheMinutesAreOverByNoMoreThanAnAnswer() {
        var days = run(new Simulation.Plan(2_000, 120, 50, 10, 0.9), 1);
        assertThat(days).allMatch(day -> day.minutes() < 10 + 23 / 60.0);
        assertThat(days.getLast().minutes()).isGreaterThan(9);
    }

    @Test
    void doesNothingWithoutTimeOrCards() {
        assertThat(run(new Simulation.Plan(10, 3, 10, 0, 0.9), 1))
                .allMatch(day -> day.equals(new Simulation.Day(0, 0, 0, 0)));
        assertThat(run(new Simulation.Plan(0, 3, 10, 10, 0.9), 1)).hasSize(3);
    }

    @Test
    void knowsAboutTheRetentionThatIsDesiredWhereTheSchedulerKnowsTheTruth() {
        var plan = new Simulation.Plan(2_000, 300, 50, WITHOUT_LIMIT, 0.9);
        var last = Simulation.run(plan, Simulation.Costs.USUAL, TRUTH, TRUTH, 1).getLast();
        // Right before a review recall is 0.9; on the way there it is higher.
        assertThat(last.known() / 2_000).isBetween(0.9, 0.97);
    }

    @Test
    void knowsMoreForMoreWork() {
        var less = run(new Simulation.Plan(1_000, 200, 50, WITHOUT_LIMIT, 0.8), 1);
        var more = run(new Simulation.Plan(1_000, 200, 50, WITHOUT_LIMIT, 0.95), 1);
        assertThat(more.getLast().known()).isGreaterThan(less.getLast().known());
        assertThat(minutes(more)).isGreaterThan(minutes(less));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 1, 1, 1, .9",
        "1, -1, 1, 1, .9",
        "1, 1, -1, 1, .9",
        "1, 1, 1, -1, .9",
        "1, 1, 1, NaN, .9",
        "1, 1, 1, 1, .5"
    })
    void refusesNumbersOutOfRange(int cards, int days, int newADay, double minutes, double retention) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Simulation.Plan(cards, days, newADay, minutes, retention));
    }

    private static List<Simulation.Day> run(Simulation.Plan plan, long seed) {
        return Simulation.run(plan, Simulation.Costs.USUAL, TRUTH, Weights.DEFAULT, seed);
    }

    private static double minutes(List<Simulation.Day> days) {
        return days.stream().mapToDouble(Simulation.Day::minutes).sum();
    }
}
