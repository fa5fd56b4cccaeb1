package org.lectern.quizzes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.quizzes.Sitting.CHOICE;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People;
import org.lectern.accounts.People.Person;
import org.lectern.bank.QuestionContent;

/// A quiz by its plain forms, as a browser without scripts sends them.
@QuarkusTest
class QuizPageTest {

    private Sitting quiz;
    private Person anna;

    @BeforeEach
    void begin() {
        quiz = Sitting.of(Sitting.ALL);
        anna = quiz.learner();
    }

    @Test
    void isTakenFromTheFirstPageToTheReview() {
        quiz.with("shows_key = 'submitted'");
        var path = start(quiz, anna);
        assertThat(page(path).select(".quiz-question")).hasSize(11);
        answerAllRightly(path);
        var end = page(path + "/end");
        assertThat(end.text()).contains("Every question has an answer, and none is flagged.");
        assertThat(post(path + "/submission").header("Location")).endsWith(path);
        var review = page(path);
        assertThat(review.select("#mark").text()).isEqualTo("10 of 11 points");
        assertThat(review.select(".verdict.right")).hasSize(10);
        assertThat(review.select("#question-11 .verdict").text()).startsWith("A person marks this");
        assertThat(review.select("#question-7 .given li").eachText()).containsExactly("Arrest", "Trial", "Sentence");
        assertThat(review.select("#question-6 .given li").eachText())
                .containsExactlyInAnyOrder("Ulrich – presided", "Vyshinsky – prosecuted");
        assertThat(review.select("#question-5 .key .right").text()).contains("Vyshinsky");
    }

    /// Every field of each type, filled as the response says.
    private void answerAllRightly(String path) {
        var fields = new ArrayList<String>();
        for (int position = 1; position <= Sitting.ALL.size(); position++) {
            fields.addAll(fields(position, Sitting.ALL.get(position - 1)));
            fields.addAll(List.of("s" + position, "0"));
        }
        fields.addAll(List.of("act", "end"));
        assertThat(post(path + "/answers", fields.toArray(String[]::new)).header("Location"))
                .endsWith(path + "/end");
        var shown = page(path);
        for (var box : shown.select(".quiz-question")) {
            assertThat(box.select("input[checked], option[selected], textarea:not(:empty), input[value]:not([type])"))
                    .as(box.id())
                    .isNotEmpty();
        }
    }

    private static List<String> fields(int position, QuestionContent content) {
        var response = org.lectern.bank.Response.of(Sitting.json(Sitting.right(content)));
        var fields = new ArrayList<String>();
        AnswerForm.showing(position, response)
                .forEach((name, values) -> values.forEach(value -> fields.addAll(List.of(name, value))));
        return fields;
    }

    @Test
    void hasAButtonThatSavesWhereNoScriptDoes() {
        var path = start(quiz, anna);
        assertThat(page(path).select("noscript button[value=save]").text()).isEqualTo("Save");
        quiz.with("one_per_page = true");
        assertThat(page(path).select("noscript button[value=save]")).hasSize(1);
    }

    @Test
    void showsWhatWasSavedAndTheQuestionsLeft() {
        var path = start(quiz, anna);
        assertThat(page(path).select("#saved").text()).isEmpty();
        post(path + "/answers", "s1", "0", "a1", "b", "act", "save");
        var page = page(path);
        assertThat(page.select("#saved").text()).matches("Saved \\d\\d:\\d\\d");
        assertThat(page.select("#question-1 input[checked]").attr("value")).isEqualTo("b");
        assertThat(page.select(".quiz-steps [data-answered]")).hasSize(1);
        post(path + "/answers", "s1", sequence(page, 1), "a1", "b", "act", "flag:3");
        post(path + "/answers", "s1", sequence(page, 1), "a1", "b", "act", "clear:1");
        var cleared = page(path);
        assertThat(cleared.select("#question-1 input[checked]")).isEmpty();
        assertThat(cleared.select(".quiz-steps [data-flagged]").text()).startsWith("Question 3");
        assertThat(page(path + "/end").select("#open li")).hasSize(11);
        assertThat(page(path + "/end").select("#open li:nth-child(3)").text())
                .isEqualTo("Question 3 no answer, flagged");
    }

    @Test
    void asksOnceWhereSomethingIsUnanswered() {
        var path = start(quiz, anna);
        var unsure = post(path + "/submission").then().statusCode(303).extract();
        assertThat(unsure.header("Location")).endsWith(path + "/end");
        var asked = page(path + "/end");
        assertThat(asked.select("#unanswered").text()).isEqualTo("11 questions have no answer yet.");
        assertThat(asked.select("#submission button").text()).isEqualTo("Submit all the same");
        assertThat(asked.select("input[name=sure]").attr("value")).isEqualTo("true");
        post(path + "/submission", "sure", "true").then().statusCode(303);
        assertThat(page(path).select("#mark").text()).isEqualTo("0 of 11 points");
        post(path + "/submission", "sure", "true").then().statusCode(303);
    }

    @Test
    void keepsWhatAnotherDeviceAnsweredLater() {
        var path = start(quiz, anna);
        var old = page(path);
        post(path + "/answers", "s1", "0", "a1", "b", "act", "save");
        var late = post(path + "/answers", "s1", sequence(old, 1), "a1", "c", "act", "save");
        assertThat(late.header("Location")).contains("elsewhere=true");
        assertThat(page(path).select("#question-1 input[checked]").attr("value"))
                .isEqualTo("b");
    }

    @Test
    void saysAtItsFieldWhatIsNoOrder() {
        var path = start(quiz, anna);
        var refused = post(path + "/answers", "s7", "0", "a7.a", "1", "a7.b", "1", "a7.c", "2", "s1", "0", "a1", "b");
        var page = Jsoup.parse(refused.then().statusCode(422).extract().asString());
        assertThat(page.select("#a7-problem").text()).isEqualTo("Give each its own place, from 1 to 3.");
        assertThat(page.select("#question-7 option[selected]").eachText()).containsExactlyInAnyOrder("1", "1", "2");
        assertThat(page.select("#question-1 input[checked]").attr("value")).isEqualTo("b");
    }

    @Test
    void showsOneQuestionOnAPage() {
        quiz.with("one_per_page = true");
        var path = start(quiz, anna);
        var first = page(path);
        assertThat(first.select(".quiz-question")).hasSize(1);
        assertThat(first.select("button[value=previous]")).isEmpty();
        var next = post(path + "/answers", "here", "1", "s1", "0", "a1", "a", "act", "next");
        assertThat(next.header("Location")).endsWith(path + "?question=2");
        assertThat(page(path + "?question=11").select("#next").text()).isEqualTo("Look over and submit");
        assertThat(post(path + "/answers", "here", "11", "act", "next").header("Location"))
                .endsWith("/end");
        assertThat(page(path + "?question=999").select("#question-11")).hasSize(1);
    }

    @Test
    void letsNobodyBackWhereOneMayNot() {
        quiz.with("goes_back = false");
        var path = start(quiz, anna);
        post(path + "/answers", "here", "1", "s1", "0", "a1", "b", "act", "next");
        var second = page(path + "?question=1");
        assertThat(second.select(".quiz-question").attr("id")).isEqualTo("question-2");
        assertThat(second.select(".quiz-steps button")).hasSize(1);
        post(path + "/answers", "here", "1", "s1", "0", "a1", "a", "act", "previous");
        assertThat(Sitting.query(
                        "select response ->> 'option' from response where learner_id = ? and position = 1", anna.id()))
                .containsExactly("b");
        // A second press of the same button leaves only the question that it was on.
        post(path + "/answers", "here", "1", "act", "next");
        assertThat(page(path).select(".quiz-question").attr("id")).isEqualTo("question-2");
        assertThat(anna.script()
                        .get("/api/v1/attempts" + path.replace("/quiz", ""))
                        .asString())
                .contains("\"position\":2")
                .doesNotContain("\"position\":1,");
    }

    @Test
    void checksAnAnswerAtOnceAndLetsItStand() {
        quiz.with("shows_rightness = 'at-once', shows_key = 'at-once'");
        var path = start(quiz, anna);
        post(path + "/answers", "s1", "0", "a1", "b", "act", "check:1");
        var checked = page(path);
        assertThat(checked.select("#question-1 .verdict").text()).isEqualTo("Not right.");
        assertThat(checked.select("#question-1 .key .right").text()).isEqualTo("Ulrich");
        assertThat(checked.select("#question-1 input:not([disabled])")).isEmpty();
        assertThat(checked.select(".feedback")).hasSize(1);
        post(path + "/answers", "s1", "0", "a1", "a", "act", "save");
        post(path + "/answers", "act", "check:2");
        assertThat(page(path).select("#question-1 input[checked]").attr("value"))
                .isEqualTo("b");
        assertThat(page(path).select(".feedback")).hasSize(1);
    }

    @Test
    void keepsALateFormAndSaysSo() {
        var path = start(quiz, anna);
        post(path + "/submission", "sure", "true");
        post(path + "/answers", "s5", "0", "a5", "Vyshinsky").then().statusCode(303);
        var review = page(path);
        assertThat(review.select("#question-5 .notice").text())
                .isEqualTo("This came after the end and is not marked: Vyshinsky");
        assertThat(review.select("#mark").text()).isEqualTo("0 of 11 points");
    }

    @Test
    void showsTheTimeLeft() {
        quiz.with("time_limit_s = 1800");
        var page = page(start(quiz, anna));
        assertThat(page.select("#time-left").text()).isEqualTo("30 minutes");
        var clock = page.selectFirst("#clock");
        assertThat(Long.parseLong(clock.attr("data-deadline")) - Long.parseLong(clock.attr("data-now")))
                .isBetween(1_790_000L, 1_800_000L);
    }

    @Test
    void wantsTheAccessCode() {
        quiz.with("access_code = 'Verdun'");
        var begin = "/assignments/" + quiz.assignment() + "/attempts";
        assertThat(Desk.refused(post(begin)).select("#code-problem").text()).startsWith("Type the code");
        assertThat(Desk.refused(post(begin, "code", "Somme"))
                        .select("#code-problem")
                        .text())
                .isEqualTo("This is not the code.");
        post(begin, "code", " verdun ").then().statusCode(303);
        for (int guess = 0; guess < 8; guess++) {
            post(begin, "code", "guess " + guess);
        }
        post(begin, "code", "Verdun").then().statusCode(429);
    }

    @Nested
    class Others {

        @Test
        void seeNothingOfAnAttempt() {
            var path = start(quiz, anna);
            for (var other :
                    List.of(quiz.learner(), quiz.teaching().instructor(), People.learner(), People.administrator())) {
                other.browser().get(path).then().statusCode(404);
                other.browser().get(path + "/end").then().statusCode(404);
                other.browser()
                        .formParam("act", "save")
                        .post(path + "/answers")
                        .then()
                        .statusCode(404);
                other.browser()
                        .formParam("sure", "true")
                        .post(path + "/submission")
                        .then()
                        .statusCode(404);
                other.script().get(api(path)).then().statusCode(404);
                save(other, path, 1, 5, Map.of("option", "a")).then().statusCode(404);
            }
            assertThat(page(path).select("#quiz")).hasSize(1);
        }

        @Test
        void beginNoneInACourseThatIsNotTheirs() {
            var begin = "/assignments/" + quiz.assignment() + "/attempts";
            var removed = quiz.learner();
            quiz.teaching().remove(removed);
            for (var other : List.of(
                    Sitting.of(CHOICE).learner(), removed, quiz.teaching().instructor())) {
                other.browser().formParam("code", "").post(begin).then().statusCode(404);
            }
        }

        @Test
        void tryItWhereTheyTeachIt() {
            var trials = "/teach/assignments/" + quiz.assignment() + "/trials";
            var co = quiz.teaching().coInstructor();
            var path = co.browser()
                    .formParam("x", "")
                    .post(trials)
                    .then()
                    .statusCode(303)
                    .extract()
                    .header("Location");
            assertThat(Jsoup.parse(co.browser()
                                    .get(path.replaceFirst("^.*(/quiz/)", "$1"))
                                    .asString())
                            .text())
                    .contains("This is a trial: it counts nowhere.");
            People.instructor().browser().formParam("x", "").post(trials).then().statusCode(404);
            anna.browser().formParam("x", "").post(trials).then().statusCode(403);
        }
    }

    @Nested
    class AfterTheCourse {

        @Test
        void finishesWhatRunsAndBeginsNoMore() {
            var path = start(quiz, anna);
            quiz.teaching().archive();
            post(path + "/answers", "s1", "0", "a1", "a", "act", "save").then().statusCode(303);
            post(path + "/submission", "sure", "true").then().statusCode(303);
            assertThat(page(path).select("#mark").text()).isEqualTo("1 of 11 points");
            post("/assignments/" + quiz.assignment() + "/attempts").then().statusCode(409);
        }

        @Test
        void keepsTheReviewOfWhoWasRemoved() {
            var path = start(quiz, anna);
            post(path + "/submission", "sure", "true");
            quiz.teaching().remove(anna);
            assertThat(page(path).select("#mark").text()).isEqualTo("0 of 11 points");
        }
    }

    @Nested
    class ByScript {

        @Test
        void savesAndReadsWhatIsKept() {
            var path = start(quiz, anna);
            var saved = save(anna, path, 1, 7, Map.of("option", "b"))
                    .then()
                    .statusCode(200)
                    .extract();
            assertThat(saved.<String>path("results[0].status")).isEqualTo("saved");
            assertThat(save(anna, path, 1, 6, Map.of("option", "a")).<String>path("results[0].status"))
                    .isEqualTo("stale");
            assertThat(save(anna, path, 1, 6, Map.of("option", "a")).<String>path("results[0].response.option"))
                    .isEqualTo("b");
            var kept = anna.script().get(api(path));
            assertThat(kept.<String>path("state")).isEqualTo("in-progress");
            assertThat(kept.<Integer>path("responses[0].sequence")).isEqualTo(7);
        }

        @Test
        void refusesABodyThatItCannotRead() {
            var path = start(quiz, anna);
            for (var body : List.of(
                    "{}",
                    "{\"responses\": []}",
                    "{\"responses\": [{\"position\": 0, \"sequence\": 1}]}",
                    "{\"responses\": [{\"position\": 1, \"sequence\": 0}]}",
                    "{\"responses\": [{\"position\": 1, \"response\": {\"option\": \"a\"}}]}",
                    "{\"responses\": [{\"position\": 1, \"sequence\": 1}, {\"position\": 1, \"sequence\": 2}]}",
                    "{\"responses\": [{\"position\": 1, \"sequence\": 1, \"key\": 1}]}",
                    "[]")) {
                anna.script()
                        .contentType("application/json")
                        .body(body)
                        .put(api(path) + "/responses")
                        .then()
                        .statusCode(400);
            }
        }
    }

    private static Response save(Person person, String path, int position, long sequence, Map<String, ?> response) {
        return person.script()
                .contentType("application/json")
                .body(Map.of(
                        "responses", List.of(Map.of("position", position, "sequence", sequence, "response", response))))
                .put(api(path) + "/responses");
    }

    private static String api(String path) {
        return path.replace("/quiz/", "/api/v1/attempts/");
    }

    private String start(Sitting quiz, Person person) {
        return person.browser()
                .formParam("code", "")
                .post("/assignments/" + quiz.assignment() + "/attempts")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceFirst("^.*(/quiz/)", "$1");
    }

    private static String sequence(Element page, int position) {
        return page.select("input[name=s%d]".formatted(position)).attr("value");
    }

    private Document page(String path) {
        return new Desk(anna).page(path);
    }

    private Response post(String path, String... fields) {
        return new Desk(anna).post(path, fields.length == 0 ? new String[] {"x", ""} : fields);
    }
}
