package org.lectern.bank;

import static org.lectern.bank.Finding.Level.W;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Stems that stand alone and can be read in one breath.
final class StemRules {

    static final List<Rule> RULES = List.of(
            Rule.each("S1", W, StemRules::ending),
            Rule.each("S2", W, StemRules::negative),
            Rule.each("S3", W, StemRules::dangling),
            Rule.each("S4", W, StemRules::length),
            Rule.each("S5", W, StemRules::twoQuestions),
            Rule.each("S6", W, StemRules::yesOrNo));

    private static final int LONGEST_STEM = 300;
    private static final int LONGEST_ANSWER = 60;
    private static final int LONGEST_TOLD_ANSWER = 140;

    private static final Pattern IMPERATIVE = Pattern.compile(
            "(^|[.?!:,] )(Match|Put|Order|Arrange|Name|Say|Give|Choose|Select|Complete|Explain|Describe|State|List|Sort|Pick|Mark|Link|Assign|Tell|Find|Set|Bring)\\b");
    private static final Pattern NEGATIVE = Pattern.compile(
            "\\b(which|what|who)\\b[^?]*\\b(not|never|except|least)\\b[^?]*\\?", Pattern.CASE_INSENSITIVE);
    private static final Pattern DANGLING = Pattern.compile(
            "^(he|she|it|they|his|her|their|this|these|those|that)\\b|\\bthe (above|following)\\b|\\bin (this|the) (passage|excerpt|quotation)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern YES_OR_NO = Pattern.compile(
            "^(is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern SECOND_QUESTION = Pattern.compile(
            "\\?.*\\?|\\b(and|or),? (who|whom|whose|what|when|where|why|how)\\b.*\\?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTED = Pattern.compile("[“\"][^”\"]*[”\"]");

    private StemRules() {}

    private static Stream<String> ending(CheckedBank bank, WrittenQuestion question) {
        var stem = question.content().stem().strip();
        var asks = !(question.content() instanceof QuestionContent.Cloze)
                && !(question.content() instanceof QuestionContent.TrueFalse);
        return Rule.when(
                asks && !stem.endsWith("?") && !IMPERATIVE.matcher(stem).find(),
                "the stem neither ends in a question mark nor tells what to do");
    }

    private static Stream<String> negative(CheckedBank bank, WrittenQuestion question) {
        return Rule.when(NEGATIVE.matcher(question.content().stem()).find(), "the stem asks for what is not so");
    }

    private static Stream<String> dangling(CheckedBank bank, WrittenQuestion question) {
        return Rule.when(
                DANGLING.matcher(question.content().stem()).find(),
                "the stem refers to something that does not stand in it");
    }

    private static Stream<String> length(CheckedBank bank, WrittenQuestion question) {
        var stem = question.content().stem().length();
        var longest = question.content() instanceof QuestionContent.Basic ? LONGEST_TOLD_ANSWER : LONGEST_ANSWER;
        return Stream.concat(
                Rule.when(stem > LONGEST_STEM, "the stem has %d characters".formatted(stem)),
                answers(question.content())
                        .filter(answer -> answer.length() > longest)
                        .map(answer ->
                                "an answer has %d characters, more than %d".formatted(answer.length(), longest)));
    }

    /// What is put in order or matched has the length that it needs.
    private static Stream<String> answers(QuestionContent content) {
        return content instanceof QuestionContent.Order || content instanceof QuestionContent.Match
                ? Stream.empty()
                : QuestionTexts.answers(content).stream();
    }

    private static Stream<String> twoQuestions(CheckedBank bank, WrittenQuestion question) {
        var asked = QUOTED.matcher(question.content().stem()).replaceAll("");
        return Rule.when(SECOND_QUESTION.matcher(asked).find(), "the stem asks two things at once");
    }

    private static Stream<String> yesOrNo(CheckedBank bank, WrittenQuestion question) {
        return Rule.when(
                question.content() instanceof QuestionContent.Basic(var stem, var _)
                        && YES_OR_NO.matcher(stem).find(),
                "a basic question that yes or no would answer");
    }
}
