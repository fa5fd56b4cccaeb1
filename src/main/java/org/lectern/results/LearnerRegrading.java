package org.lectern.results;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.UUID;
import org.lectern.bank.StudyQuestions;
import org.lectern.results.MarkChanges.Change;
import org.lectern.results.MarkChanges.Kind;

/// Marks the submitted attempts of one learner anew, in one transaction that holds them: what a quiz's submission, an
/// acceptance and another regrade do at the same time waits, or is seen.
@ApplicationScoped
class LearnerRegrading {

    private final AnswerRows rows;
    private final MarkChanges changes;
    private final StudyQuestions questions;
    private final Clock clock;

    LearnerRegrading(AnswerRows rows, MarkChanges changes, StudyQuestions questions, Clock clock) {
        this.rows = rows;
        this.changes = changes;
        this.questions = questions;
        this.clock = clock;
    }

    /// @return of how many answers the mark changed
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int regrade(UUID assignment, UUID learner, UUID by, String reason) {
        var answers = rows.hold(assignment, learner);
        var accepted = rows.accepted(assignment);
        var versions = Regrading.versions(questions, answers);
        var partial = rows.partial(assignment);
        var now = clock.instant();
        var changed = new ArrayList<UUID>();
        for (var answer : answers) {
            var judged = Remarking.judge(
                            Regrade.known(versions, answer.asked()),
                            Regrade.known(versions, answer.now()),
                            answer.response(),
                            partial,
                            accepted.getOrDefault(answer.question(), java.util.Set.of()))
                    .filter(answer::differs);
            if (judged.isPresent()) {
                rows.mark(answer, judged.get());
                if (answer.changesMark(judged.get())) {
                    changes.log(change(answer, judged.get(), reason), by, now);
                    changed.add(answer.attempt());
                }
            }
        }
        changed.stream().distinct().forEach(attempt -> changes.sumUp(learner, attempt));
        return changed.size();
    }

    private static Change change(MarkedAnswer answer, Remarking.Judged judged, String reason) {
        return new Change(
                answer.learner(),
                answer.attempt(),
                answer.position(),
                judged.accepted() ? Kind.ACCEPTANCE : Kind.REGRADE,
                reason,
                answer.markedVersion(),
                judged.version(),
                points(answer, answer.fraction()),
                points(answer, judged.fraction()));
    }

    private static BigDecimal points(MarkedAnswer answer, double fraction) {
        return Overriding.rounded(BigDecimal.valueOf(answer.points(fraction)));
    }
}
