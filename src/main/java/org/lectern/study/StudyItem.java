package org.lectern.study;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.lectern.bank.CitedPassage;
import org.lectern.bank.StudyQuestion;
import org.lectern.scheduling.CardState;
import org.lectern.scheduling.FuzzKey;

/// A question to be asked, with what its card, if there is one, knows of it.
///
/// @param state as it meets the current version of the question
/// @param planned whether a plan has chosen it for today
record StudyItem(StudyQuestion question, CardState state, Instant dueAt, WeightSet weights, boolean planned) {

    List<CitedPassage> passages() {
        return question.passages();
    }

    /// The same without a way to these texts.
    StudyItem without(Set<String> texts) {
        return new StudyItem(question.without(texts), state, dueAt, weights, planned);
    }

    Pack.PackCard packed(Learner learner, Instant now) {
        var key = new FuzzKey(learner.id(), question.id());
        var outcomes = learner.scheduler(weights).outcomes(state, now, key);
        return Pack.PackCard.of(question, state, dueAt, planned, seed(learner), OutcomesView.of(outcomes));
    }

    /// The same options stand in the same order until the card is answered.
    private long seed(Learner learner) {
        return learner.id().getLeastSignificantBits() ^ (31L * question.id().hashCode() + state.reps());
    }
}
