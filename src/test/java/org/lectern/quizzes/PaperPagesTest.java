package org.lectern.quizzes;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People;
import org.lectern.progress.Library;
import org.lectern.roster.Teaching;

@QuarkusTest
class PaperPagesTest {

    private final Library library = Library.open();

    @Nested
    class OfASet {

        private final Desk desk = Desk.open();
        private final String set = "/teach/sets/"
                + Desk.setOf(
                        desk.person,
                        library.question("opened"),
                        library.question("thanked"),
                        library.question("years"));

        @Test
        void printsTheQuestionsAndThenTheKey() {
            var page = desk.page(set + "/paper");
            assertThat(page.select("#questions .stem").eachText())
                    .containsExactly(
                            "When was the harbour office opened?",
                            "Holm says that nobody ever thanked her.",
                            "The office was open from 1911 to [year].");
            assertThat(page.selectFirst("#questions").text())
                    .doesNotContain("1934")
                    .contains("1 point");
            assertThat(page.select(".who").text()).isEqualTo("Name Date of 3 points");
            var key = page.select("#key > ol > li");
            assertThat(key.get(0).selectFirst(".key-lines").text()).startsWith("1911");
            assertThat(key.get(1).selectFirst(".key-lines").text()).isEqualTo("True");
            assertThat(key.get(0).selectFirst("blockquote mark").text()).isEqualTo("was opened in 1911");
            assertThat(page.select("#questions ~ #key, #paper ~ #key")).hasSize(1);
        }

        @Test
        void printsOrderBOfTheSameQuestions() {
            var a = desk.page(set + "/paper?order=A").select("#questions > li").eachAttr("data-question");
            var page = desk.page(set + "/paper?order=B");
            assertThat(page.select("#questions > li").eachAttr("data-question"))
                    .containsExactlyInAnyOrderElementsOf(a)
                    .isNotEqualTo(a);
            assertThat(page.selectFirst("h1").text()).isEqualTo("A set Order B");
            assertThat(page.select("nav[aria-label=Order] a[aria-current]").text())
                    .isEqualTo("Order B");
            assertThat(desk.page(set + "/paper?order=x&seed=-1")
                            .selectFirst("h1")
                            .text())
                    .endsWith("Order A");
        }

        @Test
        void asksTheSameDrawInBothOrders() {
            library.addMore(9);
            var drawing = desk.make("Drawn");
            desk.change(drawing, "/search/draws?type=basic&text=" + library.text(), "draws", "3", "points", "2")
                    .then()
                    .statusCode(303);
            var a = desk.page(drawing + "/paper?order=A&seed=5")
                    .select("#questions > li")
                    .eachAttr("data-question");
            assertThat(a).hasSize(3);
            assertThat(desk.page(drawing + "/paper?order=B&seed=5")
                            .select("#questions > li")
                            .eachAttr("data-question"))
                    .containsExactlyInAnyOrderElementsOf(a);
            assertThat(desk.page(drawing + "/paper")
                            .select("a:contains(Draw again)")
                            .attr("href"))
                    .isEqualTo(drawing + "/paper?order=A&seed=2");
        }

        @Test
        void printsCardsWithTheAnswersBehind() {
            var page = desk.page(set + "/cards");
            assertThat(page.select(".fronts > li").eachAttr("data-card")).containsExactly("1", "2", "3");
            assertThat(page.select(".backs > li").eachAttr("data-card")).containsExactly("1", "2", "3");
            assertThat(page.select(".fronts .stem").first().text()).isEqualTo("When was the harbour office opened?");
            assertThat(page.select(".fronts").text()).doesNotContain("1934");
            assertThat(page.select(".backs .key-lines").eachText())
                    .element(2)
                    .asString()
                    .startsWith("1934");
        }

        @Test
        void saysThatItCannotBePrinted() {
            Library.execute(
                    "update question set status = 'retired', served = false where id = ?", library.question("opened"));
            for (var page : java.util.List.of("/paper", "/cards")) {
                assertThat(desk.page(set + page).selectFirst(".notice.bad").text())
                        .startsWith("The set asks for more questions than there are");
            }
            var empty = desk.make("Empty");
            assertThat(desk.page(empty + "/paper").selectFirst(".empty").text())
                    .startsWith("There are no questions in this set yet.");
            assertThat(desk.page(empty + "/cards").select(".empty")).hasSize(1);
        }

        @Test
        void isReachedFromTheSet() {
            assertThat(desk.page(set).select(".buttons a").eachAttr("href")).contains(set + "/paper", set + "/cards");
        }

        @Test
        void isNotThereForOthers() {
            Desk.open().get(set + "/paper").then().statusCode(404);
            Desk.open().get(set + "/cards").then().statusCode(404);
        }
    }

    @Nested
    class OfAnAssignment {

        private final Teaching teaching = Teaching.aCourse();
        private final String paper = "/teach/assignments/%s/paper"
                .formatted(Given.to(teaching, "quiz", "Harbours <1>", library.question("opened"))
                        .with("instructions", "Write with a pen.\nNo phones.")
                        .id());

        @Test
        void printsItsTitleAndInstructions() {
            var page = new Desk(teaching.instructor()).page(paper);
            assertThat(page.selectFirst("h1").text()).isEqualTo("Harbours <1> Order A");
            assertThat(page.select(".as-typed").stream().map(Element::wholeText))
                    .containsExactly("Write with a pen.\nNo phones.");
        }

        @Test
        void isThereForCoInstructorsWhoDoNotOwnTheSet() {
            assertThat(new Desk(teaching.coInstructor()).page(paper).select("#questions > li"))
                    .hasSize(1);
        }

        @Test
        void isNotThereForOthers() {
            Desk.open().get(paper).then().statusCode(404);
            teaching.joinedBy(People.learner()).browser().get(paper).then().statusCode(403);
        }
    }
}
