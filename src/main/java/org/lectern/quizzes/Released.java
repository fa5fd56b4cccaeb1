package org.lectern.quizzes;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.lectern.bank.Withholding;

/// Whether a learner is shown by now what came of a quiz.
@ApplicationScoped
public class Released {

    private final Attempts attempts;
    private final Withholding withholding;

    Released(Attempts attempts, Withholding withholding) {
        this.attempts = attempts;
        this.withholding = withholding;
    }

    /// Whether she may know how many answers of her first attempt are right: its mark and which ones are right are
    /// released, and no attempt that runs asks any of it.
    public boolean tellsHowRight(UUID learner, UUID assignment, Instant now) throws SQLException {
        var first = attempts.of(learner, assignment).stream()
                .filter(attempt -> attempt.number() == 1 && !attempt.isRunning())
                .findFirst();
        if (first.isEmpty()) {
            return false;
        }
        var disclosure = attempts.terms(learner, assignment).orElseThrow().disclosure();
        var stage = attempts.isClosed(assignment, now) ? Stage.CLOSED : Stage.SUBMITTED;
        if (!stage.shows(disclosure.showsMark()) || !stage.shows(disclosure.showsRightness())) {
            return false;
        }
        var hidden = withholding.askedNow(learner);
        return attempts.places(first.get()).stream().noneMatch(place -> hidden.contains(place.question()));
    }
}
