package org.lectern.quizzes;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.progress.Library;

@QuarkusTest
class SearchPageTest {

    private Library library;
    private Desk desk;
    private String set;

    @BeforeEach
    void open() {
        library = Library.open();
        desk = Desk.open();
        set = desk.make("Harbours");
    }

    @Test
    void findsByTextWordsTypeKindAndDifficulty() {
        Library.execute(
                "update question_version set difficulty = 3, kind = 'reported' where question_id = ?",
                library.question("thanked"));
        assertThat(hits("")).hasSize(3);
        assertThat(hits("&q=HARBOUR%20OFFICE"))
                .containsExactly("When was the harbour office opened? short answer, difficulty 1");
        assertThat(hits("&q=%25")).isEmpty();
        assertThat(hits("&q=short")).as("Words of the stem only").isEmpty();
        assertThat(hits("&type=cloze")).singleElement().asString().startsWith("The office");
        assertThat(hits("&kind=reported")).singleElement().asString().startsWith("Holm says");
        assertThat(hits("&difficulty=3")).singleElement().asString().startsWith("Holm says");
        assertThat(hits("&difficulty=1&kind=reported")).isEmpty();
        assertThat(hits("&type=nonsense&difficulty=9&after=x")).hasSize(3);
    }

    @Test
    void findsByTag() {
        Library.execute("insert into tag (id, label) values (?, 'Years')", "tag-" + library.text());
        Library.execute(
                "insert into question_tag (question_id, tag_id) values (?, ?)",
                library.question("years"),
                "tag-" + library.text());
        assertThat(hits("&tag=tag-" + library.text()))
                .singleElement()
                .asString()
                .startsWith("The office");
        assertThat(search("").select("#tag option").eachText()).contains("Years");
    }

    @Test
    void offersAWayOutWhenNothingFits() {
        assertThat(search("&q=nowhere").selectFirst(".empty a").attr("href")).isEqualTo(set + "/search");
    }

    @Test
    void goesThroughAllPages() {
        var expected = library.addMore(40);
        var seen = new ArrayList<String>();
        var page = search("");
        while (true) {
            seen.addAll(page.select("#hits input").eachAttr("value"));
            var more = page.selectFirst("a[rel=next]");
            if (more == null) {
                break;
            }
            page = desk.page(more.attr("href"));
        }
        assertThat(seen).doesNotHaveDuplicates().hasSize(expected);
    }

    @Test
    void addsWhatIsChosenOnce() {
        var to = desk.change(
                        set,
                        "/search/picks?text=" + library.text(),
                        "question",
                        library.question("years"),
                        "question",
                        library.question("opened"))
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        assertThat(to).endsWith("/search?text=%s&added=2".formatted(library.text()));
        assertThat(search("&added=2").selectFirst(".notice").text()).isEqualTo("2 questions were added.");
        assertThat(desk.places(set)).hasSize(2).first().asString().startsWith("The office");
        assertThat(search("").select("#hits input[disabled]")).hasSize(2);
        var again = Desk.refused(desk.change(set, "/search/picks", "question", library.question("years")));
        assertThat(again.selectFirst("#question-problem").text()).startsWith("Choose one or more questions");
    }

    @Test
    void addsNothingWhereNothingIsChosenOrIsThere() {
        Desk.refused(desk.change(set, "/search/picks"));
        Desk.refused(desk.change(set, "/search/picks", "question", "no-such-question"));
        Library.execute("update question set served = false where id = ?", library.question("years"));
        Desk.refused(desk.change(set, "/search/picks", "question", library.question("years")));
        assertThat(desk.places(set)).isEmpty();
    }

    @Test
    void addsADrawAndShowsItsPool() {
        assertThat(search("").selectFirst("#pool").text()).contains(": 3 that are not in the set.");
        desk.change(set, "/search/picks", "question", library.question("opened"))
                .then()
                .statusCode(303);
        assertThat(search("").selectFirst("#pool").text()).contains(": 2 that are not in the set.");
        desk.change(set, "/search/draws?text=" + library.text(), "draws", "2", "points", "2,5")
                .then()
                .statusCode(303);
        assertThat(desk.places(set).getLast()).contains("2 drawn from 2: The Harbour", "2.5 points each");
        assertThat(desk.page(set).selectFirst("#sum").text()).startsWith("3 questions, 6 points in all.");
    }

    @Test
    void refusesADrawLargerThanItsPoolWithTheNumbers() {
        var page = Desk.refused(desk.change(set, "/search/draws?text=" + library.text(), "draws", "4", "points", "1"));
        assertThat(page.selectFirst("#draws-problem").text())
                .isEqualTo("Only 3 questions are left to draw from; 4 are wanted.");
        assertThat(page.selectFirst("#draws").attr("value")).isEqualTo("4");
        assertThat(page.selectFirst("#text option[selected]").attr("value")).isEqualTo(library.text());
    }

    @Test
    void saysAtTheFieldWhatADrawIs() {
        for (var wrong : List.of("0", "201", "-1", "many", "")) {
            var page = Desk.refused(
                    desk.change(set, "/search/draws?text=" + library.text(), "draws", wrong, "points", "101"));
            assertThat(page.selectFirst("#draws-problem").text()).isEqualTo("Draw from 1 to 200 questions.");
            assertThat(page.selectFirst("#points-problem").text()).isEqualTo(Points.PROBLEM);
        }
        assertThat(desk.places(set)).isEmpty();
    }

    @Test
    void drawsByNoWords() {
        assertThat(search("&q=office").select("#draws")).isEmpty();
    }

    private List<String> hits(String query) {
        return search(query).select("#hits label").eachText();
    }

    private org.jsoup.nodes.Document search(String query) {
        return desk.page(set + "/search?text=" + library.text() + query);
    }
}
