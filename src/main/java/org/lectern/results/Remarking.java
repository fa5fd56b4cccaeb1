package org.lectern.results;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.Marking;
import org.lectern.bank.PartialMarks;
import org.lectern.bank.StudyQuestion;
import org.lectern.quizzes.Marked;

/// What an answer is worth by what is right now: by the last version of its question and the typed answers that were
/// accepted in its assignment.
final class Remarking {

    static final String RIGHT = "right";

    /// @param accepted whether an instructor's acceptance makes it right
    record Judged(int version, String rightness, double fraction, boolean accepted) {}

    private Remarking() {}

    /// @param accepted folded answers
    /// @return empty where the last version does not have what was chosen, so that nothing can be said
    static Optional<Judged> judge(
            StudyQuestion asked, StudyQuestion now, @Nullable String json, PartialMarks partial, Set<String> accepted) {
        var response = Answers.read(json);
        boolean isAccepted =
                response.flatMap(Marking::folded).filter(accepted::contains).isPresent();
        if (response.isEmpty() || isAccepted) {
            var marked = Marked.of(now.content(), response.orElse(null), partial, accepted);
            return Optional.of(judged(now, marked, isAccepted));
        }
        return Carried.response(response.get(), asked.content(), now.content())
                .map(carried -> judged(now, Marked.of(now.content(), carried, partial, accepted), false));
    }

    private static Judged judged(StudyQuestion now, Marked marked, boolean accepted) {
        return new Judged(now.version(), marked.rightness().slug(), marked.fraction(), accepted);
    }
}
