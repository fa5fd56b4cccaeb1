package org.lectern.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People;
import org.lectern.accounts.People.Person;

@QuarkusTest
class ReadPageTest {

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
        void readsTheWholeTextByNumberedParagraphs() {
            var page = reader();
            assertThat(page.select(".text > p[id]").eachAttr("id")).containsExactly("p1", "p2", "p3", "p4");
            assertThat(page.selectFirst("#p4").text()).contains("A <later> hand has added");
            assertThat(page.selectFirst(".text").attr("lang")).isEqualTo("sv");
            assertThat(page.selectFirst(".text").attr("dir")).isEqualTo("auto");
        }

        @Test
        void marksEachPassageByItsMasteryAndCutsWhereTheyOverlap() {
            library.remember(anna, "opened", 100, 1, 100);
            library.remember(anna, "years", 3, 1, 3);

            var marks = reader().select("#p2 mark");
            assertThat(marks.eachText())
                    .containsExactly("was opened in (strong)", "1911 (steady)", "and closed in 1934 (learning)");
            assertThat(marks.eachAttr("class")).containsExactly("mastery-strong", "mastery-steady", "mastery-learning");
            assertThat(reader().selectFirst("#p2 .paragraph-number").text()).endsWith("2 learning steady strong");
        }

        @Test
        void marksWhatIsFading() {
            library.remember(anna, "thanked", 5, 200, 5);
            assertThat(reader().select("#p3 mark").eachAttr("class")).containsExactly("mastery-fading");
        }

        @Test
        void tellsNotMetFromNotAskedAbout() {
            var page = reader();
            assertThat(page.selectFirst("#p3 mark").className()).isEqualTo("mastery-not-met");
            assertThat(page.select("#p3 mark a")).isEmpty();
            assertThat(page.selectFirst("#p3 .paragraph-number").text()).endsWith("3 not met");
            assertThat(page.select("#p4 mark, #p4 a")).isEmpty();
        }

        @Test
        void showsThePassagesCardsWhereItIsOpened() {
            library.remember(anna, "opened", 100, 1, 100);
            library.remember(anna, "years", 3, 1, 3);

            var shared = page(reader().select("#p2 mark a").get(1));
            assertThat(shared.select(".passage-cards a").eachText())
                    .containsExactly("When was the harbour office opened?", "The office was open from 1911 to [year].");
            assertThat(page(reader().select("#p2 mark a").get(0)).select(".passage-cards a"))
                    .hasSize(1);
            assertThat(page(reader().selectFirst("#p3 .paragraph-number"))
                            .selectFirst(".passage-cards li")
                            .text())
                    .isEqualTo("Holm says that nobody ever thanked her. not met yet");
        }

        @Test
        void saysWhatTheTextIs() {
            var about = reader().selectFirst("#about");
            assertThat(about.text())
                    .contains("Ida Holm", "1935", "Free.", "Written after she had left.", "perhaps Lundby");
        }

        @Test
        void listsTextsWithWhatIsRemembered() {
            library.remember(anna, "opened", 100, 1, 100);
            assertThat(shelved().text()).contains("3 passages: 1 strong, 2 not met.", "You are learning this text.");
        }

        @Test
        void stopsLearningATextAndBeginsAgain() {
            anna.browser()
                    .post("/read/" + library.text() + "/learning/removal")
                    .then()
                    .statusCode(303);
            assertThat(shelved().selectFirst("button").text()).isEqualTo("Learn this text");

            anna.browser().post("/read/" + library.text() + "/learning").then().statusCode(303);
            assertThat(shelved().text()).contains("You are learning this text.");
        }

        @Test
        void findsNoTextThatIsNotThere() {
            anna.browser().get("/read/nowhere").then().statusCode(404);
            anna.browser().post("/read/nowhere/learning").then().statusCode(404);
        }
    }

    @Nested
    class WithoutTheText {

        @Test
        void showsThePhrasesThatQuestionsQuoteAndWhy() {
            library = Library.withoutTheText();
            library.remember(anna, "thanked", 100, 1, 100);

            var page = reader();
            assertThat(page.selectFirst(".notice").text()).contains("does not hold the text");
            assertThat(page.select(".text > p[id]").eachAttr("id")).containsExactly("p2", "p3");
            assertThat(page.select("#p2 mark").eachText())
                    .containsExactly("was opened in 1911", "1911 and closed in 1934");
            assertThat(page.select("#p3 mark").eachAttr("class")).containsExactly("mastery-strong");
            assertThat(page.selectFirst(".text").text()).doesNotContain("diary").contains("[…]");
        }
    }

    @Nested
    class AsAnotherLearner {

        @Test
        void seesNothingOfTheFirst() {
            library.remember(anna, "opened", 100, 1, 100);
            anna = People.learner();
            assertThat(reader().select("mark").eachAttr("class")).containsOnly("mastery-not-met");
            assertThat(shelved().text()).contains("3 passages: 3 not met.");
        }
    }

    @Nested
    class SignedOut {

        @Test
        void isSentToSignIn() {
            People.nobody().get("/read").then().statusCode(303);
            People.nobody().get("/read/" + library.text()).then().statusCode(303);
            People.nobody().post("/read/" + library.text() + "/learning").then().statusCode(401);
        }
    }

    private Document reader() {
        return page("/read/" + library.text());
    }

    private Element shelved() {
        return page("/read").selectFirst(".shelf > li:has(a[href=/read/%s])".formatted(library.text()));
    }

    private Document page(Element link) {
        var href = link.attr("href");
        assertThat(href).contains("#p");
        return page(href.substring(0, href.indexOf('#')));
    }

    private Document page(String path) {
        return Jsoup.parse(
                anna.browser().get(path).then().statusCode(200).extract().asString());
    }
}
