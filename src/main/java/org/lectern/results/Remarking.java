package org.lectern.results;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.Mark;
import org.lectern.bank.Marking;
import org.lectern.bank.MismatchedResponse;
import org.lectern.bank.PartialMarks;
import org.lectern.bank.Response;
import org.lectern.bank.StudyQuestion;

/// What an answer is worth by what is right now: by the last version of its question and the typed answers that were
/// accepted in its assignment.
final class Remarking {

    static final String RIGHT = "right";
    static final String EMPTY = "empty";

    /// @param accepted whether an instructor's acceptance, not the question, makes it right
    record Judged(int version, String rightness, double fraction, boolean accepted) {}

    private Remarking() {}

    /// @param accepted folded answers
    /// @return empty where the last version does not have what was chosen, so that nothing can be said
    static Optional<Judged> judge(
            StudyQuestion asked, StudyQuestion now, @Nullable String json, PartialMarks partial, Set<String> accepted) {
        var response = Answers.read(json);
        if (response.isEmpty()) {
            return Optional.of(new Judged(now.version(), EMPTY, 0, false));
        }
        if (isAccepted(response.get(), accepted)) {
            return Optional.of(new Judged(now.version(), RIGHT, 1, true));
        }
        return Carried.response(response.get(), asked.content(), now.content())
                .flatMap(carried -> marked(now, carried, partial));
    }

    static boolean isAccepted(Response response, Set<String> accepted) {
        return Marking.folded(response).filter(accepted::contains).isPresent();
    }

    private static Optional<Judged> marked(StudyQuestion now, Response response, PartialMarks partial) {
        try {
            var score = Marking.score(now.content(), response, partial);
            var rightness = score.mark() == Mark.RIGHT ? RIGHT : score.mark().slug();
            return Optional.of(new Judged(now.version(), rightness, score.fraction(), false));
        } catch (MismatchedResponse _) {
            return Optional.empty();
        }
    }
}
