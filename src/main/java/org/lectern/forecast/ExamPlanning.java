package org.lectern.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.quizzes.Preparation.Aim;
import org.lectern.scheduling.Costs;
import org.lectern.scheduling.Planner;
import org.lectern.study.DaysOff;
import org.lectern.study.Learner;
import org.lectern.study.Learners;
import org.lectern.study.Loads;
import org.lectern.study.Pace;
import org.lectern.study.Paces;
import org.lectern.web.Parameters;

/// Plans for a learner's exams, from what she knows now.
@ApplicationScoped
class ExamPlanning {

    private final Learners learners;
    private final Exams exams;
    private final PlanQuestions questions;
    private final Paces paces;
    private final DaysOff daysOff;

    ExamPlanning(Learners learners, Exams exams, PlanQuestions questions, Paces paces, DaysOff daysOff) {
        this.learners = learners;
        this.exams = exams;
        this.questions = questions;
        this.paces = paces;
        this.daysOff = daysOff;
    }

    /// A learner and her exams at one moment.
    ///
    /// @param today as a study day
    /// @param loads how much she studies on the days ahead
    record Situation(Learner learner, int today, Instant now, Exams.Standing standing, Loads loads) {

        List<Exam> running() {
            return standing.running(today);
        }

        /// Those of them that have a day to study on.
        List<Exam> planned() {
            return running().stream()
                    .filter(exam -> exam.examDay() > today && exam.examDay() <= today + Exam.FURTHEST)
                    .toList();
        }

        LocalDate date() {
            return LocalDate.ofEpochDay(today);
        }

        /// The day on which an assignment of hers is due; null where these are the cards of none, or it has no date.
        @Nullable
        LocalDate dueOf(@Nullable String cards) {
            return PlanCards.read(Parameters.given(cards))
                    .filter(PlanCards.OfAssignment.class::isInstance)
                    .map(chosen -> standing.aims().get(((PlanCards.OfAssignment) chosen).assignment()))
                    .map(Aim::on)
                    .orElse(null);
        }

        /// How much of the usual minutes a study day has.
        double share(int day) {
            return loads.on(day).share();
        }

        /// Changes whenever something does from which plans follow, answers apart.
        String basis() {
            return "%s %d %d %d %s %s"
                    .formatted(
                            learner.days(),
                            today,
                            learner.weights().id(),
                            learner.minutesADay(),
                            standing.basis(),
                            loads);
        }
    }

    Situation situation(UUID id, Instant now) throws SQLException {
        var learner = learners.get(id);
        int today = learner.days().dayOf(now);
        var loads = daysOff.between(learner, today, today + Exam.FURTHEST);
        return new Situation(learner, today, now, exams.of(learner, now), loads);
    }

    /// The exams after today, planned together.
    JointPlan plan(Situation here) throws SQLException {
        var ahead = here.planned();
        var decks = new ArrayList<PlanDeck>();
        for (var exam : ahead) {
            decks.add(deck(here, exam.cards()));
        }
        return JointPlan.of(diligence(here), ahead, decks);
    }

    /// The cards of an exam as they are now.
    PlanDeck deck(Situation here, PlanCards cards) throws SQLException {
        return PlanDeck.of(questions.of(here.learner.id(), cards, here.standing.aims()));
    }

    private Diligence diligence(Situation here) throws SQLException {
        var learner = here.learner;
        return new Diligence(
                new Planner(learner.fsrs(), costs(paces.of(learner.id())), paces.firstRatings(learner.id())),
                here.today,
                here::share,
                learner.minutesADay(),
                paces.spent(learner.id(), learner.days().startOf(here.today)));
    }

    /// Who answers by script takes no time at all.
    private static Costs costs(Pace pace) {
        return new Costs(Math.max(1, pace.pass()), Math.max(1, pace.fail()), Math.max(1, pace.fresh()));
    }
}
