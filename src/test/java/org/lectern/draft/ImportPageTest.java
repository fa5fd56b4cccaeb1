package org.lectern.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People;
import org.lectern.accounts.People.Person;
import org.lectern.quizzes.Assigning;
import org.lectern.roster.Teaching;

/// Bringing a text, and judging its drafts without a script.
@QuarkusTest
class ImportPageTest {

    private static Response upload(Person who, String name, byte[] bytes) {
        return who.browser()
                .multiPart("file", name, bytes)
                .multiPart("title", "A text")
                .multiPart("bank", "new")
                .multiPart("newBank", "A bank")
                .post(Brought.PAGE);
    }

    private static String problem(Response answer, String field) {
        return Jsoup.parse(answer.then().statusCode(422).extract().asString())
                .select("#%s-problem".formatted(field))
                .text();
    }

    private static Response reject(Brought brought, String draft) {
        return brought.instructor()
                .browser()
                .formParam("reason", "TRIVIAL")
                .formParam("words", "Everybody knows.")
                .post(draft + "/rejection");
    }

    private static String stem(Brought brought, String draft) {
        return Brought.page(brought.instructor(), draft).select("#stem").text();
    }

    private static List<String> bankOf(Brought brought) {
        return Brought.page(brought.instructor(), "/teach/banks/" + brought.bank())
                .select("#questions label")
                .eachText();
    }

    @Test
    void showsWhatWasRead() {
        var brought = Brought.byAnInstructor();
        var page = brought.page("");
        assertThat(page.text()).contains("plain text: 28 paragraphs, 1 heading, 11 notes", "A. Writer, 2026");
        var passages = brought.page("/passages");
        assertThat(passages.select("dt").first().text()).isEqualTo("1 heading");
        assertThat(passages.select("dd").last().text()).startsWith("[11] Concert of Europe");
        assertThat(Brought.page(brought.instructor(), Brought.PAGE)
                        .select("#brought li")
                        .text())
                .startsWith("The Congress of Vienna Vienna: 0 of ");
        assertThat(Brought.page(brought.instructor(), "/teach/banks").select("a[href=%s]".formatted(Brought.PAGE)))
                .hasSize(1);
    }

    @Test
    void saysWhatIsWrongAtTheField() {
        var who = People.instructor();
        assertThat(problem(who.browser().multiPart("pasted", "").post(Brought.PAGE), "file"))
                .isEqualTo("Paste a text, or choose a file.");
        var answer = who.browser()
                .multiPart("pasted", "It opened in 1901.")
                .multiPart("bank", "tests")
                .multiPart("language", "English")
                .post(Brought.PAGE);
        assertThat(problem(answer, "title")).isEqualTo("Give the text a title.");
        assertThat(problem(answer, "bank")).isEqualTo("Choose a bank of yours.");
        assertThat(problem(answer, "language")).contains("two letters");
        assertThat(Jsoup.parse(answer.asString()).select("textarea").text()).isEqualTo("It opened in 1901.");
        assertThat(problem(upload(who, "a.pdf", "%PDF-1.4 /Encrypt".getBytes()), "file"))
                .contains("encrypted");
        assertThat(problem(upload(who, "a.txt", new byte[5000]), "file")).contains("This is no text");
        assertThat(Brought.page(who, "/teach/banks").text()).doesNotContain("A bank, of you");
    }

    @Test
    void takesLargeFilesHereAloneAndRefusesLargerOnesEarly() {
        var who = People.instructor();
        var large = "It opened in 1901, as everybody knows who has read it. "
                .repeat(60_000)
                .getBytes();
        assertThat(large.length).isGreaterThan(3_000_000);
        assertThat(problem(upload(who, "a.txt", large), "file")).contains("1,000,000 characters");
        who.browser()
                .multiPart("file", "a.txt", large)
                .post("/teach/banks/tests/images")
                .then()
                .statusCode(413);
        upload(who, "a.txt", new byte[19 << 20]).then().statusCode(413);
    }

    @Test
    void acceptsRejectsAndTakesBack() {
        var brought = Brought.byAnInstructor();
        var first = brought.draft();
        var stem = stem(brought, first);
        brought.accept(first);
        assertThat(brought.draft()).isNotEqualTo(first);
        assertThat(brought.page("/drafts").select("#progress").text()).startsWith("1 of ");
        assertThat(bankOf(brought)).singleElement().asString().contains(stem).contains("published");

        brought.accept(first);
        assertThat(bankOf(brought)).hasSize(1);

        var second = brought.draft();
        reject(brought, second).then().statusCode(303);
        assertThat(brought.page("").select("#judged").text()).contains("rejected: Not worth asking. Everybody knows.");

        brought.instructor().browser().post(first + "/reopening").then().statusCode(303);
        assertThat(bankOf(brought)).singleElement().asString().contains("retired");
        assertThat(brought.draft()).isEqualTo(first);
        brought.accept(first);
        assertThat(bankOf(brought)).singleElement().asString().contains("published");
    }

    @Test
    void editsInTheFormOfQuestions() {
        var brought = Brought.byAnInstructor();
        var form = Brought.page(brought.instructor(), brought.begun()).selectFirst("form[data-check]");
        assertThat(form.select("[name=status] [selected]").attr("value")).isEqualTo("reviewed");
        var request = brought.instructor().browser().contentType("application/x-www-form-urlencoded;charset=UTF-8");
        for (var field : ((org.jsoup.nodes.FormElement) form).formData()) {
            request.formParam(field.key(), field.key().equals("explanation") ? "In my words." : field.value());
        }
        var next = request.formParam("act", "save")
                .post(form.attr("action"))
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        assertThat(next).contains(brought.path() + "/drafts?behind=");
        assertThat(brought.page("").select("#judged li")).hasSize(1);
        assertThat(bankOf(brought)).singleElement().asString().contains("published");
    }

    @Test
    void neverDraftsAgainWhatWasJudged() {
        var brought = Brought.byAnInstructor();
        var rejected = stem(brought, brought.draft());
        reject(brought, brought.draft());
        brought.accept(brought.draft());
        var names = brought.page("").select(".names input");
        var learnt = brought.learn();
        assertThat(Brought.page(brought.instructor(), Brought.to(learnt)).text())
                .contains("%d of the names are known now".formatted(names.size()));
        assertThat(brought.page("").select("#judged li")).hasSize(2);

        var again = Brought.send(brought.instructor(), "Once more", brought.bank(), "");
        assertThat(Brought.to(again)).isEqualTo(brought.path() + "?again=yes");
        var elsewhere = new Brought(
                brought.instructor(),
                Brought.to(Brought.send(brought.instructor(), "The Congress of Vienna", "new", "Elsewhere")));
        assertThat(elsewhere.path()).isNotEqualTo(brought.path());
        var waits = elsewhere.draft();
        for (var next = waits; !next.isEmpty(); ) {
            var page = Brought.page(brought.instructor(), next);
            assertThat(page.select("#stem").text()).isNotEqualTo(rejected);
            next = page.select("a[rel=next]").attr("href");
        }
    }

    @Test
    void isNobodyElses() {
        var brought = Brought.byAnInstructor();
        var other = People.instructor();
        var draft = brought.draft();
        for (var path : List.of("", "/passages", "/drafts", "/drafts/1")) {
            other.browser().get(brought.path() + path).then().statusCode(404);
        }
        for (var path :
                List.of(brought.path() + "/names", draft + "/acceptance", draft + "/rejection", draft + "/reopening")) {
            other.browser()
                    .contentType("application/x-www-form-urlencoded")
                    .post(path)
                    .then()
                    .statusCode(404);
        }
        other.browser().get(brought.begun()).then().statusCode(403);
        assertThat(Brought.page(other, Brought.PAGE).text()).doesNotContain("Congress of Vienna");
        var bank = Brought.by(other).bank();
        assertThat(Brought.page(other, "/teach/banks/%s/questions/new".formatted(bank))
                        .select("select option"))
                .extracting(option -> option.attr("value"))
                .doesNotContain(brought.reader().replaceFirst("/read/", ""));
        var form = "/teach/banks/%s/questions/new?type=basic&source=%s"
                .formatted(bank, brought.reader().replaceFirst("/read/", ""));
        assertThat(Brought.page(other, form).select(".source")).isEmpty();
        var own = form.replace(bank, brought.bank());
        assertThat(Brought.page(brought.instructor(), own).select(".source").text())
                .contains("Klemens von Metternich");
        assertThat(Brought.page(brought.instructor(), own).select("select option"))
                .extracting(option -> option.attr("value"))
                .contains(brought.reader().replaceFirst("/read/", ""));
    }

    @Test
    void isReadByWhoMayChangeTheBankAndWhoIsAsked() {
        var teaching = Teaching.aCourse();
        var brought = Brought.by(teaching.instructor());
        var learner = teaching.joinedBy(People.learner());
        var reader = brought.reader();
        assertThat(Brought.page(brought.instructor(), reader).text()).contains("Klemens von Metternich");
        for (var other : List.of(learner, People.instructor())) {
            other.browser().get(reader).then().statusCode(404);
            assertThat(Brought.page(other, "/read").text()).doesNotContain("Congress of Vienna");
        }
        brought.accept(brought.draft());
        Assigning.toStudy(teaching, questions(brought));
        learner.script().get("/api/v1/pack").then().statusCode(200);
        assertThat(Brought.page(learner, reader).text()).contains("Klemens von Metternich");
        People.learner().browser().get(reader).then().statusCode(404);
    }

    static String[] questions(Brought brought) {
        return Brought.page(brought.instructor(), "/teach/banks/" + brought.bank())
                .select("#questions input[name=question]")
                .eachAttr("value")
                .toArray(String[]::new);
    }
}
