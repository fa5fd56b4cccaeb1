package org.lectern.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.accounts.People;

@QuarkusTest
class QuestionResourceTest {

    @Inject
    BankLoading loading;

    @TempDir
    Path folder;

    SampleBank bank;

    @BeforeEach
    void loadABankOfItsOwn() {
        var mark = "r" + Long.toString(System.nanoTime(), 36);
        bank = new SampleBank(folder.resolve("bank" + mark), mark)
                .questions(
                        SampleBank.GOOD
                                + SampleBank.question(
                                        "basic",
                                        "stem: Where did *they* meet?\nanswer: In a court of planted words.\nexplanation: Other planted words."))
                .anchor();
        loading.load(bank.folder());
    }

    @Nested
    class AsLearner {

        final People.Person learner = People.learner();

        @Test
        void listsWhatIsAsked() {
            learner.script()
                    .get("/api/v1/questions?source=" + bank.source())
                    .then()
                    .statusCode(200)
                    .body("items.size()", equalTo(2))
                    .body("next", nullValue())
                    .body("items[0].id", equalTo(bank.source() + "-first-president"))
                    .body("items[0].type", equalTo("choice"))
                    .body("items[0].kind", equalTo("fact"))
                    .body("items[0].tags", equalTo(List.of(bank.source(), "people")))
                    .body("items[1].stem_html", equalTo("Where did <em>they</em> meet?"))
                    .body("items[1].passages[0].label", equalTo("The Oath of the Tennis Court, paragraph 2"))
                    .body("items[1].passages[0].href", equalTo("/read/%s#p2".formatted(bank.source())));
        }

        @Test
        void tellsNoAnswer() {
            assertThat(learner.script()
                            .get("/api/v1/questions?source=" + bank.source())
                            .asString())
                    .doesNotContain("planted");
        }

        @Test
        void findsByTagAndType() {
            var all = "/api/v1/questions?source=" + bank.source();
            learner.script().get(all + "&tag=people").then().body("items.size()", equalTo(1));
            learner.script()
                    .get(all + "&type=basic")
                    .then()
                    .body("items.id", equalTo(List.of(bank.source() + "-question")));
            learner.script().get(all + "&tag=people&type=basic").then().body("items.size()", equalTo(0));
        }

        @Test
        void goesOnByCursor() {
            var first = learner.script().get("/api/v1/questions?limit=1&source=" + bank.source());
            first.then().body("items.size()", equalTo(1));
            learner.script()
                    .get("/api/v1/questions?limit=1&source=" + bank.source() + "&cursor=" + first.path("next"))
                    .then()
                    .body("items.id", equalTo(List.of(bank.source() + "-question")))
                    .body("next", nullValue());
        }

        @Test
        void saysWhenNothingChanged() {
            var etag = learner.script()
                    .get("/api/v1/questions?source=" + bank.source())
                    .header("ETag");
            learner.script()
                    .header("If-None-Match", etag)
                    .get("/api/v1/questions?source=" + bank.source())
                    .then()
                    .statusCode(304);
        }

        @Test
        void namesWhatIsWrong() {
            for (var wrong : List.of("limit=0", "limit=201", "limit=many", "cursor=x", "type=essay")) {
                learner.script()
                        .get("/api/v1/questions?" + wrong)
                        .then()
                        .statusCode(400)
                        .contentType("application/problem+json")
                        .body("detail", containsString(wrong.substring(0, wrong.indexOf('=')) + " is"));
            }
        }
    }

    @Nested
    class AsInstructor {

        @Test
        void listsThemToo() {
            People.instructor().script().get("/api/v1/questions?limit=1").then().statusCode(200);
        }
    }

    @Nested
    class SignedOut {

        @Test
        void isRefused() {
            People.nobody().get("/api/v1/questions").then().statusCode(401);
        }
    }
}
