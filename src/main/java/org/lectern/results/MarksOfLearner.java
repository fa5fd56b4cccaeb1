package org.lectern.results;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.lectern.roster.LearnerWork;

/// The marks of one learner of a course, as the table of the course has them.
@ApplicationScoped
class MarksOfLearner implements LearnerWork {

    private final Results results;

    MarksOfLearner(Results results) {
        this.results = results;
    }

    @Override
    public List<Work> of(UUID instructor, UUID course, UUID learner) {
        var quizzes = results.quizzes(instructor, course);
        var takers = results.takers(course, quizzes);
        return quizzes.stream()
                .flatMap(quiz -> takers.getOrDefault(quiz.id(), List.of()).stream()
                        .filter(taker -> taker.id().equals(learner))
                        .map(taker -> work(quiz, taker)))
                .toList();
    }

    private static Work work(Quiz quiz, Taker taker) {
        var cell = GradesPage.cell(quiz, taker);
        return new Work(
                quiz.title(),
                quiz.path(),
                cell.text(),
                cell.path(),
                taker.finished().size());
    }
}
