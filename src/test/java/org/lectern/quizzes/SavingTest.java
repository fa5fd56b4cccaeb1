package org.lectern.quizzes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lectern.quizzes.Sitting.CHOICE;
import static org.lectern.quizzes.Sitting.SHORT;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.NotFoundException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.quizzes.Saved.Status;

@QuarkusTest
class SavingTest {

    private static final String A = "{\"option\": \"a\"}";
    private static final String B = "{\"option\": \"b\"}";

    private Sitting quiz;
    private Attempt attempt;

    @BeforeEach
    void begin() {
        quiz = Sitting.of(CHOICE, SHORT, Sitting.BASIC);
        attempt = quiz.start(quiz.learner());
    }

    @Test
    void keepsTheHighestSequence() {
        assertThat(quiz.answer(attempt, 1, 5, A).status()).isEqualTo(Status.SAVED);
        var stale = quiz.answer(attempt, 1, 4, B);
        assertThat(stale.status()).isEqualTo(Status.STALE);
        assertThat(stale.sequence()).isEqualTo(5);
        assertThat(Sitting.json(stale.response())).isEqualTo(Sitting.json(A));
        assertThat(quiz.answer(attempt, 1, 6, B).status()).isEqualTo(Status.SAVED);
        assertThat(kept(1)).isEqualTo("6 {\"option\": \"b\"}");
    }

    @Test
    void acknowledgesTheSameSaveAgain() {
        quiz.answer(attempt, 1, 5, A);
        assertThat(quiz.answer(attempt, 1, 5, A).status()).isEqualTo(Status.DUPLICATE);
        assertThat(quiz.answer(attempt, 1, 5, B).status()).isEqualTo(Status.STALE);
        assertThat(kept(1)).isEqualTo("5 {\"option\": \"a\"}");
    }

    @Test
    void takesAnAnswerBack() {
        quiz.answer(attempt, 2, 1, "{\"text\": \"Ulrich\"}");
        assertThat(quiz.answer(attempt, 2, 2, "{\"text\": \"  \"}").status()).isEqualTo(Status.SAVED);
        assertThat(kept(2)).isEqualTo("2 none");
        quiz.answer(attempt, 2, 3, "{\"text\": \"Ulrich\"}");
        quiz.answer(attempt, 2, 4, "null");
        assertThat(kept(2)).isEqualTo("4 none");
    }

    @Test
    void refusesWhatIsNoAnswerToTheQuestion() {
        for (var response : List.of("{\"text\": \"a\"}", "{\"option\": \"z\"}", "[]", "7")) {
            var refused = quiz.answer(attempt, 1, 9, response);
            assertThat(refused.status()).as(response).isEqualTo(Status.REFUSED);
            assertThat(refused.problem()).isNotEmpty();
        }
        assertThat(quiz.answer(attempt, 2, 9, "{\"text\": \"a\\u0000b\"}").status())
                .isEqualTo(Status.REFUSED);
        assertThat(quiz.answer(attempt, 3, 9, "{\"option\": \"a\"}").status()).isEqualTo(Status.REFUSED);
        assertThat(quiz.answer(attempt, 4, 9, A).problem()).isEqualTo("The attempt has no place 4.");
        assertThat(kept(1)).isEqualTo("0 none");
    }

    @Test
    void savesSeveralPlacesEachForItself() throws SQLException {
        quiz.answer(attempt, 2, 7, "{\"text\": \"Ulrich\"}");
        var saved = Sitting.bean(Saving.class)
                .save(
                        attempt.learner(),
                        attempt.id(),
                        List.of(
                                new Saving.Save(3, 1, Sitting.json("{\"text\": \"Because.\"}")),
                                new Saving.Save(1, 1, Sitting.json("{\"option\": \"z\"}")),
                                new Saving.Save(2, 6, Sitting.json("{\"text\": \"Yagoda\"}"))),
                        Sitting.now());
        assertThat(saved)
                .extracting(Saved::position, Saved::status)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, Status.SAVED),
                        org.assertj.core.groups.Tuple.tuple(1, Status.REFUSED),
                        org.assertj.core.groups.Tuple.tuple(2, Status.STALE));
    }

    @Test
    void keepsWhatComesTooLateBesideTheAnswer() throws SQLException {
        quiz.answer(attempt, 1, 5, B);
        quiz.submit(attempt);
        assertThat(quiz.answer(attempt, 1, 5, B).status()).isEqualTo(Status.DUPLICATE);
        assertThat(quiz.answer(attempt, 1, 6, A).status()).isEqualTo(Status.LATE);
        assertThat(kept(1)).isEqualTo("5 {\"option\": \"b\"}");
        assertThat(Sitting.query(
                        "select late_response::text from response where attempt_id = ? and position = 1", attempt.id()))
                .containsExactly("{\"option\": \"a\"}");
        assertThat(Sitting.attempts()
                        .submit(attempt.learner(), attempt.id(), Sitting.now())
                        .mark())
                .isEqualByComparingTo("0");
    }

    @Test
    void takesTheLastAnswersWithinTheGrace() throws SQLException {
        quiz.with("time_limit_s = 60, grace_s = 15");
        var timed = quiz.start(quiz.learner());
        var deadline = timed.deadline();
        assertThat(saveAt(timed, deadline.plusSeconds(15), 1, A).status()).isEqualTo(Status.SAVED);
        assertThat(saveAt(timed, deadline.plusSeconds(16), 2, B).status()).isEqualTo(Status.LATE);
        // Set back, the clock would let it in; what is closed stays closed.
        Sitting.attempts().find(timed.learner(), timed.id(), deadline.plusSeconds(16));
        assertThat(saveAt(timed, deadline.minusSeconds(30), 3, B).status()).isEqualTo(Status.LATE);
    }

    @Test
    void letsAnAnswerStandThatWasChecked() throws SQLException {
        var saving = Sitting.bean(Saving.class);
        assertThat(saving.check(attempt.learner(), attempt.id(), 1, Sitting.now()))
                .isFalse();
        quiz.answer(attempt, 1, 5, B);
        assertThat(saving.check(attempt.learner(), attempt.id(), 1, Sitting.now()))
                .isTrue();
        assertThat(quiz.answer(attempt, 1, 6, A).status()).isEqualTo(Status.CHECKED);
        assertThat(quiz.answer(attempt, 1, 6, B).status()).isEqualTo(Status.DUPLICATE);
        assertThat(kept(1)).isEqualTo("5 {\"option\": \"b\"}");
    }

    @Test
    void goesForwardOnlyWhereOneMayNotGoBack() throws SQLException {
        quiz.with("goes_back = false");
        var saving = Sitting.bean(Saving.class);
        assertThat(quiz.answer(attempt, 2, "{\"text\": \"Ulrich\"}").status()).isEqualTo(Status.PASSED);
        assertThat(quiz.answer(attempt, 1, A).status()).isEqualTo(Status.SAVED);
        assertThat(saving.goOn(attempt.learner(), attempt.id(), 1)).isTrue();
        assertThat(saving.goOn(attempt.learner(), attempt.id(), 1)).isFalse();
        assertThat(quiz.answer(attempt, 1, B).status()).isEqualTo(Status.PASSED);
        assertThat(quiz.answer(attempt, 2, "{\"text\": \"Ulrich\"}").status()).isEqualTo(Status.SAVED);
        assertThat(saving.goOn(attempt.learner(), attempt.id(), 2)).isTrue();
        assertThat(saving.goOn(attempt.learner(), attempt.id(), 3)).isTrue();
        assertThat(saving.goOn(attempt.learner(), attempt.id(), 4)).isFalse();
    }

    @Test
    void knowsNobodyElsesAttempt() {
        var other = quiz.learner().id();
        assertThatThrownBy(() -> Sitting.bean(Saving.class)
                        .save(other, attempt.id(), List.of(new Saving.Save(1, 1, Sitting.json(A))), Sitting.now()))
                .isInstanceOf(NotFoundException.class);
        assertThat(Sitting.sql(() -> Sitting.attempts().find(other, attempt.id(), Sitting.now())))
                .isEmpty();
    }

    private static Saved saveAt(Attempt attempt, java.time.Instant at, long sequence, String response)
            throws SQLException {
        return Sitting.bean(Saving.class)
                .save(
                        attempt.learner(),
                        attempt.id(),
                        List.of(new Saving.Save(1, sequence, Sitting.json(response))),
                        at)
                .getFirst();
    }

    private String kept(int position) {
        return Sitting.query(
                        "select sequence || ' ' || coalesce(response::text, 'none') from response where attempt_id = ? and position = ?",
                        attempt.id(),
                        position)
                .getFirst();
    }
}
