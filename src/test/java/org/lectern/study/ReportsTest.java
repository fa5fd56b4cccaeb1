package org.lectern.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People;
import org.lectern.accounts.People.Person;

@QuarkusTest
public class ReportsTest {

    private Person anna;
    private String question;

    @BeforeEach
    void ask() throws SQLException {
        anna = People.learner();
        question = TestQuestions.add(TestQuestions.BASIC);
    }

    /// A report of a learner.
    ///
    /// @return its id
    public static String report(Person learner) {
        try {
            var asked = TestQuestions.add(TestQuestions.BASIC);
            send(learner, asked, "key", "It was another man.").statusCode(303);
            return find(asked);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Nested
    class AsLearner {

        @Test
        void reportsAndReadsTheAnswer() throws SQLException {
            send(anna, question, "key", " It was another man. ")
                    .statusCode(303)
                    .header("Location", endsWith("/reports?sent=true"));
            assertThat(page(anna, "/reports?sent=true")
                            .select("main [role=status]")
                            .text())
                    .startsWith("Sent.");
            assertThat(page(anna, "/reports").select(".rows li").text())
                    .contains("Who founded it?", "is wrong: It was another man.", "not answered yet");
            assertThat(page(anna, "/").select("a[href=/reports]")).isEmpty();

            var instructor = People.instructor();
            answer(instructor, find(question), "You are right; it is mended.").statusCode(303);
            assertThat(page(anna, "/").select("a[href=/reports]").text()).isEqualTo("Your report was answered");
            assertThat(page(anna, "/reports").select(".rows li").text())
                    .contains("Answer. You are right; it is mended.");
            assertThat(page(anna, "/").select("a[href=/reports]")).isEmpty();
        }

        @Test
        void isToldWhatIsMissing() {
            var empty = Jsoup.parse(send(anna, question, "nothing", " ")
                    .statusCode(422)
                    .extract()
                    .asString());
            assertThat(empty.select(".problem").eachText())
                    .containsExactly("Choose one of these.", "Say in a sentence what is wrong.");
            send(anna, question, "key", "x".repeat(2001))
                    .statusCode(422)
                    .body(containsString("At most 2,000 characters; these are 2,001."));
            assertThat(page(anna, "/reports").select(".rows li")).isEmpty();
        }

        @Test
        void findsNoQuestionOrVersionThatIsNotThere() {
            for (var path : new String[] {"no-such-question", "NO", question + "?version=7", question + "?version=x"}) {
                anna.browser().get("/reports/" + path).then().statusCode(404);
            }
        }

        @Test
        void findsNothingOfAQuestionThatATestNeeds() throws SQLException {
            Studying.update("update question set withheld = true where id = ?", question);
            anna.browser().get("/reports/" + question).then().statusCode(404);
            send(anna, question, "key", "What is it?").statusCode(404);
        }

        @Test
        void reportsTheVersionThatWasSeen() throws SQLException {
            TestQuestions.change(question, 2, 1, TestQuestions.SHORT);
            var form = page(anna, "/reports/" + question + "?version=1");
            assertThat(form.select(".stem").text()).isEqualTo("Who founded it?");
            assertThat(form.select("input[name=version]").attr("value")).isEqualTo("1");
            anna.browser()
                    .formParam("about", "wording")
                    .formParam("words", "Unclear.")
                    .formParam("version", "1")
                    .post("/reports/" + question)
                    .then()
                    .statusCode(303);
            assertThat(page(People.instructor(), "/teach/reports/" + find(question))
                            .select("main")
                            .text())
                    .contains("Who founded it?", "the question was changed since");
        }

        @Test
        void cannotFloodTheList() {
            for (int i = 0; i < Reports.MOST_OPEN; i++) {
                send(anna, question, "other", "Number " + i).statusCode(303);
            }
            send(anna, question, "other", "One more")
                    .statusCode(422)
                    .body(containsString("20 reports of yours wait for an answer."));
            send(People.learner(), question, "other", "Mine").statusCode(303);
        }
    }

    @Nested
    class AsAnotherLearner {

        @Test
        void seesNothingOfIt() {
            send(anna, question, "key", "A secret remark.").statusCode(303);
            assertThat(page(People.learner(), "/reports").text()).doesNotContain("A secret remark.");
        }
    }

    @Nested
    class AsInstructor {

        @Test
        void findsItBesideItsQuestionWithoutAName() throws SQLException {
            send(anna, question, "passage", "The passage is silent on this.");
            var report = page(People.instructor(), "/teach/reports/" + find(question));
            assertThat(report.select("main").text())
                    .contains("Who founded it?", "The passage does not say this.", "The passage is silent on this.");
            assertThat(report.select("main a").eachAttr("href"))
                    .contains("/teach/questions/%s/preview".formatted(question));
            assertThat(report.html())
                    .doesNotContain(anna.name())
                    .doesNotContain(anna.id().toString());
        }

        @Test
        void movesItToTheAnsweredOnes() throws SQLException {
            var instructor = People.instructor();
            send(anna, question, "key", "Moved by an answer.");
            var id = find(question);
            answer(instructor, id, "  ").statusCode(422).body(containsString("Say what you did"));
            answer(instructor, id, "It stays.").statusCode(303);
            assertThat(all(instructor, "/teach/reports")).doesNotContain(id);
            assertThat(all(instructor, "/teach/reports?answered=true")).contains(id);
            answer(instructor, id, "It was mended after all.").statusCode(303);
            assertThat(page(anna, "/reports").text())
                    .contains("mended after all")
                    .doesNotContain("It stays.");
        }

        @Test
        void pagesThroughAll() throws SQLException {
            var ids = new java.util.ArrayList<String>();
            for (int i = 0; i < 25; i++) {
                ids.add(report(People.learner()));
            }
            assertThat(all(People.instructor(), "/teach/reports"))
                    .containsAll(ids)
                    .doesNotHaveDuplicates();
        }

        @Test
        void findsNothingThatIsNotThere() {
            for (var id : new String[] {"x", "00000000-0000-0000-0000-000000000000"}) {
                People.instructor().browser().get("/teach/reports/" + id).then().statusCode(404);
            }
        }

        private java.util.List<String> all(Person instructor, String from) {
            var ids = new java.util.ArrayList<String>();
            for (var path = from; !path.isEmpty(); ) {
                var page = page(instructor, path);
                page.select(".rows a").forEach(link -> ids.add(link.attr("href").replace("/teach/reports/", "")));
                path = page.select("a[rel=next]").attr("href");
            }
            return ids;
        }
    }

    private static ValidatableResponse send(Person learner, String question, String about, String words) {
        return learner.browser()
                .formParam("about", about)
                .formParam("words", words)
                .post("/reports/" + question)
                .then();
    }

    private static ValidatableResponse answer(Person instructor, String id, String answer) {
        return instructor
                .browser()
                .formParam("answer", answer)
                .post("/teach/reports/" + id)
                .then();
    }

    private static Document page(Person person, String path) {
        return Jsoup.parse(
                person.browser().get(path).then().statusCode(200).extract().asString());
    }

    private static String find(String question) throws SQLException {
        try (var connection = TestQuestions.connect();
                var statement = connection.prepareStatement("select id from report where question_id = ?")) {
            statement.setString(1, question);
            try (var row = statement.executeQuery()) {
                assertThat(row.next()).isTrue();
                return row.getString(1);
            }
        }
    }
}
