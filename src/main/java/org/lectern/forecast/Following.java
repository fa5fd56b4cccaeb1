package org.lectern.forecast;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a learner will remember of the cards of her plans if she follows them from now on. It holds the plans: take out
/// the answers rather than keep it.
public final class Following {

    private static final double RECALLS_ROUNDED = 1e5;
    private static final MathContext STABILITIES_ROUNDED = new MathContext(4);

    /// What is foreseen of a card on a day, rounded so that whoever is told it and whoever works with it find the same.
    ///
    /// @param recall probability of recall; 0 where it is not met before that day
    /// @param stability in days, the geometric mean over how her answers may turn out; 0 where it is not met
    public record Foreseen(double recall, double stability) {

        private static final Foreseen NOT_MET = new Foreseen(0, 0);

        static Foreseen rounded(double recall, double stability) {
            return stability == 0
                    ? NOT_MET
                    : new Foreseen(
                            Math.round(RECALLS_ROUNDED * recall) / RECALLS_ROUNDED,
                            new BigDecimal(stability).round(STABILITIES_ROUNDED).doubleValue());
        }

        public boolean isMet() {
            return stability > 0;
        }
    }

    private final List<JointPlan.Planned> planned;

    /// @param planned in the order of the exams
    Following(List<JointPlan.Planned> planned) {
        this.planned = List.copyOf(planned);
    }

    /// What is foreseen of each question of her plans on a study day, today or later, before the studies of that day:
    /// by the first exam with the question that is not over by then, else by the last one.
    public Map<String, Foreseen> on(int studyDay) {
        var foreseen = new HashMap<String, Foreseen>();
        var over = new ArrayList<JointPlan.Planned>();
        for (var one : planned) {
            if (one.exam().examDay() < studyDay) {
                over.add(one);
            } else {
                add(one, studyDay, foreseen);
            }
        }
        over.sort(Comparator.comparingInt((JointPlan.Planned one) -> one.exam().examDay())
                .reversed());
        over.forEach(one -> add(one, studyDay, foreseen));
        return foreseen;
    }

    private static void add(JointPlan.Planned one, int studyDay, Map<String, Foreseen> foreseen) {
        var recalls = one.plan().recallOn(studyDay);
        var stabilities = one.plan().stabilityOn(studyDay);
        for (int place = 0; place < recalls.length; place++) {
            foreseen.putIfAbsent(one.deck().question(place), Foreseen.rounded(recalls[place], stabilities[place]));
        }
    }
}
