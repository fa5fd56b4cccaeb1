package org.lectern.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lectern.bank.Kind;
import org.lectern.bank.Marking;
import org.lectern.bank.PartialMarks;
import org.lectern.bank.QuestionContent;
import org.lectern.bank.Response;
import org.lectern.bank.SafeHtml;
import org.lectern.bank.StudyQuestion;
import org.lectern.bank.Voice;
import org.lectern.quizzes.Sitting;
import org.lectern.scheduling.Rating;

class SimulatedAnswersTest {

    private static final List<QuestionContent> MARKED = Sitting.ALL.stream()
            .filter(content -> !(content instanceof QuestionContent.Basic))
            .toList();

    @Test
    void areRightForWhoeverRecalls() {
        for (var content : MARKED) {
            assertThat(fraction(content, SimulatedAnswers.right(content)))
                    .as(content.stem())
                    .isEqualTo(1);
        }
    }

    @Test
    void areOfTheQuestionsTypeAndSometimesWrongAndSometimesEmpty() {
        for (var content : MARKED) {
            var answers = IntStream.range(0, 40)
                    .mapToObj(seed -> answers(seed, "").answer(question(content)))
                    .toList();
            assertThat(answers).as(content.stem()).containsNull();
            assertThat(answers.stream().filter(answer -> answer != null).map(answer -> fraction(content, answer)))
                    .as(content.stem())
                    .contains(1.0)
                    .anyMatch(fraction -> fraction < 1);
        }
    }

    @Test
    void areTheSameForTheSameSeed() {
        assertThat(ten(3)).isEqualTo(ten(3));
    }

    @Test
    void followTheTemptingOptionWhereSheIsDiligent() {
        var question = question(Sitting.CHOICE);
        for (var seed = 0; seed < 24; seed++) {
            var learner = new SimulatedLearner(seed);
            var answers = new SimulatedAnswers(learner, 1, question.id());
            long wrong = IntStream.range(0, 100)
                    .filter(_ -> !new Response.Option("a").equals(answers.answer(question)))
                    .count();
            assertThat(wrong).isBetween(learner.isDiligent() ? 65L : 0L, learner.isDiligent() ? 95L : 0L);
        }
    }

    @Test
    void remembersWhatWasStudied() {
        var learner = new SimulatedLearner(5);
        learner.answer("question-1", 1);
        learner.answer("question-1", 2);
        assertThat(recalled(learner, "question-1", 3)).isGreaterThan(recalled(learner, "question-1", 200));
        assertThat(recalled(learner, "question-1", 3)).isGreaterThan(recalled(learner, "never met", 3));
        assertThat(learner.answer("question-1", 4)).isIn((Object[]) Rating.values());
    }

    private static long recalled(SimulatedLearner learner, String question, int day) {
        return IntStream.range(0, 1000)
                .filter(_ -> learner.recalls(question, day))
                .count();
    }

    private static List<@Nullable Response> ten(long seed) {
        var answers = answers(seed, "");
        return IntStream.range(0, 10)
                .<@Nullable Response>mapToObj(_ -> answers.answer(question(Sitting.SHORT)))
                .toList();
    }

    private static SimulatedAnswers answers(long seed, String tempting) {
        return new SimulatedAnswers(new SimulatedLearner(seed), 1, tempting);
    }

    private static double fraction(QuestionContent content, Response response) {
        return Marking.score(content, response, PartialMarks.NONE).fraction();
    }

    private static StudyQuestion question(QuestionContent content) {
        return new StudyQuestion(
                "question-1",
                1,
                1,
                content,
                "",
                Kind.FACT,
                Voice.AUTHOR,
                1,
                List.of(),
                SafeHtml.EMPTY,
                null,
                List.of(),
                false);
    }
}
