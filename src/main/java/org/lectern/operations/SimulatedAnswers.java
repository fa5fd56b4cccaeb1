package org.lectern.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.QuestionContent;
import org.lectern.bank.Response;
import org.lectern.bank.StudyQuestion;

/// What a simulated learner answers in a quiz: right where she recalls it, else with a mistake that people make.
final class SimulatedAnswers {

    /// What means the right answer and is not among those that count.
    private static final Map<String, String> OTHERWISE = Map.of(
            "rb-bonapartism-term", "Bonapartist rule",
            "rb-food-card", "food coupons",
            "rb-dzerzhinsky-cheka", "the secret police",
            "rb-principal-defendant", "Trotski");

    private static final double SAYS_IT_OTHERWISE = 0.4;
    private static final double LEAVES_IT_EMPTY = 0.3;
    private static final double TEMPTED = 0.8;
    private static final int FIRST_YEAR = 1917;
    private static final int YEARS = 20;

    private final SimulatedLearner learner;
    private final int studyDay;
    private final String tempting;

    /// @param tempting a question with a wrong option that those take who know much
    SimulatedAnswers(SimulatedLearner learner, int studyDay, String tempting) {
        this.learner = learner;
        this.studyDay = studyDay;
        this.tempting = tempting;
    }

    /// Whether learners of the demo answer a question in words of their own.
    static boolean isKnownOtherwise(String question) {
        return OTHERWISE.containsKey(question);
    }

    /// Null where it is left empty.
    @Nullable
    Response answer(StudyQuestion question) {
        var content = question.content();
        if (question.id().equals(tempting) && content instanceof QuestionContent.Choice choice) {
            boolean isTempted = learner.isDiligent() && learner.happens(TEMPTED);
            return isTempted ? new Response.Option(wrong(choice.options(), choice.key(), 0)) : right(content);
        }
        if (!learner.recalls(question.id(), studyDay)) {
            return wrong(content);
        }
        var otherwise = OTHERWISE.get(question.id());
        return otherwise != null && learner.happens(SAYS_IT_OTHERWISE) ? new Response.Text(otherwise) : right(content);
    }

    static Response right(QuestionContent content) {
        return switch (content) {
            case QuestionContent.Basic(var _, var answer) -> new Response.Text(answer);
            case QuestionContent.Cloze(var _, var answer) -> new Response.Text(answer.text());
            case QuestionContent.Short(var _, var answer) -> new Response.Text(answer.text());
            case QuestionContent.Choice(var _, var _, var key) -> new Response.Option(key);
            case QuestionContent.Attribution(var _, var _, var key) -> new Response.Option(key);
            case QuestionContent.Choices(var _, var _, var keys) -> new Response.Options(keys);
            case QuestionContent.TrueFalse(var _, var value, var _) -> new Response.Value(value);
            case QuestionContent.Match(var _, var _, var _, var pairs) -> new Response.Pairs(pairs(pairs));
            case QuestionContent.Order(var _, var _, var order) -> new Response.Order(order);
            case QuestionContent.Date(var _, var date, var _) -> new Response.Date(date.toString());
            case QuestionContent.Number number -> new Response.Number(number.number());
        };
    }

    private static List<Response.Pair> pairs(Map<String, String> pairs) {
        return pairs.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(pair -> new Response.Pair(pair.getKey(), pair.getValue()))
                .toList();
    }

    private @Nullable Response wrong(QuestionContent content) {
        if (learner.happens(LEAVES_IT_EMPTY)) {
            return null;
        }
        return switch (content) {
            case QuestionContent.Basic _ -> null;
            case QuestionContent.Cloze(var _, var answer) -> new Response.Text(slip(answer.text()));
            case QuestionContent.Short(var _, var answer) -> new Response.Text(slip(answer.text()));
            case QuestionContent.Choice(var _, var options, var key) -> option(options, key);
            case QuestionContent.Attribution(var _, var options, var key) -> option(options, key);
            case QuestionContent.Choices(var _, var options, var keys) -> new Response.Options(some(options, keys));
            case QuestionContent.TrueFalse(var _, var value, var _) -> new Response.Value(!value);
            case QuestionContent.Match(var _, var _, var _, var pairs) -> new Response.Pairs(exchanged(pairs(pairs)));
            case QuestionContent.Order(var _, var _, var order) -> new Response.Order(order.reversed());
            case QuestionContent.Date _ -> new Response.Date(Integer.toString(FIRST_YEAR + learner.oneOf(YEARS)));
            case QuestionContent.Number _ -> new Response.Number(Integer.toString(1 + learner.oneOf(YEARS)));
        };
    }

    private Response option(List<QuestionContent.Option> options, String key) {
        return new Response.Option(wrong(options, key, learner.oneOf(options.size() - 1)));
    }

    private static String wrong(List<QuestionContent.Option> options, String key, int number) {
        return options.stream()
                .map(QuestionContent.Option::id)
                .filter(id -> !id.equals(key))
                .skip(number)
                .findFirst()
                .orElse(key);
    }

    /// One that is right is missed, one that is wrong is taken.
    private static List<String> some(List<QuestionContent.Option> options, List<String> keys) {
        var wrong = options.stream()
                .map(QuestionContent.Option::id)
                .filter(id -> !keys.contains(id))
                .limit(1);
        return Stream.concat(keys.stream().skip(1), wrong).toList();
    }

    private static List<Response.Pair> exchanged(List<Response.Pair> pairs) {
        var exchanged = new ArrayList<>(pairs);
        var first = pairs.get(0);
        var second = pairs.get(1);
        exchanged.set(0, new Response.Pair(first.left(), second.right()));
        exchanged.set(1, new Response.Pair(second.left(), first.right()));
        return exchanged;
    }

    /// Half remembered: a letter in the middle is missing, or the end.
    private String slip(String answer) {
        int middle = answer.length() / 2;
        return learner.happens(0.5) && middle > 1
                ? answer.substring(0, middle) + answer.substring(middle + 1)
                : answer.substring(0, Math.max(1, middle));
    }
}
