package org.lectern.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People;
import org.lectern.accounts.People.Person;

@QuarkusTest
class ProgressPageTest {

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
        void countsWhatComesDue() {
            library.remember(anna, "opened", 5, 9, 5);
            library.remember(anna, "years", 5, 1, 4);
            library.remember(anna, "thanked", 5, 1, 300);
            assertThat(finding("due")).startsWith("2 cards come due in the next 30 days, 1 today");
        }

        @Test
        void countsDaysAndAnswersWithoutThoseTakenBack() {
            library.remember(anna, "opened", 5, 9, 5);
            library.answer(anna, "opened", 3, daysAgo(3), daysAgo(-3));
            var undone = library.answer(anna, "opened", 3, daysAgo(2), daysAgo(-3));
            library.undo(anna, "opened", undone, daysAgo(2).plusSeconds(5));
            assertThat(finding("calendar")).isEqualTo("In the last 26 weeks you studied on 2 days and gave 2 answers.");
            assertThat(page("?weeks=53").text()).contains("In the last 53 weeks you studied on 2 days");
        }

        @Test
        void countsOnlyTheFirstAnswerOfADayTowardsRecall() {
            library.remember(anna, "opened", 5, 30, 5);
            for (int day = 1; day <= 20; day++) {
                library.answer(anna, "opened", day <= 5 ? 1 : 3, daysAgo(day), daysAgo(0));
                library.answer(anna, "opened", 1, daysAgo(day).plusMillis(10), daysAgo(0));
            }
            assertThat(finding("recall"))
                    .isEqualTo("You recalled 75 % of the cards that were due (30 days); your target is 90 %.");
        }

        @Test
        void showsRecallAndSourcingAsTwoFigures() {
            assertThat(page("").select("#sourcing + dl dd").eachText())
                    .containsOnly("too few answers to tell (0 of at least 20)");
            assertThat(page("").text()).contains("You are not asked for it now");
            library.remember(anna, "opened", 5, 30, 5);
            for (int day = 1; day <= 20; day++) {
                library.answer(anna, "opened", day <= 5 ? 1 : 3, daysAgo(day), daysAgo(0));
                library.sourced(anna, "thanked", day <= 12, daysAgo(day));
                library.sourced(anna, "thanked", false, daysAgo(day).plusMillis(10));
            }
            library.sourced(anna, "years", true, daysAgo(40));
            Library.execute("update account set second_step = true where id = ?", anna.id());
            assertThat(page("").select("#sourcing + dl dd").eachText())
                    .containsExactly("75 % of 20 answers", "60 % of 20 answers");
            assertThat(page("").text()).doesNotContain("You are not asked for it now");
        }

        @Test
        void saysWhyThereIsNoRecallYet() {
            library.remember(anna, "opened", 5, 9, 5);
            assertThat(finding("recall")).startsWith("Too little to say yet");
        }

        @Test
        void drawsEachTextByMastery() {
            library.remember(anna, "opened", 100, 1, 100);
            var strip = picture("strip-" + library.text());
            assertThat(strip.selectFirst("figcaption").text()).endsWith("of 3 passages, 1 strong, 2 not met.");
            assertThat(strip.select("rect.mastery-strong")).isNotEmpty();
            assertThat(strip.select("table tbody tr").eachText())
                    .containsExactly("2 2 1 strong, 1 not met", "3 1 1 not met");
        }

        @Test
        void isCalmBeforeTheFirstAnswer() {
            assertThat(finding("due")).isEqualTo("No card comes due in the next 30 days.");
            assertThat(finding("calendar")).isEqualTo("No answers yet in the last 26 weeks.");
        }
    }

    @Nested
    class AsAnotherLearner {

        @Test
        void seesNothingOfTheFirst() {
            library.remember(anna, "opened", 100, 1, 100);
            anna = People.learner();
            assertThat(finding("calendar")).startsWith("No answers yet");
            assertThat(finding("strip-" + library.text())).endsWith("of 3 passages, 3 not met.");
        }
    }

    @Nested
    class SignedOut {

        @Test
        void isSentToSignIn() {
            People.nobody().get("/progress").then().statusCode(303);
        }
    }

    private String finding(String drawing) {
        return picture(drawing).selectFirst("figcaption").text();
    }

    private Element picture(String drawing) {
        return page("").selectFirst(".picture:has(#%s-title)".formatted(drawing));
    }

    private Document page(String query) {
        return Jsoup.parse(anna.browser()
                .get("/progress" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static Instant daysAgo(int days) {
        return Instant.now().minus(Duration.ofDays(days));
    }
}
