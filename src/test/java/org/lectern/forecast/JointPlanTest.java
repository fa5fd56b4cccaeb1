package org.lectern.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.scheduling.Costs;
import org.lectern.scheduling.Memory;
import org.lectern.scheduling.Phase;
import org.lectern.scheduling.Planner;
import org.lectern.scheduling.Weights;

class JointPlanTest {

    private static final int TODAY = 20_000;

    @Test
    void givesTheFirstExamItsMinutesFirst() {
        var soon = exam(5, 10);
        var later = exam(10, 10);
        var alone = plan(15, List.of(later), deck("b", 60)).planned().getFirst();
        var both = plan(15, List.of(soon, later), deck("a", 60), deck("b", 60)).planned();
        assertThat(minutesOf(both.getFirst(), 0)).isGreaterThan(8);
        assertThat(minutesOf(both.getLast(), 0)).isLessThanOrEqualTo(15 - minutesOf(both.getFirst(), 0) + 0.5);
        assertThat(both.getLast().forecast().recall())
                .isLessThan(alone.forecast().recall());
    }

    @Test
    void countsWhatTwoExamsShareForBoth() {
        var soon = exam(5, 10);
        var later = exam(10, 10);
        var alone = plan(10, List.of(later), deck("a", 40)).planned().getFirst();
        var both = plan(10, List.of(soon, later), deck("a", 40), deck("a", 40)).planned();
        assertThat(both.getLast().forecast().recall())
                .isCloseTo(alone.forecast().recall(), within(1e-9));
    }

    @Test
    void neverGivesTheDayMoreThanItHas() {
        var plan =
                plan(15, List.of(exam(5, 10), exam(6, 20), exam(7, 10)), deck("a", 90), deck("b", 90), deck("c", 90));
        assertThat(plan.minutes()).isEqualTo(20);
        for (int day = 0; day < 5; day++) {
            double sum = 0;
            for (var one : plan.planned()) {
                sum += minutesOf(one, day);
            }
            assertThat(sum).isLessThan(20 * 1.25);
        }
    }

    @Test
    void takesOffTodayWhatWasStudiedToday() {
        var learner = new Diligence(planner(), TODAY, _ -> 1, 15, Map.of("a0", 600.0, "z", 600.0));
        var planned = JointPlan.of(learner, List.of(exam(5, 10)), List.of(deck("a", 60)))
                .planned()
                .getFirst();
        assertThat(minutesOf(planned, 0)).isZero();
        assertThat(minutesOf(planned, 1)).isGreaterThan(8);
    }

    @Test
    void leavesDaysOffFree() {
        var learner = new Diligence(planner(), TODAY, day -> day == TODAY + 1 ? 0 : 1, 15, Map.of());
        var planned = JointPlan.of(learner, List.of(exam(5, 10)), List.of(deck("a", 60)))
                .planned()
                .getFirst();
        assertThat(minutesOf(planned, 1)).isZero();
        assertThat(minutesOf(planned, 2)).isGreaterThan(8);
    }

    @Test
    void foreseesWhatThePlannerForesees() {
        var deck = deck("a", 30);
        var one = plan(15, List.of(exam(20, 15)), deck).planned().getFirst();
        var budget = org.lectern.scheduling.StudyBudget.even(TODAY, TODAY + 20, 15);
        assertThat(one.forecast().recall())
                .isEqualTo(planner().plan(deck.deck(), budget).meanRecall());
    }

    @Test
    void letsTheFirstExamDecideAboutASharedCard() {
        var known = new PlannedCard(
                "known",
                new PlannedCard.Known(
                        new Memory(3, 5), TODAY - 5, Phase.REVIEW, java.time.Instant.parse("2024-10-04T04:00:00Z")));
        var deck = PlanDeck.of(List.of(known, new PlannedCard("new", null)));
        var plan = plan(15, List.of(exam(1, 15), exam(30, 15)), deck, deck);
        var day = DayOfPlans.of(plan, java.time.Instant.parse("2024-10-06T04:00:00Z"));
        assertThat(day.reviews()).containsExactly("known");
        assertThat(day.fresh()).containsExactly("new");
        assertThat(day.waiting()).isEmpty();
        assertThat(day.minutes()).isEqualTo(15);
    }

    @Test
    void foreseesASharedCardByTheFirstExamThatIsNotOver() {
        var deck = deck("a", 60);
        var planned = plan(15, List.of(exam(5, 10), exam(30, 15)), deck, deck).planned();
        var following = new Following(planned);
        for (int day : new int[] {TODAY, TODAY + 5, TODAY + 6, TODAY + 30, TODAY + 90}) {
            var deciding = planned.get(day > TODAY + 5 ? 1 : 0);
            var foreseen = following.on(day);
            assertThat(foreseen).hasSize(60);
            assertThat(foreseen.values().stream()
                            .mapToDouble(Following.Foreseen::recall)
                            .average()
                            .orElseThrow())
                    .isCloseTo(
                            org.lectern.scheduling.ExamPlan.mean(deciding.plan().recallOn(day)), within(1e-5));
        }
        assertThat(following.on(TODAY).values()).noneMatch(Following.Foreseen::isMet);
        assertThat(following.on(TODAY + 5).values().stream()
                        .filter(Following.Foreseen::isMet)
                        .count())
                .isEqualTo(60 - planned.getFirst().forecast().unmet().size());
    }

    private static JointPlan plan(int usual, List<Exam> exams, PlanDeck... decks) {
        return JointPlan.of(new Diligence(planner(), TODAY, _ -> 1, usual, Map.of()), exams, List.of(decks));
    }

    private static Planner planner() {
        return new Planner(Weights.DEFAULT, Costs.USUAL);
    }

    private static double minutesOf(JointPlan.Planned one, int day) {
        return one.forecast().days().get(day).minutes();
    }

    private static Exam exam(int days, int minutes) {
        return new Exam(
                new UUID(0, days),
                "An exam",
                "",
                new PlanCards.All(),
                TODAY + days,
                TODAY + days,
                minutes,
                minutes,
                false);
    }

    private static PlanDeck deck(String name, int newCards) {
        return PlanDeck.of(new ArrayList<>(IntStream.range(0, newCards)
                .mapToObj(i -> new PlannedCard(name + i, null))
                .toList()));
    }
}
