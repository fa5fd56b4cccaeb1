package org.lectern.results;

import org.lectern.bank.QuestionContent;

/// The share of a question's points that guessing earns, where its answer is one of a few that are shown.
final class GuessScore {

    private GuessScore() {}

    static Statistic of(QuestionContent content) {
        return switch (content) {
            case QuestionContent.TrueFalse _ -> Statistic.of(0.5);
            // The mean of the options' fractions: one is worth everything, the others nothing.
            case QuestionContent.Choice choice ->
                Statistic.of(1.0 / choice.options().size());
            case QuestionContent.Attribution attribution ->
                Statistic.of(1.0 / attribution.options().size());
            case QuestionContent.Match match -> Statistic.of(1.0 / match.right().size());
            case QuestionContent.Choices _,
                    QuestionContent.Order _,
                    QuestionContent.Basic _,
                    QuestionContent.Cloze _,
                    QuestionContent.Short _,
                    QuestionContent.Date _,
                    QuestionContent.Number _ -> Statistic.none(NoValue.NOT_GUESSED);
        };
    }
}
