package org.lectern.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.accounts.People;
import org.lectern.accounts.People.Person;
import org.lectern.bank.BankExport;
import org.lectern.bank.BankLoading;
import org.lectern.bank.RefusedBank;
import org.lectern.quizzes.Assigning;
import org.lectern.quizzes.Desk;
import org.lectern.roster.Teaching;

/// Titles, names and files of texts that belong to a bank.
@QuarkusTest
class BroughtNamesTest {

    private static final String TITLE = "The Congress of Vienna";

    private Teaching teaching;
    private Brought brought;
    private String text;
    private String question;

    @BeforeEach
    void publishOne() {
        teaching = Teaching.aCourse();
        brought = Brought.by(teaching.instructor());
        text = brought.reader().replaceFirst("/read/", "");
        brought.accept(brought.draft());
        question = ImportPageTest.questions(brought)[0];
    }

    private static RequestSpecification form(Person who) {
        return who.browser().contentType("application/x-www-form-urlencoded;charset=UTF-8");
    }

    private String answer(Person who) {
        var answer = Map.of(
                "review_id",
                UUID.randomUUID().toString(),
                "question_id",
                question,
                "version",
                1,
                "answered_at",
                Instant.now().minusSeconds(5).toString(),
                "rating",
                "again");
        return who.script()
                .contentType(ContentType.JSON)
                .body(Map.of("reviews", List.of(answer)))
                .post("/api/v1/reviews")
                .asString();
    }

    @Test
    void tellsItsTitleToNobodyElse() {
        var other = People.instructor();
        for (var who : List.of(brought.instructor(), other)) {
            var bank = who.equals(other) ? emptyBank(other) : brought.bank();
            var set = "/teach/sets/" + Desk.setOf(who, question);
            var pages = List.of(
                    "/teach/banks/" + bank,
                    "/teach/banks/%s/questions/new?type=basic".formatted(bank),
                    set + "/search");
            for (var page : pages) {
                var shown = Brought.page(who, page).select("option, .check label");
                assertThat(shown.eachText().contains(TITLE)).as(page).isEqualTo(!who.equals(other));
            }
        }
        var learner = teaching.joinedBy(People.learner());
        Assigning.toStudy(teaching, question);
        assertThat(Brought.page(learner, "/cards").select("option").eachText()).doesNotContain(TITLE);
        learner.script().get("/api/v1/pack").then().statusCode(200);
        answer(learner);
        assertThat(Brought.page(learner, "/cards").select("option").eachText()).contains(TITLE);
    }

    private static String emptyBank(Person who) {
        var answer = form(who).formParam("title", "Nothing").post("/teach/banks");
        return answer.then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceFirst(".*/", "")
                .replaceFirst("\\?.*", "");
    }

    @Test
    void keepsTheNamesThatAreAddedForIt(@TempDir Path folder) throws IOException {
        brought.learn().then().statusCode(303);
        var other = emptyBank(People.instructor());
        for (var bank : List.of(brought.bank(), other)) {
            var files = folder.resolve(bank);
            Arc.container().instance(BankExport.class).get().export(bank, files);
            var own = bank.equals(brought.bank());
            assertThat(Files.readString(files.resolve("entities.yaml")).contains("Talleyrand"))
                    .isEqualTo(own);
            assertThat(Files.readString(files.resolve("tags.yaml")).contains(TITLE))
                    .isEqualTo(own);
            assertThat(Files.readString(files.resolve("sources.yaml")).contains(text))
                    .isEqualTo(own);
        }
        // Whoever has the files of the one bank does not get what is its own into another.
        var renamed = Files.move(folder.resolve(brought.bank()), folder.resolve("renamed-" + brought.bank()));
        assertThatThrownBy(
                        () -> Arc.container().instance(BankLoading.class).get().load(renamed))
                .isInstanceOf(RefusedBank.class)
                .hasMessageContaining("%s belongs to the bank %s alone".formatted(text, brought.bank()));
        // Another bank learns the same names for itself.
        var theirs = Brought.by(People.instructor());
        assertThat(theirs.page("").select(".names input").eachAttr("value"))
                .anyMatch(name -> name.contains("Talleyrand"));
        assertThat(brought.page("").select(".names input").eachAttr("value"))
                .noneMatch(name -> name.contains("Talleyrand"));
    }

    @Test
    void saysNothingOfTheFilesName() {
        var answer = brought.instructor()
                .browser()
                .multiPart("file", "Report on Anna Muster.txt", Brought.TEXT.getBytes())
                .multiPart("title", "A report")
                .multiPart("bank", brought.bank())
                .post(Brought.PAGE);
        // The same words are in this bank already: another paragraph makes another text.
        assertThat(Brought.to(answer)).endsWith("?again=yes");
        var other = Brought.to(brought.instructor()
                .browser()
                .multiPart("file", "Report on Anna Muster.txt", (Brought.TEXT + "\n\nIt ended in 1901.").getBytes())
                .multiPart("title", "A report")
                .multiPart("bank", brought.bank())
                .post(Brought.PAGE));
        var page = Brought.page(brought.instructor(), new Brought(brought.instructor(), other).reader());
        assertThat(page.text()).contains("Read at a file").doesNotContain("Anna Muster");
        assertThat(page.select("#about a[href*=file]")).isEmpty();
        assertThat(Jsoup.parse(page.html()).select("#about dd").eachText()).contains("a file");
    }
}
