package org.lectern.bank;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.Presentation.Shown;

/// A question as a learner gets it, and then its answer.
///
/// @param points in words; empty where the question stands in no set
/// @param options in the order of a seed; null for types without
public record QuestionSheet(int number, StudyQuestion question, String points, Presentation.@Nullable Options options) {

    public static QuestionSheet of(int number, StudyQuestion question, String points, long seed) {
        return new QuestionSheet(number, question, points, Presentation.options(question.content(), seed));
    }

    public String type() {
        return Kinds.of(question.type());
    }

    /// What there is to choose or to put in order.
    public List<Shown> listed() {
        return options instanceof Presentation.Listed(var items) ? items : List.of();
    }

    public List<Shown> left() {
        return options instanceof Presentation.Sides(var left, var _) ? left : List.of();
    }

    public List<Shown> right() {
        return options instanceof Presentation.Sides(var _, var right) ? right : List.of();
    }

    /// What a learner does.
    public String task() {
        return switch (question.content()) {
            case QuestionContent.Basic _ -> "Answered in one's head, then looked up.";
            case QuestionContent.Cloze _ -> "The gap is typed.";
            case QuestionContent.Choice _ -> "One is chosen.";
            case QuestionContent.Choices _ -> "All that are right are chosen.";
            case QuestionContent.TrueFalse _ -> "True or false.";
            case QuestionContent.Short _ -> "A few words are typed.";
            case QuestionContent.Match _ -> "Each on the left is given its match.";
            case QuestionContent.Order _ -> "They are put in order.";
            case QuestionContent.Attribution _ -> "The one who says it is chosen.";
            case QuestionContent.Date _ -> "A date is typed.";
            case QuestionContent.Number _ -> "A number is typed.";
        };
    }

    public List<KeyLine> key() {
        return KeyLine.of(question.content());
    }
}
