package org.lectern.forecast;

import io.quarkus.arc.Arc;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.lectern.accounts.People;
import org.lectern.accounts.People.Person;
import org.lectern.progress.Library;
import org.lectern.results.SatQuiz;
import org.lectern.roster.Teaching;
import org.lectern.web.Ids;

/// A quiz of a course, due in two days, whose learners were told in the night what they would recall.
public record Foretelling(Library library, Teaching teaching, SatQuiz quiz, int questions) {

    private static final Duration NIGHT = Duration.ofMinutes(1);

    public static Foretelling ofAQuiz(int questions) {
        var library = Library.open();
        library.addMore(questions);
        var teaching = Teaching.aCourse();
        var quiz = SatQuiz.of(
                teaching,
                IntStream.range(0, questions)
                        .mapToObj(i -> library.question("more-" + i))
                        .toArray(String[]::new));
        Library.execute(
                "update assignment set due_at = ? where id = ?", Instant.now().plus(Duration.ofDays(2)), quiz.id());
        return new Foretelling(library, teaching, quiz, questions);
    }

    /// Of the course, with all questions of the quiz studied four days ago.
    Person studied() {
        var learner = learner();
        teaching.joinedBy(learner);
        for (int i = 0; i < questions; i++) {
            library.remember(learner, "more-" + i, 5 + i, 4, 5);
        }
        return learner;
    }

    /// The same, after the night.
    public Person told() {
        var learner = studied();
        predict(learner, Instant.now().minus(NIGHT));
        return learner;
    }

    /// Somebody who lives by the clock by which cards are remembered here.
    static Person learner() {
        var learner = People.learner();
        Library.execute("update account set zone = 'UTC' where id = ?", learner.id());
        return learner;
    }

    static void predict(Person learner, Instant now) {
        try {
            Arc.container().instance(Predictions.class).get().make(learner.id(), now);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A plan of a learner's own for the cards of her text.
    ///
    /// @param examDay in days from today
    static UUID plan(Library library, Person learner, int examDay) {
        var plan = Ids.make(Instant.now());
        Library.execute(
                "insert into exam_plan (learner_id, plan_id, title, text_id, exam_day, made_at, changed_at) values (?, ?, 'The exam', ?, ?, now(), now())",
                learner.id(),
                plan,
                library.text(),
                today() + examDay);
        return plan;
    }

    /// By the clock of these learners.
    static int today() {
        return Math.toIntExact(Math.floorDiv(Instant.now().getEpochSecond() - 4 * 3_600, 86_400));
    }

    /// Sits the quiz, and has it marked.
    ///
    /// @param right so many of the first answers
    public UUID sits(Person learner, int right) {
        var attempt = quiz.sits(learner, new String[questions]);
        Library.execute("""
                update response set rightness = case when position <= ? then 'right' else 'wrong' end,
                    fraction = case when position <= ? then 1 else 0 end
                where attempt_id = ?""", right, right, attempt);
        return attempt;
    }
}
