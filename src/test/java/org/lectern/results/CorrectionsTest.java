package org.lectern.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.results.SatQuiz.option;
import static org.lectern.results.SatQuiz.text;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People;
import org.lectern.accounts.People.Person;
import org.lectern.roster.Teaching;

/// What an instructor changes of marks: points given instead, answers accepted, quizzes marked anew.
@QuarkusTest
class CorrectionsTest {

    private Teaching teaching;
    private Person anna;
    private Person ben;
    private String year;
    private String who;
    private SatQuiz quiz;
    private UUID annas;
    private UUID bens;

    @BeforeEach
    void sit() {
        teaching = Teaching.aCourse();
        anna = teaching.joinedBy(People.learner(), "Anna");
        ben = teaching.joinedBy(People.learner(), "Ben");
        year = Asking.year();
        who = Asking.choice("a");
        quiz = SatQuiz.of(teaching, year, who);
        annas = quiz.sits(anna, text("In the year 1911"), option("b"));
        bens = quiz.sitsLate(ben, 10, text("in the  year 1911"), option("a"));
    }

    @AfterEach
    void keepsTheLogOfMarksWhole() {
        Marks.assertWhole(quiz.id());
    }

    @Test
    void showsAnAttemptAndNotesWhoLooked() {
        var page = page(quiz.path(anna, 1));
        assertThat(page.selectFirst("h1").text()).isEqualTo("Anna");
        assertThat(page.select("main > p").get(1).text()).startsWith("Attempt 1: 0 of 2.");
        assertThat(page.selectFirst("#answer-1 dd").text()).isEqualTo("In the year 1911");
        assertThat(page.selectFirst("#answer-2 dd").text()).isEqualTo("The mayor");
        assertThat(page.select("#answer-2 dd").get(1).text()).isEqualTo("Ida Holm");
        var seen = Jsoup.parse(anna.browser().get("/settings/seen-by").asString())
                .select("#seen li")
                .eachText();
        assertThat(seen).singleElement().asString().contains("your answers to “The harbour”, attempt 1");
        assertThat(Jsoup.parse(ben.browser().get("/settings/seen-by").asString())
                        .select("#seen li"))
                .isEmpty();
    }

    @Test
    void showsWhatCameLate() {
        SatQuiz.execute(
                "update response set late_response = ?::jsonb, late_at = now() where attempt_id = ? and position = 1",
                text("1911"),
                annas);
        assertThat(page(quiz.path(anna, 1))
                        .selectFirst("#answer-1 dt:contains(Came late) + dd")
                        .text())
                .startsWith("1911 ")
                .endsWith(", not marked");
    }

    @Test
    void givesOtherPointsForAReason() {
        give("0.5", "Half of it is right.").then().statusCode(303);
        assertThat(quiz.markOf(annas)).isEqualByComparingTo("0.50");
        var page = page(quiz.path(anna, 1));
        assertThat(page.selectFirst("#answer-2 > ul").text())
                .contains("other points by " + teaching.instructor().name() + ", 0 to 0.5. Half of it is right.");
        assertThat(page.selectFirst("#answer-2 dt:contains(Mark) + dd").text())
                .isEqualTo("0.5 of 1 (points given by an instructor)");
        post(quiz.path(anna, 1) + "/answers/2/override/removal").then().statusCode(303);
        assertThat(quiz.markOf(annas)).isEqualByComparingTo("0");
    }

    @Test
    void saysAtTheFieldWhatIsWrong() {
        var page = Jsoup.parse(give("1.5", "").then().statusCode(422).extract().asString());
        assertThat(page.getElementById("points-2-problem").text()).isEqualTo("Points from 0 to 1.");
        assertThat(page.getElementById("reason-2-problem").text()).startsWith("Say why");
        assertThat(page.getElementById("points-2").val()).isEqualTo("1.5");
        assertThat(quiz.markOf(annas)).isEqualByComparingTo("0");
    }

    @Test
    void groupsWhatWasTypedAsMarkingComparesIt() {
        var page = page(quiz.path() + "/typed");
        assertThat(page.select("#q-" + year + " .rows li div").eachText())
                .singleElement()
                .asString()
                .endsWith("2 times");
    }

    @Test
    void showsWhomAnAcceptanceChangesBeforeItDoes() {
        var link = page(quiz.path() + "/typed").selectFirst("#typed .rows a").attr("href");
        var look = page(link);
        assertThat(look.select("#changes tbody tr").eachText())
                .containsExactly("Anna 0 1 1: 0 to 1", "Ben 0.9 1.8 1: 0 to 1");
        assertThat(quiz.markOf(annas)).isEqualByComparingTo("0");
        assertThat(Jsoup.parse(ben.browser().get("/settings/seen-by").asString())
                        .select("#seen li"))
                .hasSize(1);

        var answer = look.selectFirst("input[name=answer]").val();
        post(quiz.path() + "/typed/" + year, "answer", answer).then().statusCode(303);
        assertThat(quiz.markOf(annas)).isEqualByComparingTo("1");
        assertThat(quiz.markOf(bens)).isEqualByComparingTo("1.8");
        assertThat(SatQuiz.one("select string_agg(distinct kind, ',') from mark_change where attempt_id = ?", annas))
                .isEqualTo("acceptance");
        // Once more changes nothing.
        post(quiz.path() + "/typed/" + year, "answer", answer).then().statusCode(303);

        post(quiz.path() + "/typed/" + year + "/removal", "answer", answer)
                .then()
                .statusCode(303);
        assertThat(quiz.markOf(annas)).isEqualByComparingTo("0");
        assertThat(quiz.markOf(bens)).isEqualByComparingTo("0.9");
    }

    @Test
    void acceptsInTheBankToo() {
        moveTheQuestionToABankOf(teaching.instructor());
        var look = page(quiz.path() + "/typed/" + year + "?answer=in+the+year+1911");
        assertThat(look.select("input[name=bank]")).hasSize(1);
        post(quiz.path() + "/typed/" + year, "answer", "in the year 1911", "bank", "true")
                .then()
                .statusCode(303);
        assertThat(SatQuiz.one("select version from question where id = ?", year))
                .isEqualTo(2);
        assertThat(SatQuiz.one("select key_version from question_version where question_id = ? and version = 2", year))
                .isEqualTo(1);
        assertThat(quiz.markOf(annas)).isEqualByComparingTo("1");
        // Right by the question itself now.
        post(quiz.path() + "/typed/" + year + "/removal", "answer", "in the year 1911")
                .then()
                .statusCode(303);
        assertThat(quiz.markOf(annas)).isEqualByComparingTo("1");
    }

    @Test
    void offersTheBankOnlyToWhoMayChangeIt() {
        moveTheQuestionToABankOf(People.instructor());
        var look = page(quiz.path() + "/typed/" + year + "?answer=in+the+year+1911");
        assertThat(look.select("input[name=bank]")).isEmpty();
        post(quiz.path() + "/typed/" + year, "answer", "in the year 1911", "bank", "true")
                .then()
                .statusCode(422);
        assertThat(quiz.markOf(annas)).isEqualByComparingTo("0");
        assertThat(SatQuiz.one("select count(*) from accepted_answer where assignment_id = ?", quiz.id()))
                .isEqualTo(0L);
    }

    @Test
    void marksAnewOnlyWhenAskedTo() {
        Asking.mend(who, 2, Asking.choiceOf("b"));
        var look = page(quiz.path() + "/regrade");
        assertThat(look.selectFirst("#plan").text())
                .isEqualTo("2 answers would be worth something else: 1 mark up, 1 mark down.");
        assertThat(look.select("#changes tbody tr").eachText())
                .containsExactly("Anna 0 1 2: 0 to 1", "Ben 0.9 0 2: 1 to 0");
        assertThat(quiz.markOf(annas)).isEqualByComparingTo("0");

        post(quiz.path() + "/regrade").then().statusCode(303);
        assertThat(quiz.markOf(annas)).isEqualByComparingTo("1");
        assertThat(quiz.markOf(bens)).isEqualByComparingTo("0");
        assertThat(SatQuiz.one(
                        "select old_version || ' ' || new_version || ' ' || kind from mark_change where attempt_id = ?",
                        annas))
                .isEqualTo("1 2 regrade");
        assertThat(page(quiz.path() + "/regrade").select("main form button")).isEmpty();
    }

    @Test
    void keepsPointsThatWereGiven() {
        give("0.5", "Half.").then().statusCode(303);
        Asking.mend(who, 2, Asking.choiceOf("b"));
        post(quiz.path() + "/regrade").then().statusCode(303);
        assertThat(quiz.markOf(annas)).isEqualByComparingTo("0.50");
        post(quiz.path(anna, 1) + "/answers/2/override/removal").then().statusCode(303);
        assertThat(quiz.markOf(annas)).isEqualByComparingTo("1");
    }

    @Test
    void leavesRunningAttemptsAlone() {
        var cleo = teaching.joinedBy(People.learner(), "Cleo");
        var running = quiz.begins(cleo, text("1911"), option("b"));
        Asking.mend(who, 2, Asking.choiceOf("b"));
        post(quiz.path() + "/regrade").then().statusCode(303);
        assertThat(SatQuiz.one("select count(*) from response where attempt_id = ? and fraction is not null", running))
                .isEqualTo(0L);
        give(cleo, 1, "1", "No.").then().statusCode(404);
    }

    @Test
    void mendsEveryQuizThatAskedAQuestion() {
        var other = SatQuiz.of(teaching, who);
        var again = other.sits(ben, option("b"));
        Asking.mend(who, 2, Asking.choiceOf("b"));
        var look = page("/teach/regrades/" + who);
        assertThat(look.select("h2")).hasSize(2);
        post("/teach/regrades/" + who).then().statusCode(303);
        assertThat(quiz.markOf(annas)).isEqualByComparingTo("1");
        assertThat(other.markOf(again)).isEqualByComparingTo("1");
        assertThat(page("/teach/regrades/" + who).select("main form button")).isEmpty();
        Marks.assertWhole(other.id());
    }

    @Test
    void showsTheMarksOfACourse() {
        var page = page(teaching.path() + "/grades");
        assertThat(page.select("#grades tbody tr").eachText()).containsExactly("Anna 0 of 2", "Ben 0.9 of 2");
        var csv = teaching.instructor()
                .browser()
                .get(teaching.path() + "/grades.csv")
                .asString();
        assertThat(csv).startsWith("\uFEFFname,username,external id,section,The harbour\r\n");
        assertThat(List.of(csv.split("\r\n"))).anyMatch(line -> line.startsWith("Ben,") && line.endsWith(",0.9"));
    }

    /// As a draft, which no rule keeps from being changed.
    private void moveTheQuestionToABankOf(Person owner) {
        var bank = "bank-" + quiz.id();
        SatQuiz.execute(
                "insert into bank (id, title, level, origin, owner_id, created_at) values (?, 'A class', 'class', 'web', ?, now())",
                bank,
                owner.id());
        SatQuiz.execute("update question set bank_id = ?, status = 'draft', served = false where id = ?", bank, year);
    }

    private Response give(String points, String reason) {
        return give(anna, 2, points, reason);
    }

    private Response give(Person learner, int position, String points, String reason) {
        return post(
                "%s/answers/%d/override".formatted(quiz.path(learner, 1), position),
                "points",
                points,
                "reason",
                reason);
    }

    private Response post(String path, String... fields) {
        var request = teaching.instructor().browser().contentType("application/x-www-form-urlencoded;charset=UTF-8");
        for (int i = 0; i < fields.length; i += 2) {
            request.formParam(fields[i], fields[i + 1]);
        }
        return request.post(path);
    }

    private Document page(String path) {
        return Jsoup.parse(teaching.instructor()
                .browser()
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
