package org.lectern.quizzes;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.Marking;
import org.lectern.bank.MismatchedResponse;
import org.lectern.bank.PartialMarks;
import org.lectern.bank.QuestionContent;
import org.lectern.bank.Response;

/// What a response of an attempt is worth: decided here only, when it is submitted and whenever it is marked again.
///
/// @param fraction of the question's points, 0 to 1
public record Marked(Rightness rightness, double fraction) {

    private static final Marked EMPTY = new Marked(Rightness.EMPTY, 0);
    static final Marked ACCEPTED = new Marked(Rightness.RIGHT, 1);
    private static final Marked UNREAD = new Marked(Rightness.NEAR, 0);
    private static final Marked WRONG = new Marked(Rightness.WRONG, 0);

    /// Marks a response to one version of a question. What an instructor accepted counts as right. A basic question
    /// is answered in the learner's own words, which no machine marks: near, until somebody accepts them or gives
    /// points.
    ///
    /// @param response null where there is none
    /// @param accepted answers to this question, folded as [Marking#folded] does
    public static Marked of(
            QuestionContent content, @Nullable Response response, PartialMarks partial, Set<String> accepted) {
        if (response == null) {
            return EMPTY;
        }
        if (isAccepted(response, accepted)) {
            return ACCEPTED;
        }
        if (content instanceof QuestionContent.Basic) {
            return UNREAD;
        }
        try {
            var score = Marking.score(content, response, partial);
            return new Marked(Rightness.of(score.mark()), score.fraction());
        } catch (MismatchedResponse _) {
            // To another version of the question it cannot be an answer.
            return WRONG;
        }
    }

    static boolean isAccepted(@Nullable Response response, Set<String> accepted) {
        return response != null
                && Marking.folded(response).filter(accepted::contains).isPresent();
    }
}
