package org.lectern.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People;
import org.lectern.accounts.People.Person;

@QuarkusTest
class CardPageTest {

    private Library library;
    private Person anna;

    @BeforeEach
    void open() {
        library = Library.open();
        anna = People.learner();
    }

    @Nested
    class AsLearner {

        @Test
        void showsTheQuestionItsAnswerAndThePassage() {
            var page = card("opened");
            assertThat(page.selectFirst(".stem").text()).isEqualTo("When was the harbour office opened?");
            assertThat(page.selectFirst(".key").text()).isEqualTo("1911 Right too: in 1911");
            assertThat(page.selectFirst(".passage a").attr("href")).isEqualTo("/read/" + library.text() + "#p2");
            assertThat(page.text()).contains("The author speaks.");
        }

        @Test
        void drawsThroughWhomAReportCame() {
            Library.execute(
                    "update question_version set kind = 'reported', details = ?::jsonb where question_id = ?",
                    """
                    {"asserted_by": ["a-sailor", "a-porter", "ida-holm"]}""",
                    library.question("thanked"));
            var page = card("thanked");
            assertThat(page.selectFirst(".who-says > p").text())
                    .isEqualTo("ida-holm, who had it from a-porter: a-sailor said.");
            assertThat(page.select(".chain > li").eachText()).containsExactly("a-sailor", "a-porter", "ida-holm");
            assertThat(card("opened").select(".who-says")).isEmpty();
        }

        @Test
        void saysThatAQuestionWithoutACardIsNotMetYet() {
            var page = card("opened");
            assertThat(page.selectFirst("#standing").text()).isEqualTo("not met yet");
            assertThat(page.select("#history, .picture")).isEmpty();
        }

        @Test
        void showsStateCurveAndHistory() {
            library.remember(anna, "opened", 12, 20, 12);
            var wrong = library.answer(anna, "opened", 1, daysAgo(4), daysAgo(4).plusSeconds(600));
            library.undo(anna, "opened", wrong, daysAgo(3));

            var page = card("opened");
            assertThat(page.selectFirst("#standing").text()).isEqualTo("due now");
            assertThat(page.text()).contains("about 12 days", "of middling difficulty for you (5.0 of 10)");
            assertThat(page.select(".picture svg[role=img]")).hasSize(1);
            var rows = page.select("#history tbody tr");
            assertThat(rows).hasSize(2);
            assertThat(rows.get(0).text()).contains("Again undone");
            assertThat(rows.get(0).select("s").text()).isEqualTo("Again");
            assertThat(rows.get(1).text()).contains("Good", "12 days", "4 seconds");
        }

        @Test
        void givesTimesInTheLearnersZone() {
            anna = People.learnerIn(ZoneId.of("Asia/Kathmandu"));
            library.remember(anna, "opened", 12, 20, 12);
            library.answer(anna, "opened", 3, Instant.parse("2026-03-01T20:00:00Z"), daysAgo(1));
            assertThat(card("opened").select("#history").text()).contains("2 Mar 2026, 01:45");
        }

        @Test
        void advisesToReadWhereACardIsForgottenAgainAndAgain() {
            library.remember(anna, "opened", 12, 20, 12);
            assertThat(card("opened").select(".notice")).isEmpty();
            library.card(anna, "opened", "leech_at = now(), lapses = 8");
            assertThat(card("opened").selectFirst(".notice").text()).contains("read the passage");
        }

        @Test
        void suspendsAndResumes() {
            library.remember(anna, "opened", 12, 20, 12);
            post("opened", "suspension");
            assertThat(card("opened").selectFirst("#standing").text()).isEqualTo("suspended");
            assertThat(buttons()).containsExactly("Resume");

            post("opened", "suspension/removal");
            assertThat(card("opened").selectFirst("#standing").text()).isEqualTo("due now");
            assertThat(buttons()).containsExactly("Not now", "Set aside", "Suspend");
        }

        @Test
        void setsAsideAndBringsBack() {
            library.remember(anna, "opened", 12, 20, 12);
            post("opened", "set-aside");
            assertThat(card("opened").selectFirst("#standing").text()).isEqualTo("set aside");
            assertThat(buttons()).containsExactly("Bring back");

            post("opened", "set-aside/removal");
            assertThat(card("opened").selectFirst("#standing").text()).isEqualTo("due now");
        }

        @Test
        void putsOffToTomorrow() {
            library.remember(anna, "opened", 12, 20, 12);
            post("opened", "postponement");
            assertThat(card("opened").selectFirst("#standing").text()).isEqualTo("due tomorrow");
            assertThat(card("opened").selectFirst("#history tbody tr").text()).contains("Put off");
        }

        @Test
        void suspendsAQuestionBeforeItIsMet() {
            post("opened", "suspension");
            assertThat(card("opened").selectFirst("#standing").text()).isEqualTo("suspended");
            assertThat(card("opened").select(".picture")).isEmpty();
        }

        @Test
        void changesNothingThatIsNotThere() {
            for (var change : List.of("suspension", "suspension/removal", "set-aside", "postponement")) {
                anna.browser().post("/cards/nowhere/" + change).then().statusCode(404);
            }
        }

        @Test
        void findsNoQuestionThatIsNotAsked() {
            anna.browser().get("/cards/nowhere").then().statusCode(404);
            Library.execute("update question set served = false where id = ?", library.question("opened"));
            anna.browser().get("/cards/" + library.question("opened")).then().statusCode(404);
        }

        @Test
        void forgetsWhatWasLearntOfAnAnswerThatHasChangedSince() {
            library.remember(anna, "opened", 12, 20, 12);
            library.answerAnew("opened");
            assertThat(card("opened").selectFirst("#standing").text()).isEqualTo("not met yet");
            assertThat(card("opened").select(".picture")).isEmpty();
            assertThat(card("opened").select("#history tbody tr")).hasSize(1);
        }

        @Test
        void keepsACardWhoseQuestionIsNoLongerAsked() {
            library.remember(anna, "opened", 12, 20, 12);
            Library.execute("update question set served = false where id = ?", library.question("opened"));
            assertThat(card("opened").selectFirst("#standing").text()).isEqualTo("due now");
        }
    }

    @Nested
    class AsAnotherLearner {

        @Test
        void seesNothingOfTheFirst() {
            library.remember(anna, "opened", 12, 20, 12);
            anna = People.learner();
            assertThat(card("opened").selectFirst("#standing").text()).isEqualTo("not met yet");
            assertThat(card("opened").select("#history, .picture")).isEmpty();
        }

        @Test
        void changesOnlyHerOwn() {
            library.remember(anna, "opened", 12, 20, 12);
            var boris = People.learner();
            boris.browser()
                    .post("/cards/" + library.question("opened") + "/suspension")
                    .then()
                    .statusCode(303);
            assertThat(card("opened").selectFirst("#standing").text()).isEqualTo("due now");
        }
    }

    @Nested
    class SignedOut {

        @Test
        void isSentToSignIn() {
            People.nobody().get("/cards/" + library.question("opened")).then().statusCode(303);
            People.nobody()
                    .post("/cards/" + library.question("opened") + "/suspension")
                    .then()
                    .statusCode(401);
        }
    }

    private Document card(String name) {
        return Jsoup.parse(anna.browser()
                .get("/cards/" + library.question(name))
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private void post(String name, String change) {
        anna.browser()
                .post("/cards/%s/%s".formatted(library.question(name), change))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/cards/" + library.question(name)));
    }

    private List<String> buttons() {
        return card("opened").select("main button").eachText();
    }

    private static Instant daysAgo(int days) {
        return Instant.now().minus(Duration.ofDays(days));
    }
}
