package org.lectern.forecast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lectern.forecast.ExamPlanning.Situation;
import org.lectern.forecast.PlanCards.OfAssignment;
import org.lectern.scheduling.Fsrs;

/// What a plan foresees at the beginning of a study day.
///
/// @param recall the mean over all cards on the exam's day if the plan is followed; those that are not met
/// count as forgotten
/// @param chances the probability of recall of each question that will have been met: of a quiz at once, as it may be
/// sat on any day, of other exams on their day
record Prediction(UUID plan, int studyDay, int examDay, double recall, int cards, Map<String, Double> chances) {

    /// Of the exams ahead, those on this very day among them. One without cards foresees nothing.
    ///
    /// @param joint the plans for those after today
    /// @param onTheDay the cards of an exam of today
    static List<Prediction> of(Situation here, JointPlan joint, Map<UUID, PlanDeck> onTheDay) {
        var predictions = new ArrayList<Prediction>();
        var fsrs = here.learner().fsrs();
        for (var exam : here.running()) {
            var deck = onTheDay.get(exam.id());
            if (deck != null && deck.size() > 0) {
                var chances = chances(deck, fsrs, here.today());
                predictions.add(of(here, exam, chances, chances));
            }
        }
        for (var one : joint.planned()) {
            if (one.deck().size() > 0) {
                var onExamDay = one.recallOn(one.exam().examDay());
                var chances = isQuiz(here, one.exam()) ? chances(one.deck(), fsrs, here.today()) : onExamDay;
                predictions.add(of(here, one.exam(), onExamDay, chances));
            }
        }
        return predictions;
    }

    private static boolean isQuiz(Situation here, Exam exam) {
        return exam.cards() instanceof OfAssignment(var id)
                && here.standing().aims().get(id).quiz();
    }

    private static Prediction of(
            Situation here, Exam exam, Map<String, Double> onExamDay, Map<String, Double> chances) {
        double mean = onExamDay.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        var met = new LinkedHashMap<>(chances);
        met.values().removeIf(chance -> chance == 0);
        return new Prediction(exam.id(), here.today(), exam.examDay(), Math.min(1, mean), onExamDay.size(), met);
    }

    private static Map<String, Double> chances(PlanDeck deck, Fsrs fsrs, int day) {
        var chances = new LinkedHashMap<String, Double>();
        for (int place = 0; place < deck.size(); place++) {
            chances.put(deck.question(place), deck.deck().recall(place, fsrs, day));
        }
        return chances;
    }
}
