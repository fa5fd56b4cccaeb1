package org.lectern.quizzes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Whether a set can be given to learners, as the banks stand now.
@ApplicationScoped
class SetUse {

    private final Composition composition;
    private final QuestionSets sets;

    SetUse(Composition composition, QuestionSets sets) {
        this.composition = composition;
        this.sets = sets;
    }

    /// What stands in the way, in a sentence.
    Optional<String> problem(QuestionSet set, AssignmentKind kind) {
        if (set.isArchived()) {
            return Optional.of("This set is archived. Bring it back first.");
        }
        var places = set.places();
        if (places.isEmpty()) {
            return Optional.of("There are no questions in this set yet.");
        }
        if (kind == AssignmentKind.STUDY && allKept(set)) {
            return Optional.of(
                    "All questions of this set are kept for tests, and nobody is asked them while studying.");
        }
        return Composition.shortage(composition.of(set)).map(shortage -> {
            int number = shortage.index() + 1;
            return places.get(shortage.index()).isDraw()
                    ? "Question %d of the set asks for %d, but there are only %d for it."
                            .formatted(number, shortage.wanted(), shortage.there())
                    : "Question %d of the set is no longer asked.".formatted(number);
        });
    }

    private boolean allKept(QuestionSet set) {
        return set.places().stream().noneMatch(SetPlace::isDraw)
                && sets.reserved(set.picked()).containsAll(set.picked());
    }
}
