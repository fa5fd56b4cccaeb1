package org.lectern.results;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lectern.bank.StudyQuestion;
import org.lectern.bank.StudyQuestions;
import org.lectern.bank.StudyQuestions.Ref;

/// Marks the submitted attempts of an assignment anew, by the last versions of its questions and the answers that were
/// accepted. Attempts that run are left alone: they are marked when they are submitted. Each learner is a transaction
/// of her own, so that a large class blocks nobody; whoever is interrupted begins again and changes nothing twice.
@ApplicationScoped
class Regrading {

    private final AnswerRows rows;
    private final LearnerRegrading learners;
    private final StudyQuestions questions;

    Regrading(AnswerRows rows, LearnerRegrading learners, StudyQuestions questions) {
        this.rows = rows;
        this.learners = learners;
        this.questions = questions;
    }

    /// What would change now.
    Regrade plan(UUID assignment) {
        return plan(assignment, rows.accepted(assignment));
    }

    /// What would change if these answers were accepted.
    Regrade plan(UUID assignment, Map<String, Set<String>> accepted) {
        var answers = rows.of(assignment);
        return Regrade.of(answers, versions(questions, answers), rows.partial(assignment), accepted);
    }

    /// Marks anew, and says of how many answers the mark changed.
    ///
    /// @param by the instructor
    int apply(UUID assignment, UUID by, String reason) {
        int changed = 0;
        for (var learner : plan(assignment).touched()) {
            changed += learners.regrade(assignment, learner, by, reason);
        }
        return changed;
    }

    static Map<Ref, StudyQuestion> versions(StudyQuestions questions, List<MarkedAnswer> answers) {
        var refs = new HashSet<Ref>();
        answers.forEach(answer -> {
            refs.add(answer.asked());
            refs.add(answer.now());
        });
        return questions.versions(refs);
    }
}
