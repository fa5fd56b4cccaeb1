package org.lectern.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.scheduling.Fsrs;
import org.lectern.scheduling.Load;
import org.lectern.scheduling.Week;
import org.lectern.scheduling.Weights;
import org.lectern.study.VacationPlan.Due;

class VacationPlanTest {

    /// A Monday.
    private static final int TODAY = 20_416;

    private static final Loads.Span VACATION = new Loads.Span(TODAY + 10, TODAY + 19);

    private final List<Due> cards = new ArrayList<>();

    @Test
    void emptiesTheDaysAndMovesNothingElse() {
        for (int day = 0; day < 41; day++) {
            due(3, TODAY + day, 30);
        }
        var plan = plan(100, Map.of());
        assertThat(plan.moves()).hasSize(30);
        assertThat(plan.moves().values()).noneMatch(VACATION::holds);
        assertThat(plan.without()).endsWith(3, 3).hasSize(TODAY + 19 + 21 + 1 - TODAY);
        assertThat(plan.with().subList(10, 20)).containsOnly(0);
        assertThat(sum(plan.with())).isEqualTo(sum(plan.without()));
        assertThat(Collections.max(plan.with())).as("spread over ten days").isLessThanOrEqualTo(6);
    }

    @Test
    void letsComeBackBeforeWhatWouldBeForgottenMost() {
        // Due on the first day of the vacation: of a card with 14 days of stability more is forgotten by its end.
        due(1, TODAY + 10, 14);
        due(1, TODAY + 10, 400);
        var plan = plan(100, Map.of());
        assertThat(plan.moves().get("card-0")).isBetween(TODAY, TODAY + 9);
        assertThat(plan.moves().get("card-1")).isBetween(TODAY + 20, TODAY + 29);
        assertThat(plan.sooner()).isOne();
    }

    @Test
    void answersNothingLongBeforeItIsDue() {
        // Last answered yesterday and due on the last day: less than half of it is over before the vacation begins.
        cards.add(new Due("young", TODAY + 19, TODAY - 1, 20));
        var only = new VacationPlan(
                new VacationPlan.Terms(
                        new Loads.Span(TODAY + 8, TODAY + 19), TODAY, Loads.FULL, 10, new Fsrs(Weights.DEFAULT), 1),
                cards);
        assertThat(only.moves().get("young")).isGreaterThan(TODAY + 19);
    }

    @Test
    void keepsWithinWhatADayHoldsAndOffDaysOff() {
        due(60, TODAY + 12, 30);
        var plan = plan(5, Map.of(TODAY + 21, Load.NONE, TODAY + 22, Load.HALF));
        assertThat(Collections.max(plan.with())).isEqualTo(5);
        assertThat(plan.with().get(21)).isZero();
        assertThat(plan.with().get(22)).isLessThanOrEqualTo(3);
        assertThat(sum(plan.with())).isEqualTo(60);
    }

    @Test
    void movesWhatIsOverdueWhereItBeginsToday() {
        due(2, TODAY - 3, 5);
        var terms = new VacationPlan.Terms(
                new Loads.Span(TODAY, TODAY + 4), TODAY, Loads.FULL, 10, new Fsrs(Weights.DEFAULT), 0.88);
        var plan = new VacationPlan(terms, cards);
        assertThat(plan.sooner()).isZero();
        assertThat(plan.moves()).hasSize(2);
        assertThat(plan.firstShown()).isEqualTo(TODAY);
    }

    private void due(int count, int day, int stability) {
        for (int i = 0; i < count; i++) {
            cards.add(new Due("card-" + cards.size(), day, day - stability, stability));
        }
    }

    private VacationPlan plan(int perDay, Map<Integer, Load> dates) {
        var loads = new Loads(Week.FULL, dates, List.of(VACATION));
        return new VacationPlan(
                new VacationPlan.Terms(VACATION, TODAY, loads, perDay, new Fsrs(Weights.DEFAULT), 0.88), cards);
    }

    private static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }
}
