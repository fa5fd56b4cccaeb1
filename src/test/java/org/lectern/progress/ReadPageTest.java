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
            assertThat(page.select(".text > p[id]").eachAttr("id")).containsExactly("p1", "p2", "p3", "p4", "p5");
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
                    .containsExactly(
                            "was opened in (strong)",
                            "1911 (learning, the weakest of 2 passages that overlap here)",
                            "and closed in 1934 (learning)");
            assertThat(marks.eachAttr("class"))
                    .containsExactly("mastery-strong", "mastery-learning", "mastery-learning");
            assertThat(reader().selectFirst("#p2 .asked").text())
                    .isEqualTo("Questions on paragraph 2: learning strong");
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
            assertThat(page.selectFirst("#p3 .asked").text()).endsWith("3: not met");
            assertThat(page.select("#p4 mark, #p4 .asked")).isEmpty();
        }

        @Test
        void showsThePassagesCardsWhereItIsOpened() {
            library.remember(anna, "opened", 100, 1, 100);
            library.remember(anna, "years", 3, 1, 3);

            var shared = page(reader().select("#p2 mark a").get(1));
            assertThat(shared.select(".passage-cards li a").eachText())
                    .containsExactly("When was the harbour office opened?", "The office was open from 1911 to [year].");
            assertThat(shared.selectFirst(".passage-cards .quiet").text())
                    .isEqualTo(
                            "2 passages overlap in these words: 1 strong, 1 learning. They are marked by the weakest.");
            var alone = page(reader().select("#p2 mark a").get(0));
            assertThat(alone.select(".passage-cards li a")).hasSize(1);
            assertThat(alone.text()).doesNotContain("overlap in these words");
            assertThat(page(reader().selectFirst("#p3 .asked"))
                            .selectFirst(".passage-cards li")
                            .text())
                    .isEqualTo("Holm says that nobody ever thanked her. not met yet");
        }

        @Test
        void saysWhatTheTextIs() {
            var about = reader().selectFirst("#about");
            assertThat(about.text())
                    .contains("Ida Holm", "1935", "Free.", "perhaps Lundby")
                    .contains("Who Its first master. When In her old age. For whom She does not say.")
                    .contains("Why it is contested She is a party to what she tells.");
        }

        @Test
        void showsAFootnoteAtItsMarkAndInItsListWithAWayBack() {
            var page = reader();
            var mark = page.selectFirst("#p3 #mark-1");
            assertThat(mark.selectFirst("button").text()).isEqualTo("[1]");
            var note = page.getElementById(mark.selectFirst("button").attr("popovertarget"));
            assertThat(note.hasAttr("popover")).isTrue();
            assertThat(note.text()).isEqualTo("Diary: lost since 1934. In the list of notes");
            assertThat(note.selectFirst("a").attr("href")).isEqualTo("#p5");
            assertThat(page.select("#p5 .way-back").eachAttr("href")).containsExactly("#mark-1");
            assertThat(page.selectFirst("#p5").text()).contains("[1] Diary: lost since 1934. Back to paragraph 3");
            assertThat(page.select("#p5 button")).isEmpty();
        }

        @Test
        void givesEachParagraphAnAddressOfItsOwn() {
            assertThat(reader().select(".text .paragraph-number").eachAttr("href"))
                    .hasSize(5)
                    .startsWith("/read/" + library.text() + "#p1")
                    .endsWith("/read/" + library.text() + "#p5");
        }

        @Test
        void findsWordsAndGoesFromPlaceToPlace() {
            var page = find("ida  HOLM");
            assertThat(page.selectFirst(".found").text()).startsWith("“ida HOLM” stands in 1 place of the text");
            page = find("1934");
            assertThat(page.selectFirst(".found p").text())
                    .isEqualTo("“1934” stands in 2 places of the text, in 2 paragraphs.");
            assertThat(page.select("#hit-1, #hit-2")).hasSize(2);
            assertThat(page.select(".hit.current")).isEmpty();

            page = page(page.selectFirst(".moves a:contains(To the first)"));
            assertThat(page.selectFirst(".hit.current").id()).isEqualTo("hit-1");
            assertThat(page.selectFirst(".found").text()).contains("Place 1 of 2.");
            assertThat(page.select(".moves a:contains(Previous)")).isEmpty();
            page = page(page.selectFirst(".moves a:contains(Next)"));
            assertThat(page.selectFirst(".hit.current").id()).isEqualTo("hit-2");
            assertThat(page.selectFirst(".moves a:contains(Previous)").attr("href"))
                    .endsWith("#hit-1");
            assertThat(page.select(".moves a").eachText()).contains("To the first again", "Clear");
        }

        @Test
        void findsWordsAcrossTheBorderOfAPassageAndAFootnote() {
            library.remember(anna, "opened", 100, 1, 100);
            assertThat(find("lund was opened").select(".hit").eachText()).containsExactly("Lund", "was opened");
            assertThat(find("lund was opened").select("[id=hit-1]")).hasSize(1);
            assertThat(find("diary. she").select(".hit").eachText()).containsExactly("diary.", "She");
        }

        @Test
        void saysWhatIsNotFoundAndWhatCannotBeLookedFor() {
            assertThat(find("lighthouse").selectFirst(".found").text())
                    .startsWith("“lighthouse” does not stand in the text.");
            var page = find("a");
            assertThat(page.selectFirst("#find-problem").text()).isEqualTo("Type at least two letters.");
            assertThat(page.selectFirst("#find").attr("aria-invalid")).isEqualTo("true");
            assertThat(page.select(".found, .hit")).isEmpty();
            assertThat(find("<b>").selectFirst(".found").text()).startsWith("“<b>” does not");
        }

        @Test
        void explainsNamesThatTheTextUses() {
            Library.execute("""
                    insert into entity (id, kind, label, details) values ('harbour-holm', 'person', 'Ida Maria Holm', ?::jsonb)
                    on conflict do nothing""", """
                    {"variants": ["Ida Holm"], "dates": "1870–1940", "note": "Master of a harbour."}""");
            Library.execute("""
                    insert into entity (id, kind, label, details) values ('harbour-nobody', 'person', 'Nils Berg', ?::jsonb)
                    on conflict do nothing""", """
                    {"variants": [], "note": "Not in this text."}""");
            var names = reader().selectFirst("#names");
            assertThat(names.selectFirst("summary").text()).isEqualTo("People (1)");
            assertThat(names.selectFirst("#name-harbour-holm").text()).isEqualTo("Ida Maria Holm 1870–1940");
            assertThat(names.text()).contains("Master of a harbour. First in paragraph 3 Find “Ida Holm”");
            assertThat(names.text()).doesNotContain("Berg");
        }

        @Test
        void isNotAskedToMakeQuestions() {
            assertThat(reader().select("a[href^=/teach], [data-make-form]")).isEmpty();
            assertThat(page("/read/" + library.text() + "?paragraph=4").select(".passage-cards"))
                    .isEmpty();
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
    class AsInstructor {

        @Test
        void makesAQuestionFromAnyParagraphByAForm() {
            anna = People.instructor();
            assertThat(reader().selectFirst("#p4 .asked").text()).isEqualTo("Questions on paragraph 4: none");
            var form = page(reader().selectFirst("#p4 .asked")).selectFirst("[data-make-form]");
            assertThat(form.attr("action")).isEqualTo("/teach/banks");
            assertThat(form.select("[name=source]").val()).isEqualTo(library.text());
            assertThat(form.select("[name=paragraph]").val()).isEqualTo("4");
            assertThat(form.select("[name=from]").val()).isEqualTo("A <later> hand has");
            assertThat(form.select("[name=to]").val()).isEqualTo("\"This is not so.\"");
        }
    }

    @Nested
    class WithoutTheText {

        @Test
        void findsWordsInThePhrasesAndNotAcrossWhatIsLeftOut() {
            library = Library.withoutTheText();
            var page = find("1911");
            assertThat(page.selectFirst(".found").text())
                    .startsWith("“1911” stands in 2 places of the phrases shown here, in 1 paragraph.");
            assertThat(find("1911 1911").select(".hit")).isEmpty();
        }

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

    private Document find(String words) {
        return Jsoup.parse(anna.browser()
                .queryParam("find", words)
                .get("/read/" + library.text())
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private Document reader() {
        return page("/read/" + library.text());
    }

    private Element shelved() {
        return page("/read").selectFirst(".shelf > li:has(a[href=/read/%s])".formatted(library.text()));
    }

    private Document page(Element link) {
        var href = link.attr("href");
        assertThat(href).contains("#");
        return page(href.substring(0, href.indexOf('#')));
    }

    private Document page(String path) {
        return Jsoup.parse(
                anna.browser().get(path).then().statusCode(200).extract().asString());
    }
}
