package org.lectern.quizzes;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.accounts.People;
import org.lectern.progress.Library;
import org.lectern.roster.Teaching;

@QuarkusTest
class NewAssignmentPageTest {

    private static final String NEW = "/teach/assignments/new";

    private Teaching teaching;
    private Library library;
    private Desk desk;
    private String set;

    @BeforeEach
    void teach() {
        teaching = Teaching.aCourse();
        library = Library.open();
        desk = new Desk(teaching.instructor());
        set = Desk.setOf(desk.person, library.question("opened"), library.question("years"))
                .toString();
    }

    private Response give(String... fields) {
        return Assigning.submit(desk, NEW + "?set=" + set, fields);
    }

    private Document given(Response answer) {
        var to = answer.then().statusCode(303).extract().header("Location");
        return desk.page(to.replaceFirst("^.*(/teach/)", "$1"));
    }

    private static String problem(Response refused, String field) {
        return Desk.refused(refused).select("#%s-problem".formatted(field)).text();
    }

    private static String rule(Document page, String label) {
        return page.selectFirst("#rules dt:containsOwn(%s) + dd".formatted(label))
                .text();
    }

    @Test
    void isReachedFromTheSetAndHasItsTitle() {
        var page = desk.page("/teach/sets/" + set);
        var href = page.selectFirst("a:containsOwn(Assign):not([href=/teach/assignments])")
                .attr("href");
        var form = desk.page(href);
        assertThat(form.selectFirst("#title").attr("value")).isEqualTo("A set");
        assertThat(form.select("#set option[selected]").attr("value")).isEqualTo(set);
        assertThat(form.select("input[name=course][checked]").attr("value"))
                .isEqualTo(teaching.course().toString());
    }

    @Test
    void givesAQuiz() {
        var page = given(give(
                "title", "Harbour",
                "dueDate", "2030-05-12",
                "attempts", "2",
                "counts", "last",
                "minutes", "20",
                "accessCode", "lamp"));
        assertThat(page.selectFirst("h1").text()).isEqualTo("Harbour");
        assertThat(rule(page, "Due")).isEqualTo("12 May 2030, 23:59 (Europe/Berlin)");
        assertThat(rule(page, "Attempts")).isEqualTo("2; the last counts");
        assertThat(rule(page, "Time")).isEqualTo("20 minutes for an attempt");
        assertThat(rule(page, "Access code")).isEqualTo("lamp");
        assertThat(rule(page, "Questions")).contains("all on one page, with a way back");
        assertThat(page.select("#history li div").eachText()).containsExactly("You gave it");
    }

    @Test
    void givesAQuizAsTheFormIsOffered() {
        var page = given(give());
        assertThat(rule(page, "Due")).isEqualTo("no date");
        assertThat(rule(page, "Shown"))
                .startsWith("after submitting: the answer given, right or wrong, the mark, the key");
    }

    @Test
    void givesASetToBeStudied() {
        var page = given(Assigning.submit(desk, NEW + "?kind=study&set=" + set));
        assertThat(rule(page, "Done")).isEqualTo("each question recalled on two different days");
        assertThat(page.select("#rules dt").eachText()).containsExactly("Opens", "Due", "Done");
        assertThat(page.text()).doesNotContain("Try as a learner");
    }

    @Test
    void keepsWhatTheTableSays() {
        var page = given(give("sees", "own", "showsKey", "never", "showsPassage", "at-once", "dueDate", "2030-05-12"));
        assertThat(rule(page, "Shown"))
                .isEqualTo("at once: the passage; after submitting: the answer given, right or wrong, the mark, "
                        + "the explanation; never: the key");
    }

    @Test
    void takesAPresetForAllParts() {
        assertThat(rule(given(give("sees", "all-submitted", "showsKey", "never")), "Shown"))
                .isEqualTo("after submitting: the answer given, right or wrong, the mark, the key, the explanation, "
                        + "the passage");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title||title|A title has 1 to 120 characters.",
                "course|-|course|Choose at least one of your courses.",
                "set|-|set|Choose one of your question sets.",
                "set|0190aaaa-0000-7000-8000-000000000000|set|Choose one of your question sets.",
                "opensDate|tomorrow|opens|Write the date like 2026-05-12, and the time, where it matters, like 23:59.",
                "dueTime|25:00|due|Write the date like 2026-05-12, and the time, where it matters, like 23:59.",
                "latePenalty|101|latePenalty|A penalty is a whole number of per cent, from 0 to 100.",
                "attempts|0|attempts|From 1 to 20, or empty.",
                "minutes|1441|minutes|A whole number of minutes, from 1 to 1440, or empty.",
                "grace|-1x|grace|From 0 to 600 seconds.",
                "accessCode|12345678901234567890123456789012345678901|accessCode|A code is one line of at most 40 characters."
            })
    void namesWhatIsWrongAtItsField(String field, String value, String where, String message) {
        var refused = give("dueDate", "2030-05-12", field, value == null ? "" : value);
        assertThat(problem(refused, where)).isEqualTo(message);
        assertThat(desk.page("/teach/assignments").select("section li")).isEmpty();
    }

    @Test
    void wantsADateThatSomebodyCanKeep() {
        assertThat(problem(give("dueDate", "2020-05-12"), "due")).isEqualTo("This date is past: nobody could begin.");
        given(give("dueDate", "2020-05-12", "lateDate", "2100-05-12"));
    }

    @Test
    void wantsDatesInTheirOrder() {
        assertThat(problem(give("opensDate", "2030-05-13", "dueDate", "2030-05-12"), "due"))
                .isEqualTo("It would be due before it opens.");
        assertThat(problem(give("dueDate", "2030-05-12", "lateDate", "2030-05-11"), "late"))
                .isEqualTo("This is before the due date.");
        var both = give("opensDate", "2030-05-13", "dueDate", "2030-05-12", "lateDate", "2030-05-11");
        assertThat(problem(both, "due")).isEqualTo("It would be due before it opens.");
        assertThat(problem(both, "late")).isEqualTo("This is before the due date.");
        assertThat(problem(give("lateDate", "2030-05-11", "sees", "all-submitted"), "late"))
                .isEqualTo("Without a due date nothing is late.");
        assertThat(problem(give("sees", "marks-first"), "due"))
                .startsWith("What learners see after closing needs a date.");
    }

    @Test
    void keepsWhatWasTypedWhereItIsRefused() {
        var page = Desk.refused(give("title", "", "opensDate", "soon", "accessCode", "<b>", "shuffles", "-"));
        assertThat(page.selectFirst("#opensDate").attr("value")).isEqualTo("soon");
        assertThat(page.selectFirst("#accessCode").attr("value")).isEqualTo("<b>");
        assertThat(page.selectFirst("#shuffles").hasAttr("checked")).isFalse();
        assertThat(page.selectFirst("#goesBack").hasAttr("checked")).isTrue();
    }

    @Test
    void refusesASetThatCannotBeAsked() {
        var empty = Desk.setOf(desk.person).toString();
        assertThat(problem(give("set", empty, "dueDate", "2030-05-12"), "set"))
                .isEqualTo("There are no questions in this set yet.");
        Library.execute(
                "update question set status = 'retired', served = false where id = ?", library.question("years"));
        assertThat(problem(give("dueDate", "2030-05-12"), "set"))
                .isEqualTo("Question 2 of the set is no longer asked.");
        Library.execute(
                "update set_place set question_id = null, draws = 9, text_id = ? where question_id = ?",
                library.text(),
                library.question("years"));
        assertThat(problem(give("dueDate", "2030-05-12"), "set"))
                .isEqualTo("Question 2 of the set asks for 9, but there are only 1 for it.");
        desk.change("/teach/sets/" + set, "/archiving").then().statusCode(303);
        assertThat(problem(give("set", set, "dueDate", "2030-05-12"), "set"))
                .isIn("This set is archived. Bring it back first.", "Choose one of your question sets.");
    }

    @Nested
    class WithoutAnything {

        @Test
        void saysWhatToMakeFirst() {
            var other = Desk.open();
            assertThat(other.page(NEW).select(".empty").text()).contains("You have no question set yet.");
            Desk.setOf(other.person, library.question("years"));
            assertThat(other.page(NEW).select(".empty").text()).contains("You teach no course yet");
            assertThat(other.page("/teach/assignments").select(".empty").text()).contains("You teach no course yet");
        }

        @Test
        void offersNothingOfOthers() {
            var other = new Desk(Teaching.aCourse().instructor());
            Desk.setOf(other.person, library.question("years"));
            var page = other.page(NEW + "?set=" + set);
            assertThat(page.select("#set option").eachAttr("value")).doesNotContain(set);
            assertThat(page.select("input[name=course]").eachAttr("value"))
                    .doesNotContain(teaching.course().toString());
            assertThat(problem(Assigning.submit(other, NEW, "set", set, "title", "Mine"), "set"))
                    .isEqualTo("Choose one of your question sets.");
        }
    }

    @Test
    void isForInstructors() {
        People.learner().browser().get(NEW).then().statusCode(403);
        People.nobody().get(NEW).then().statusCode(303);
    }
}
