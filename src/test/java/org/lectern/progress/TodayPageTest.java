package org.lectern.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People;
import org.lectern.accounts.People.Person;

@QuarkusTest
class TodayPageTest {

    private Library library;
    private Person anna;

    @BeforeEach
    void open() {
        library = Library.open();
        anna = People.learner();
        learnOnlyTheHarbour(anna);
    }

    @Nested
    class AsLearner {

        @Test
        void saysWhatIsDueAndHowLongItTakes() {
            library.remember(anna, "opened", 5, 6, 5);
            library.remember(anna, "years", 5, 9, 5);
            var page = today();
            assertThat(page.selectFirst("#session").text()).isEqualTo("2 to review and 1 new, under a minute.");
            assertThat(page.selectFirst("main .button").text()).isEqualTo("Study");
            assertThat(page.selectFirst("main .button").attr("href")).isEqualTo("/study");
        }

        @Test
        void isAtEaseWhenNothingIsDue() {
            for (var question : new String[] {"opened", "years", "thanked"}) {
                library.remember(anna, question, 5, 1, 3);
            }
            var page = today();
            assertThat(page.selectFirst("#session").text()).startsWith("Nothing due until ");
            assertThat(page.select("main .button").eachText()).containsExactly("Read on", "Look at your cards");
            assertThat(page.select(".week li")).hasSize(7);
            assertThat(page.select(".week li").get(1).text()).endsWith("3 due");
        }

        @Test
        void leavesOutWhatIsSuspendedOrSetAside() {
            library.remember(anna, "opened", 5, 6, 5);
            library.remember(anna, "years", 5, 9, 5);
            library.remember(anna, "thanked", 5, 9, 5);
            library.card(anna, "opened", "suspended_at = now()");
            library.card(anna, "years", "set_aside_at = now()");
            assertThat(today().selectFirst("#session").text()).startsWith("1 to review,");
        }

        @Test
        void leadsBackToWhereTheLastCardStood() {
            library.remember(anna, "opened", 5, 9, 5);
            library.remember(anna, "thanked", 5, 6, 5);
            var link = today().selectFirst("main a[href^=/read/%s#]".formatted(library.text()));
            assertThat(link.attr("href")).endsWith("#p3");
            assertThat(link.text()).endsWith("paragraph 3");
        }

        @Test
        void countsDaysAndNeverReproaches() {
            assertThat(today().select("#rhythm")).isEmpty();
            Library.execute("update account set created_at = ? where id = ?", daysAgo(30), anna.id());
            library.remember(anna, "opened", 5, 2, 30);
            library.answer(anna, "opened", 3, daysAgo(1), daysAgo(-30));
            assertThat(today().selectFirst("#rhythm").text())
                    .isEqualTo("You studied 2 of the last 7 days. On 5 more nothing was due.");
        }

        @Test
        void knowsOnWhichDaysSomethingWaited() {
            Library.execute("update account set created_at = ? where id = ?", daysAgo(30), anna.id());
            library.remember(anna, "opened", 5, 1, 30);
            library.answer(anna, "opened", 3, daysAgo(20), daysAgo(4));
            assertThat(today().selectFirst("#rhythm").text())
                    .as("due four days ago, until it was answered yesterday")
                    .isEqualTo("You studied 1 of the last 7 days. On 3 more nothing was due.");

            library.remember(anna, "years", 5, 20, 15);
            assertThat(today().selectFirst("#rhythm").text())
                    .as("and another, due five days ago and still")
                    .isEqualTo("You studied 1 of the last 7 days. On one more nothing was due.");

            library.card(anna, "years", "suspended_at = now()");
            assertThat(today().selectFirst("#rhythm").text()).endsWith("On 3 more nothing was due.");
        }

        @Test
        void estimatesByTheLearnersOwnPaceFromThirtyAnswersOn() {
            library.remember(anna, "opened", 5, 6, 5);
            for (int i = 0; i < 30; i++) {
                library.answer(anna, "opened", 3, daysAgo(40 - i), daysAgo(3));
            }
            Library.execute("update account set new_a_day = 0, minutes_a_day = 1 where id = ?", anna.id());
            assertThat(today().selectFirst("#session").text()).isEqualTo("1 to review, under a minute.");
        }
    }

    @Nested
    class AsNewcomer {

        @Test
        void isToldWhatToDoInTwoMinutes() {
            var steps = today().selectFirst("#first-visit");
            assertThat(steps.select("a").eachAttr("href")).containsExactly("/read/" + library.text(), "/study");
            assertThat(steps.text()).contains("Come back tomorrow");
        }

        @Test
        void isNotToldAgainAfterTheFirstAnswer() {
            library.remember(anna, "opened", 5, 0, 3);
            assertThat(today().select("#first-visit")).isEmpty();
        }
    }

    @Nested
    class AsAnotherLearner {

        @Test
        void seesNothingOfTheFirst() {
            library.remember(anna, "opened", 5, 6, 5);
            anna = People.learner();
            learnOnlyTheHarbour(anna);
            assertThat(today().selectFirst("#session").text()).isEqualTo("3 new, about 1 minute.");
        }
    }

    @Nested
    class SignedOut {

        @Test
        void isToldWhatThisIs() {
            var page = Jsoup.parse(
                    People.nobody().get("/").then().statusCode(200).extract().asString());
            assertThat(page.selectFirst("h1").text()).isEqualTo("Study the text, not just the cards");
            assertThat(page.select("main a[href=/sign-in]")).hasSize(1);
        }
    }

    private Document today() {
        return Jsoup.parse(
                anna.browser().get("/").then().statusCode(200).extract().asString());
    }

    /// Other tests leave texts behind.
    private void learnOnlyTheHarbour(Person learner) {
        Library.execute(
                "insert into study_scope (learner_id, text_id, since) values (?, ?, now())",
                learner.id(),
                library.text());
    }

    private static Instant daysAgo(int days) {
        return Instant.now().minus(Duration.ofDays(days));
    }
}
