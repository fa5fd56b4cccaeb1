package org.lectern.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What a learner will remember of each card if she follows her plans.
@ApplicationScoped
public class PlannedRecall {

    /// An exam under today's plan.
    ///
    /// @param plan its id; that of the assignment where it is one
    /// @param examDay as a study day
    /// @param recalls the probability of recall of each of its questions on that day
    public record ExamRecall(UUID plan, int examDay, Map<String, Double> recalls) {

        /// What the plan foresees: the mean. 0 without questions.
        public double mean() {
            return recalls.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .orElse(0);
        }
    }

    private final ExamPlanning planning;

    PlannedRecall(ExamPlanning planning) {
        this.planning = planning;
    }

    /// The exams ahead, the first exam first. Plans anew.
    public List<ExamRecall> exams(UUID learner, Instant now) throws SQLException {
        return planning.plan(planning.situation(learner, now)).planned().stream()
                .map(one -> new ExamRecall(
                        one.exam().id(),
                        one.exam().examDay(),
                        one.recallOn(one.exam().examDay())))
                .toList();
    }

    /// The probability with which she recalls each question of her plans on a study day, today or later,
    /// if she follows them until then: by the first exam with the question that is not over by that day,
    /// else by the last one. Plans anew.
    public Map<String, Double> on(UUID learner, int studyDay, Instant now) throws SQLException {
        var recalls = new HashMap<String, Double>();
        var over = new ArrayList<JointPlan.Planned>();
        for (var one : planning.plan(planning.situation(learner, now)).planned()) {
            if (one.exam().examDay() < studyDay) {
                over.addFirst(one);
            } else {
                one.recallOn(studyDay).forEach(recalls::putIfAbsent);
            }
        }
        for (var one : over) {
            one.recallOn(studyDay).forEach(recalls::putIfAbsent);
        }
        return recalls;
    }
}
