package org.lectern.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.bank.Mark;
import org.lectern.bank.QuestionContent;
import org.lectern.scheduling.Rating;

class GradingTest {

    @ParameterizedTest
    @EnumSource(Rating.class)
    void takesTheLearnersOwnRating(Rating rating) {
        assertThat(Grading.of(TestQuestions.BASIC, rating, null)).isEqualTo(new Grading(rating, null));
    }

    @Test
    void takesTheMarkWhereTheLearnerSaysNothing() {
        assertThat(grade(TestQuestions.CHOICE, null, "{'option': 'a'}"))
                .isEqualTo(new Grading(Rating.GOOD, Mark.RIGHT));
        assertThat(grade(TestQuestions.CHOICE, null, "{'option': 'b'}"))
                .isEqualTo(new Grading(Rating.AGAIN, Mark.WRONG));
        assertThat(grade(TestQuestions.SHORT, null, "{'text': 'Oposition'}"))
                .isEqualTo(new Grading(Rating.AGAIN, Mark.NEAR));
    }

    @ParameterizedTest
    @EnumSource(Rating.class)
    void letsTheLearnerSayMoreOfARightAnswer(Rating rating) {
        assertThat(grade(TestQuestions.TRUE_FALSE, rating, "{'value': false}"))
                .isEqualTo(new Grading(rating, Mark.RIGHT));
    }

    @Test
    void letsTheLearnerOverruleTheMarkOfWhatSheTyped() {
        assertThat(grade(TestQuestions.SHORT, Rating.GOOD, "{'text': 'Other'}"))
                .isEqualTo(new Grading(Rating.GOOD, Mark.WRONG));
        assertThat(grade(TestQuestions.NUMBER, Rating.GOOD, "{'number': '13'}"))
                .isEqualTo(new Grading(Rating.GOOD, Mark.WRONG));
        refuses("rating", TestQuestions.SHORT, Rating.EASY, "{'text': 'Other'}");
        refuses("rating", TestQuestions.CHOICE, Rating.GOOD, "{'option': 'b'}");
        refuses("rating", TestQuestions.TRUE_FALSE, Rating.HARD, "{'value': true}");
    }

    @Test
    void refusesWhatIsNoAnswer() {
        refuses("rating", TestQuestions.BASIC, null, null);
        refuses("response", TestQuestions.BASIC, Rating.GOOD, "{'text': 'He'}");
        refuses("response", TestQuestions.CHOICE, null, "{'value': true}");
        refuses("response", TestQuestions.CHOICE, null, "{}");
        refuses("response", TestQuestions.CHOICE, null, "'a'");
    }

    private static Grading grade(QuestionContent content, Rating rating, String response) {
        try {
            JsonNode json = response == null ? null : new ObjectMapper().readTree(response.replace('\'', '"'));
            return Grading.of(content, rating, json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void refuses(String field, QuestionContent content, Rating rating, String response) {
        assertThatExceptionOfType(BadItem.class)
                .isThrownBy(() -> grade(content, rating, response))
                .satisfies(bad -> assertThat(bad.field()).isEqualTo(field));
    }
}
