package org.lectern.study;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.Mark;
import org.lectern.bank.Marking;
import org.lectern.bank.MismatchedResponse;
import org.lectern.bank.QuestionContent;
import org.lectern.bank.Response;
import org.lectern.scheduling.Rating;

/// How an answer is rated: by the learner herself, by its mark, or by the learner after she saw the mark.
///
/// @param mark null where there is no response to mark
record Grading(Rating rating, @Nullable Mark mark) {

    /// A wrong answer is Again, a right one Good. After a right one the learner may say Hard or Easy, or Again ("I
    /// guessed"). After a wrong one she may say Good where it was typed ("I was right").
    ///
    /// @throws BadItem where rating and response do not go together
    static Grading of(QuestionContent content, @Nullable Rating rating, @Nullable JsonNode response) {
        if (response == null) {
            if (rating == null) {
                throw new BadItem("rating", "An answer has a rating, a response or both.");
            }
            return new Grading(rating, null);
        }
        var mark = mark(content, response);
        if (mark == Mark.RIGHT) {
            return new Grading(rating == null ? Rating.GOOD : rating, mark);
        }
        if (rating == null || rating == Rating.AGAIN) {
            return new Grading(Rating.AGAIN, mark);
        }
        if (rating != Rating.GOOD || !isTyped(content)) {
            throw new BadItem(
                    "rating",
                    isTyped(content)
                            ? "This response is not right: its rating is \"again\", or \"good\" where the learner was right."
                            : "This response is wrong: its rating is \"again\".");
        }
        return new Grading(rating, mark);
    }

    private static Mark mark(QuestionContent content, JsonNode response) {
        try {
            return Marking.mark(content, Response.of(response));
        } catch (MismatchedResponse e) {
            throw new BadItem("response", String.valueOf(e.getMessage()));
        }
    }

    private static boolean isTyped(QuestionContent content) {
        return switch (content) {
            case QuestionContent.Cloze _, QuestionContent.Short _, QuestionContent.Date _, QuestionContent.Number _ ->
                true;
            case QuestionContent.Basic _,
                    QuestionContent.Choice _,
                    QuestionContent.Choices _,
                    QuestionContent.TrueFalse _,
                    QuestionContent.Match _,
                    QuestionContent.Order _,
                    QuestionContent.Attribution _ -> false;
        };
    }
}
