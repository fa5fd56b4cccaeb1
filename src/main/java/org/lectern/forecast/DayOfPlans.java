package org.lectern.forecast;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lectern.study.PlannedDay;

/// Puts together what the plans for several exams make of today. Of a card that several of them have, the first exam
/// decides.
final class DayOfPlans {

    private final Instant soon;
    private final Set<String> reviews = new LinkedHashSet<>();
    private final Set<String> fresh = new LinkedHashSet<>();
    private final Set<String> waiting = new LinkedHashSet<>();
    private final Set<String> decided = new HashSet<>();

    /// @param soon until then a session also looks for cards that come due
    private DayOfPlans(Instant soon) {
        this.soon = soon;
    }

    static PlannedDay of(JointPlan plans, Instant soon) {
        var day = new DayOfPlans(soon);
        plans.planned().forEach(day::add);
        return new PlannedDay(
                List.copyOf(day.reviews), List.copyOf(day.fresh), List.copyOf(day.waiting), plans.minutes());
    }

    private void add(JointPlan.Planned one) {
        var chosen = new LinkedHashSet<>(one.forecast().today());
        var fresh = new HashSet<String>();
        for (var card : one.deck().cards()) {
            if (card.isNew()) {
                fresh.add(card.question());
            }
            if (!chosen.contains(card.question()) && !decided.contains(card.question()) && wouldCome(card)) {
                waiting.add(card.question());
            }
        }
        for (var question : chosen) {
            if (!decided.contains(question)) {
                (fresh.contains(question) ? this.fresh : reviews).add(question);
            }
        }
        decided.addAll(one.deck().questions());
    }

    private boolean wouldCome(PlannedCard card) {
        var known = card.known();
        return known == null || known.isDueBefore(soon);
    }
}
