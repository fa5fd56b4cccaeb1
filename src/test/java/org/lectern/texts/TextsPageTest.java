package org.lectern.texts;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Hibernate;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People;

@QuarkusTest
class TextsPageTest {

    @Inject
    Texts texts;

    String id;
    String words;

    @BeforeEach
    void describeATextOfItsOwn() {
        id = "text-" + UUID.randomUUID();
        words = "A text of its own, " + id + ".\n";
        var details = new TextDetails(
                null, null, "en", "https://example.org", "our own", null, Map.of("author", "we"), List.of());
        var description = new Text.Description(
                "Title of " + id, "We", SourceText.of(words).sha256(), details);
        QuarkusTransaction.requiringNew().run(() -> texts.describe(id, 99, description));
    }

    @Test
    void readsNoWordsWhereATitleIsWanted() {
        QuarkusTransaction.requiringNew().run(() -> {
            texts.install(texts.findById(id), SourceText.of(words), Instant.EPOCH);
            texts.getEntityManager().clear();
            var text = texts.named(List.of(id)).getFirst();
            assertThat(text.title()).startsWith("Title");
            assertThat(Hibernate.isPropertyInitialized(text, "body")).isFalse();
            assertThat(text.words().orElseThrow().body()).isEqualTo(words);
        });
    }

    @Nested
    class AsAdministrator {

        final People.Person administrator = People.administrator();

        @Test
        void listsTextsWithAndWithoutTheirWords() {
            var page = Jsoup.parse(administrator
                    .browser()
                    .get("/admin/texts")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
            assertThat(page.select("ul.rows li:contains(%s)".formatted(id)).text())
                    .contains("We, not installed");
            assertThat(page.select("select[name=source] option[value=%s]".formatted(id)))
                    .hasSize(1);
        }

        @Test
        void takesInTheWordsOfAText() {
            var answer = upload(
                    administrator, id, ("\uFEFF" + words.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8));
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(body()).isEqualTo(words);
        }

        @Test
        void namesBothHashesOfAnotherTextAndChangesNothing() {
            var answer = upload(administrator, id, "Another text.\n".getBytes(StandardCharsets.UTF_8));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(problem(answer))
                    .contains(SourceText.of(words).sha256())
                    .contains(SourceText.of("Another text.\n").sha256())
                    .contains("Nothing was changed");
            assertThat(body()).isNull();
        }

        @Test
        void namesAFileThatIsNoText() {
            assertThat(problem(upload(administrator, id, new byte[] {(byte) 0xFF, 0, 1})))
                    .contains("not a text in UTF-8");
            assertThat(problem(upload(administrator, id, new byte[0]))).isEqualTo("Choose a file.");
        }

        @Test
        void refusesALongFile() {
            var answer = upload(administrator, id, new byte[(int) TextsPage.LONGEST + 1]);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(problem(answer)).contains("at most 1900000 bytes");
            assertThat(upload(administrator, id, new byte[3_000_000]).statusCode())
                    .isEqualTo(413);
        }

        @Test
        void namesATextThatNobodyAsksAbout() {
            var answer = upload(administrator, "no-such-text", words.getBytes(StandardCharsets.UTF_8));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(answer.asString()).select("#source-problem").text())
                    .isEqualTo("No bank asks about a text no-such-text.");
        }
    }

    @Nested
    class AsInstructor {

        @Test
        void isRefused() {
            var instructor = People.instructor();
            instructor.browser().get("/admin/texts").then().statusCode(403);
            assertThat(upload(instructor, id, words.getBytes(StandardCharsets.UTF_8))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(body()).isNull();
        }
    }

    @Nested
    class AsLearner {

        @Test
        void isRefused() {
            People.learner().browser().get("/admin/texts").then().statusCode(403);
        }
    }

    @Nested
    class SignedOut {

        @Test
        void isSentToSignIn() {
            People.nobody().get("/admin/texts").then().statusCode(303);
            People.nobody().multiPart("source", id).post("/admin/texts").then().statusCode(401);
        }
    }

    private static Response upload(People.Person person, String source, byte[] file) {
        return person.browser()
                .multiPart("source", source)
                .multiPart("file", "text.txt", file, "text/plain")
                .post("/admin/texts");
    }

    private static String problem(Response answer) {
        return Jsoup.parse(answer.asString()).select("#file-problem").text();
    }

    private String body() {
        return QuarkusTransaction.requiringNew()
                .call(() -> texts.findById(id).words().map(SourceText::body).orElse(null));
    }
}
