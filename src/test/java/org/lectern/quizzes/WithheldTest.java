package org.lectern.quizzes;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People.Person;
import org.lectern.progress.Library;

/// Of a question whose key is not released nothing of it is in any byte that its learner can get. Words are planted in
/// the key, the explanation and the passage, and looked for in every page and every JSON.
@QuarkusTest
class WithheldTest {

    private static final String KEY = "Quorvexil";
    private static final String VARIANT = "Quorvexilus";
    private static final String EXPLANATION = "Zanthumbel";

    private Library library;
    private Sitting quiz;
    private Person anna;
    private String asked;

    @BeforeEach
    void plant() {
        library = Library.open();
        asked = library.question("years");
        Sitting.execute("""
                update question_version set type = 'short',
                    content = '{"type": "short", "stem": "What was it called?", "answer":
                        {"text": "%s", "accept": ["%s"], "reject": []}}',
                    details = '{"explanation": "It was %s."}'
                where question_id = ?""".formatted(KEY, VARIANT, EXPLANATION), asked);
        quiz = Sitting.ofQuestions(asked);
        anna = quiz.learner();
        Sitting.execute(
                "insert into study_scope (learner_id, text_id, since) values (?, ?, now())", anna.id(), library.text());
        anna.script()
                .post("/api/v1/cards/{question_id}/suspension", asked)
                .then()
                .statusCode(200);
        anna.script()
                .delete("/api/v1/cards/{question_id}/suspension", asked)
                .then()
                .statusCode(200);
    }

    /// What a learner can reach, by its address.
    private TreeMap<String, String> everything(String... more) {
        var read = "/read/" + library.text();
        var bytes = new TreeMap<String, String>();
        for (var path : List.of("/", "/read", read, read + "?paragraph=2", "/progress", "/reports", "/assignments")) {
            bytes.put(path, whole(anna.browser().get(path)));
        }
        for (var path : List.of("/cards", "/cards?text=" + library.text(), "/cards/" + asked, "/reports/" + asked)) {
            bytes.put(path, whole(anna.browser().get(path)));
        }
        for (var path : List.of(
                "/api/v1/pack",
                "/api/v1/cards",
                "/api/v1/cards?due_before=2100-01-01T00:00:00Z",
                "/api/v1/questions?source=" + library.text(),
                "/api/v1/reviews")) {
            bytes.put(path, whole(anna.script().get(path)));
        }
        for (var path : more) {
            bytes.put(path, whole(anna.browser().get(path)));
        }
        return bytes;
    }

    private static String whole(io.restassured.response.Response answer) {
        return answer.headers() + answer.asString();
    }

    @Test
    void meetsItsQuestionNowhereWhileTheAttemptRuns() {
        assertThat(everything().values()).anyMatch(bytes -> bytes.contains(KEY));
        var attempt = quiz.start(anna);
        var quizPath = "/quiz/" + attempt.id();
        everything(quizPath, quizPath + "/end", "/api/v1/attempts/" + attempt.id())
                .forEach((path, bytes) -> assertThat(bytes)
                        .as(path)
                        .doesNotContain(KEY, VARIANT, EXPLANATION)
                        .doesNotContain(path.contains(asked) || path.startsWith("/quiz") ? "\u0000" : asked));
        // Its words stay in the text; what leads to the question does not.
        assertThat(Jsoup.parse(anna.browser().get("/read/" + library.text()).asString())
                        .text())
                .contains("closed in 1934");
        anna.browser().get("/cards/" + asked).then().statusCode(404);
        anna.browser().get("/reports/" + asked).then().statusCode(404);
        assertThat(whole(quiz.learner().script().get("/api/v1/questions?source=" + library.text())))
                .contains(asked);
        quiz.submit(attempt);
        assertThat(everything().get("/api/v1/pack")).contains(KEY);
    }

    @Test
    void movesNoTextPastWhatIsAskedNow() {
        Sitting.execute("delete from card where learner_id = ?", anna.id());
        var attempt = quiz.start(anna);
        anna.script().get("/api/v1/pack").then().statusCode(200);
        for (var other : List.of("opened", "thanked")) {
            anna.script()
                    .post("/api/v1/cards/{question_id}/suspension", library.question(other))
                    .then()
                    .statusCode(200);
        }
        assertThat(anna.script().get("/api/v1/pack").asString()).doesNotContain(asked);
        quiz.submit(attempt);
        assertThat(anna.script().get("/api/v1/pack").asString()).contains(asked);
    }

    @Test
    void showsEachPartFromItsOwnMomentOn() {
        quiz.with("shows_response = 'never', shows_rightness = 'never', shows_mark = 'never',"
                + " shows_key = 'closed', shows_explanation = 'closed', shows_passage = 'closed',"
                + " due_at = now() + interval '1 hour'");
        Sitting.execute("update question set withheld = true where id = ?", asked);
        var attempt = quiz.start(anna);
        quiz.answer(attempt, 1, "{\"text\": \"Planted\"}");
        quiz.submit(attempt);
        var path = "/quiz/" + attempt.id();
        everything(path, "/api/v1/attempts/" + attempt.id())
                .forEach((where, bytes) -> assertThat(bytes)
                        .as(where)
                        .doesNotContain(KEY, VARIANT, EXPLANATION, "Planted", "Not right", "0 of 1"));
        assertThat(anna.browser().get(path).asString()).doesNotContain("class=\"passage\"");
        quiz.with("due_at = now() - interval '1 second'");
        var closed = anna.browser().get(path).asString();
        assertThat(closed)
                .contains(KEY, VARIANT, EXPLANATION, "class=\"passage\"")
                .doesNotContain("Planted", "Not right");
        quiz.with("shows_key = 'never', shows_explanation = 'never', shows_response = 'submitted'");
        assertThat(anna.browser().get(path).asString()).contains("Planted").doesNotContain(KEY, VARIANT, EXPLANATION);
        Sitting.execute("update question set withheld = false where id = ?", asked);
    }

    @Test
    void showsNothingOfAnEarlierAttemptWhileTheNextAsksTheSame() {
        quiz.with("shows_key = 'submitted', shows_explanation = 'submitted'");
        var first = quiz.submit(quiz.start(anna));
        assertThat(anna.browser().get("/quiz/" + first.id()).asString()).contains(KEY);
        var second = quiz.start(anna);
        assertThat(anna.browser().get("/quiz/" + first.id()).asString()).doesNotContain(KEY, VARIANT, EXPLANATION);
        quiz.submit(second);
        assertThat(anna.browser().get("/quiz/" + first.id()).asString()).contains(KEY);
    }

    @Test
    void releasesAtOnceOnlyWhatWasChecked() {
        quiz.with("shows_key = 'at-once'");
        var attempt = quiz.start(anna);
        var path = "/quiz/" + attempt.id();
        quiz.answer(attempt, 1, "{\"text\": \"Something\"}");
        assertThat(anna.browser().get(path).asString()).doesNotContain(KEY);
        anna.browser()
                .formParam("act", "check:1")
                .post(path + "/answers")
                .then()
                .statusCode(303);
        assertThat(anna.browser().get(path).asString()).contains(KEY).doesNotContain(EXPLANATION);
    }
}
