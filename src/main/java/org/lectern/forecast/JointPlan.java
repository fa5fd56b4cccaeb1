package org.lectern.forecast;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lectern.scheduling.ExamPlan;
import org.lectern.scheduling.StudyBudget;

/// The plans for several exams, made together. The first exam takes up to its minutes of each day, the next up to its
/// own of what is left, and so on; a day has as many minutes as the plan that asks for most, and at least the learner's
/// usual ones. What two exams share is studied for the first, and counts for both.
final class JointPlan {

    /// @param deck the cards of the exam as they are now
    record Planned(Exam exam, PlanDeck deck, Forecast forecast, ExamPlan plan) {

        /// The probability of recall of each of its questions on a study day, if she follows the plan until then.
        Map<String, Double> recallOn(int studyDay) {
            var recalls = plan.recallOn(studyDay);
            return IntStream.range(0, deck.size())
                    .boxed()
                    .collect(Collectors.toMap(deck::question, place -> recalls[place]));
        }

        /// Minutes that it takes on a day, of those for cards that others have not.
        private double takes(int day, Set<String> others) {
            if (day >= forecast.days().size() || deck.size() == 0) {
                return 0;
            }
            long shared = deck.cards().stream()
                    .filter(card -> others.contains(card.question()))
                    .count();
            return forecast.days().get(day).minutes() * (deck.size() - shared) / deck.size();
        }
    }

    private final Diligence learner;
    private final int minutes;
    private final double spent;
    private final List<Planned> planned = new ArrayList<>();

    /// @param decks of the exams, in their order
    private JointPlan(Diligence learner, List<Exam> exams, List<PlanDeck> decks) {
        this.learner = learner;
        minutes = Math.max(
                learner.usualMinutes(),
                exams.stream().mapToInt(Exam::minutes).max().orElse(0));
        var all = new HashSet<String>();
        decks.forEach(deck -> all.addAll(deck.questions()));
        spent = all.stream()
                .mapToDouble(question -> learner.secondsToday().getOrDefault(question, 0.0) / 60)
                .sum();
    }

    /// @param exams after today, the first one first
    /// @param decks theirs
    static JointPlan of(Diligence learner, List<Exam> exams, List<PlanDeck> decks) {
        var plan = new JointPlan(learner, exams, decks);
        for (int i = 0; i < exams.size(); i++) {
            plan.enter(exams.get(i), decks.get(i));
        }
        return plan;
    }

    private void enter(Exam exam, PlanDeck deck) {
        var plan = plan(exam, deck, exam.minutes());
        planned.add(new Planned(exam, deck, Forecast.of(exam.minutes(), deck, plan), plan));
    }

    /// In the order of the exams.
    List<Planned> planned() {
        return planned;
    }

    /// Of a full day.
    int minutes() {
        return minutes;
    }

    /// What an exam would come to with other minutes, the exams before it as they are.
    Forecast with(Planned one, int otherMinutes) {
        return Forecast.of(otherMinutes, one.deck, plan(one.exam, one.deck, otherMinutes));
    }

    private ExamPlan plan(Exam exam, PlanDeck deck, int ownMinutes) {
        var questions = deck.questions();
        var before = planned.stream()
                .takeWhile(earlier -> !earlier.exam.id().equals(exam.id()))
                .toList();
        var budget = new double[exam.examDay() - learner.today()];
        for (int day = 0; day < budget.length; day++) {
            double share = learner.share().applyAsDouble(learner.today() + day);
            double own = ownMinutes * share - (day == 0 ? deck.spent(learner.secondsToday()) / 60 : 0);
            double left = Math.max(minutes, ownMinutes) * share - (day == 0 ? spent : 0);
            for (var earlier : before) {
                left -= earlier.takes(day, questions);
            }
            budget[day] = Math.max(0, Math.min(own, left));
        }
        return learner.planner().plan(deck.deck(), StudyBudget.of(learner.today(), budget));
    }
}
