package org.lectern.quizzes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lectern.quizzes.Sitting.CHOICE;
import static org.lectern.quizzes.Sitting.CHOICES;
import static org.lectern.quizzes.Sitting.SHORT;
import static org.lectern.quizzes.Sitting.TRUE_FALSE;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.NotFoundException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People;
import org.lectern.accounts.People.Person;
import org.lectern.quizzes.Saved.Status;
import org.lectern.web.Refusal;

@QuarkusTest
class AttemptsTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Instant now = Sitting.now();

    @Test
    void leadsASecondStartToTheRunningAttempt() {
        var quiz = Sitting.of(CHOICE, SHORT);
        var anna = quiz.learner();
        var first = quiz.start(anna);
        assertThat(quiz.start(anna)).usingRecursiveComparison().isEqualTo(first);
        assertThat(first.number()).isEqualTo(1);
        assertThat(first.greatest()).isEqualByComparingTo("2");
        quiz.submit(first);
        assertThat(quiz.start(anna).number()).isEqualTo(2);
    }

    @Test
    void asksInTheOrderOfTheSetOrShuffledByTheSeed() throws SQLException {
        var quiz = Sitting.of(Sitting.ALL);
        assertThat(asked(quiz.start(quiz.learner())))
                .containsExactlyElementsOf(java.util.stream.IntStream.rangeClosed(1, 11)
                        .mapToObj(quiz::question)
                        .toList());
        quiz.with("shuffles = true");
        var attempts = List.of(quiz.start(quiz.learner()), quiz.start(quiz.learner()), quiz.start(quiz.learner()));
        var orders = attempts.stream().map(AttemptsTest::asked).toList();
        assertThat(orders).doesNotHaveDuplicates();
        var again = Sitting.bean(AttemptDraw.class)
                .draw(
                        quiz.set(),
                        attempts.getFirst().seed(),
                        new Conduct(
                                1,
                                Counting.HIGHEST,
                                null,
                                15,
                                org.lectern.bank.PartialMarks.NONE,
                                true,
                                true,
                                false,
                                true,
                                null),
                        true);
        assertThat(again.stream().map(AttemptDraw.Asked::question)).containsExactlyElementsOf(orders.getFirst());
    }

    @Test
    void takesTheEarlierOfTimeLimitAndEndAsTheDeadline() throws SQLException {
        var quiz = Sitting.of(CHOICE).with("time_limit_s = 600");
        assertThat(deadline(quiz, quiz.learner())).isEqualTo(now.plusSeconds(600));
        var slow = quiz.learner();
        Sitting.execute("update enrolment set extra_time = 50 where learner_id = ?", slow.id());
        assertThat(deadline(quiz, slow)).isEqualTo(now.plusSeconds(900));
        Sitting.execute("update assignment set due_at = ? where id = ?", now.plusSeconds(300), quiz.assignment());
        assertThat(deadline(quiz, quiz.learner())).isEqualTo(now.plusSeconds(300));
        Sitting.execute("update assignment set late_until = ? where id = ?", now.plusSeconds(400), quiz.assignment());
        assertThat(deadline(quiz, quiz.learner())).isEqualTo(now.plusSeconds(400));
        var extended = quiz.learner();
        extend(quiz, extended, "due_at, time_limit_s", "?, 700", now.plus(HOUR));
        assertThat(deadline(quiz, extended)).isEqualTo(now.plusSeconds(700));
        quiz.with("due_at = null, late_until = null, time_limit_s = null");
        assertThat(deadline(quiz, quiz.learner())).isNull();
    }

    @Test
    void marksEveryTypeOnTheServer() {
        var quiz = Sitting.of(Sitting.ALL);
        var right = quiz.finished();
        // A machine marks no basic question.
        assertThat(right.mark()).isEqualByComparingTo("10");
        assertThat(right.greatest()).isEqualByComparingTo("11");
        assertThat(rightness(right)).filteredOn("right"::equals).hasSize(10);
        assertThat(rightness(right).getLast()).isEqualTo("near");
        var wrong = quiz.finished(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        assertThat(wrong.mark()).isEqualByComparingTo("0");
        var empty = quiz.submit(quiz.start(quiz.learner()));
        assertThat(empty.mark()).isEqualByComparingTo("0");
        assertThat(rightness(empty)).containsOnly("empty");
    }

    @Test
    void givesAPartOfThePointsAsTheAssignmentSays() {
        for (var expected : List.of(
                new String[] {"NONE", "0"}, new String[] {"WITHOUT_PENALTY", "1"}, new String[] {"WITH_PENALTY", "0.5"
                })) {
            var quiz = Sitting.of(CHOICES).with("partial = '%s'".formatted(expected[0]));
            var attempt = quiz.start(quiz.learner());
            quiz.answer(attempt, 1, "{\"options\": [\"a\", \"b\", \"c\"]}");
            assertThat(quiz.submit(attempt).mark()).as(expected[0]).isEqualByComparingTo(expected[1]);
        }
    }

    @Test
    void countsANearMissOnlyOnceItIsAccepted() {
        var quiz = Sitting.of(SHORT);
        var near = quiz.start(quiz.learner());
        quiz.answer(near, 1, "{\"text\": \"Vyshinski\"}");
        assertThat(quiz.submit(near).mark()).isEqualByComparingTo("0");
        assertThat(rightness(near)).containsExactly("near");
        Sitting.execute(
                "insert into accepted_answer values (?, ?, 'vyshinski', ?, now())",
                quiz.assignment(),
                quiz.question(1),
                quiz.teaching().instructor().id());
        var accepted = quiz.start(quiz.learner());
        quiz.answer(accepted, 1, "{\"text\": \"  VYSHINSKI. \"}");
        assertThat(quiz.submit(accepted).mark()).isEqualByComparingTo("1");
    }

    @Test
    void takesThePenaltyOffWhatIsSubmittedLate() throws SQLException {
        var quiz = Sitting.of(CHOICE, TRUE_FALSE, SHORT).with("late_penalty = 25");
        Sitting.execute(
                "update assignment set due_at = ?, late_until = ? where id = ?",
                now.plusSeconds(60),
                now.plusSeconds(600),
                quiz.assignment());
        var anna = quiz.learner();
        var attempt = quiz.start(anna);
        quiz.answer(attempt, 1, Sitting.right(CHOICE));
        var late = Sitting.attempts().submit(anna.id(), attempt.id(), now.plusSeconds(61));
        assertThat(late.late()).isTrue();
        assertThat(late.mark()).isEqualByComparingTo("0.75");
        assertThat(late.penalty()).isEqualTo(25);
        assertThat(quiz.finished().late()).isFalse();
    }

    @Test
    void closesAnOverdueAttemptWithTheDeadlineAsItsFinish() throws SQLException {
        var quiz = Sitting.of(CHOICE).with("time_limit_s = 60, grace_s = 15");
        var anna = quiz.learner();
        var attempt = quiz.start(anna);
        quiz.answer(attempt, 1, Sitting.right(CHOICE));
        var deadline = attempt.deadline();
        assertThat(deadline).isNotNull();
        assertThat(Sitting.attempts().find(anna.id(), attempt.id(), deadline.plusSeconds(15)))
                .get()
                .matches(Attempt::isRunning);
        var opened = Sitting.attempts()
                .find(anna.id(), attempt.id(), deadline.plusSeconds(16))
                .orElseThrow();
        assertThat(opened.finishedAt()).isEqualTo(deadline);
        assertThat(opened.finishedBy()).isEqualTo("deadline");
        assertThat(opened.mark()).isEqualByComparingTo("1");
        // A clock that is set back opens nothing again.
        assertThat(Sitting.attempts().submit(anna.id(), attempt.id(), deadline.minusSeconds(30)))
                .usingRecursiveComparison()
                .isEqualTo(opened);
        assertThat(quiz.answer(attempt, 1, Sitting.wrong(CHOICE)).status()).isEqualTo(Status.LATE);
    }

    @Test
    void sweepsWhatNobodySubmitted() throws SQLException {
        var quiz = Sitting.of(CHOICE).with("time_limit_s = 60");
        var over = quiz.start(quiz.learner());
        var runs = quiz.start(quiz.learner());
        Sitting.execute(
                "update attempt set started_at = started_at - interval '1 hour', deadline_at = deadline_at - interval '1 hour' where attempt_id = ?",
                over.id());
        Sitting.bean(AttemptSweep.class).sweep();
        assertThat(state(over)).isEqualTo("SUBMITTED deadline");
        assertThat(state(runs)).isEqualTo("IN_PROGRESS null");
    }

    @Test
    void refusesWhatTheTermsDoNotAllow() {
        var quiz = Sitting.of(CHOICE).with("attempts = 1");
        var anna = quiz.learner();
        quiz.submit(quiz.start(anna));
        assertThatThrownBy(() -> quiz.start(anna)).isInstanceOf(Refusal.class).hasMessage("You have had your attempt.");
        extend(quiz, anna, "attempts", "2");
        assertThat(quiz.start(anna).number()).isEqualTo(2);
        var early = Sitting.of(CHOICE).with("opens_at = now() + interval '1 hour'");
        assertThatThrownBy(() -> early.start(early.learner())).hasMessage("This quiz is not open yet.");
        var over = Sitting.of(CHOICE).with("due_at = now() - interval '1 second'");
        assertThatThrownBy(() -> over.start(over.learner())).hasMessage("This quiz is over.");
        var retired = Sitting.of(CHOICE);
        Sitting.execute("update question set served = false where id = ?", retired.question(1));
        assertThatThrownBy(() -> retired.start(retired.learner())).hasMessageContaining("questions are missing");
    }

    @Test
    void isThereForLearnersOfTheCourseOnly() {
        var quiz = Sitting.of(CHOICE);
        assertThatThrownBy(() -> quiz.start(Sitting.of(CHOICE).learner())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> quiz.start(quiz.teaching().instructor())).isInstanceOf(NotFoundException.class);
        var gone = quiz.learner();
        quiz.teaching().remove(gone);
        assertThatThrownBy(() -> quiz.start(gone)).isInstanceOf(NotFoundException.class);
        var anna = quiz.learner();
        quiz.teaching().archive();
        assertThatThrownBy(() -> quiz.start(anna)).isInstanceOf(Refusal.class).hasMessageContaining("course is over");
    }

    @Test
    void letsAnInstructorTryItAsOftenAsSheLikes() throws SQLException {
        var quiz = Sitting.of(CHOICE).with("attempts = 1, opens_at = now() + interval '1 day', time_limit_s = 60");
        var instructor = quiz.teaching().instructor().id();
        for (int number = 1; number <= 3; number++) {
            var trial = Sitting.attempts().tryOut(instructor, quiz.assignment(), now);
            assertThat(trial.trial()).isTrue();
            assertThat(trial.number()).isEqualTo(number);
            quiz.submit(trial);
        }
        assertThat(Sitting.attempts().of(instructor, quiz.assignment())).isEmpty();
        var other = People.instructor().id();
        assertThatThrownBy(() -> Sitting.attempts().tryOut(other, quiz.assignment(), now))
                .isInstanceOf(NotFoundException.class);
    }

    private Instant deadline(Sitting quiz, Person learner) throws SQLException {
        return Sitting.attempts().start(learner.id(), quiz.assignment(), now).deadline();
    }

    private static void extend(Sitting quiz, Person learner, String columns, String values, Object... more) {
        var all = new java.util.ArrayList<Object>(List.of(learner.id(), quiz.assignment(), learner.id()));
        all.addAll(List.of(more));
        Sitting.execute(
                "insert into extension (learner_id, assignment_id, given_by, given_at, %s) values (?, ?, ?, now(), %s)"
                        .formatted(columns, values),
                all.toArray());
    }

    private static List<String> asked(Attempt attempt) {
        return Sitting.query("select question_id from response where attempt_id = ? order by position", attempt.id());
    }

    private static List<String> rightness(Attempt attempt) {
        return Sitting.query("select rightness from response where attempt_id = ? order by position", attempt.id());
    }

    private static String state(Attempt attempt) {
        return Sitting.query(
                        "select state || ' ' || coalesce(finished_by, 'null') from attempt where attempt_id = ?",
                        attempt.id())
                .getFirst();
    }
}
