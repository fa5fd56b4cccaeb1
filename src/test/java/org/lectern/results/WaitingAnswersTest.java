package org.lectern.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People.Person;
import org.lectern.quizzes.Sitting;
import org.lectern.roster.Teaching;

/// Answers that only a person can mark: who is told, and until when.
@QuarkusTest
class WaitingAnswersTest {

    private final Sitting quiz = Sitting.of(Sitting.SHORT, Sitting.BASIC);
    private final Person instructor = quiz.teaching().instructor();
    private final String results = "/teach/results/" + quiz.assignment();

    @Test
    void areToldToInstructorAndLearnerUntilTheyAreMarked() {
        var anna = quiz.learner();
        answered(anna, Sitting.right(Sitting.BASIC));
        answered(quiz.learner(), null);

        var concern = concern(instructor);
        assertThat(concern.text()).startsWith("1 answer waits for you to mark in “The first trial” ");
        assertThat(concern.select("a").attr("href")).isEqualTo(results + "#waiting");
        assertThat(concern(Teaching.aCourse().instructor()).text()).isEmpty();
        var overview = page(instructor, results);
        assertThat(overview.getElementById("waiting").text()).isEqualTo("1 answer waits for you to mark");
        var attempt = overview.selectFirst("#to-mark a").attr("href");
        assertThat(attempt).endsWith("/attempts/1#answer-2");
        var review = "/quiz/" + SatQuiz.one("select attempt_id from attempt where learner_id = ?", anna.id());
        assertThat(page(anna, review).selectFirst("#provisional").text())
                .isEqualTo("Provisional: 1 answer is still to be marked by your instructor.");

        instructor
                .browser()
                .formParam("points", "0.5")
                .formParam("reason", "Half of it.")
                .post(attempt.replace("#answer-2", "/answers/2/override"))
                .then()
                .statusCode(303);
        assertThat(concern(instructor).text()).isEmpty();
        assertThat(page(instructor, results).select("#waiting, #to-mark")).isEmpty();
        assertThat(page(anna, review).select("#provisional")).isEmpty();
        assertThat(page(anna, review).selectFirst("#mark").text()).startsWith("1.5 of 2");
    }

    @Test
    void tellNoMarkThatIsNotReleased() {
        var anna = quiz.with("shows_mark = 'never'").learner();
        answered(anna, Sitting.right(Sitting.BASIC));
        var review = "/quiz/" + SatQuiz.one("select attempt_id from attempt where learner_id = ?", anna.id());
        assertThat(page(anna, review).select("#mark, #provisional")).isEmpty();
    }

    private void answered(Person learner, @Nullable String inHerWords) {
        var attempt = quiz.start(learner);
        quiz.answer(attempt, 1, Sitting.right(Sitting.SHORT));
        if (inHerWords != null) {
            quiz.answer(attempt, 2, inHerWords);
        }
        quiz.submit(attempt);
    }

    private static org.jsoup.select.Elements concern(Person instructor) {
        return page(instructor, "/teach").select("#concerns li:has(a[href$=#waiting])");
    }

    private static Document page(Person person, String path) {
        return Jsoup.parse(
                person.browser().get(path).then().statusCode(200).extract().asString());
    }
}
