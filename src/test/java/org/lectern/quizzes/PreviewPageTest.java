package org.lectern.quizzes;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.progress.Library;

@QuarkusTest
class PreviewPageTest {

    private Library library;
    private Desk desk;
    private String set;

    @BeforeEach
    void fill() {
        library = Library.open();
        desk = Desk.open();
        set = desk.make("Harbours");
    }

    @Test
    void showsEachQuestionAndItsAnswer() {
        desk.change(
                        set,
                        "/search/picks",
                        "question",
                        library.question("thanked"),
                        "question",
                        library.question("opened"))
                .then()
                .statusCode(303);
        var page = desk.page(set + "/preview");
        assertThat(page.select("#asked .stem").eachText())
                .containsExactly("Holm says that nobody ever thanked her.", "When was the harbour office opened?");
        var second = page.select("#asked > li").get(1);
        assertThat(second.selectFirst("> .quiet").text()).isEqualTo("short answer, 1 point. A few words are typed.");
        assertThat(second.selectFirst("details .key .right").text()).startsWith("1911");
        assertThat(second.selectFirst("details blockquote mark").text()).isEqualTo("was opened in 1911");
        assertThat(second.select("> :not(details)").text()).doesNotContain("1911");
    }

    @Test
    void drawsByTheSeedAsManyAsTheSetAsksFor() {
        library.addMore(9);
        desk.change(set, "/search/draws?type=basic&text=" + library.text(), "draws", "3", "points", "1")
                .then()
                .statusCode(303);
        assertThat(asked(1)).hasSize(3).doesNotHaveDuplicates().isEqualTo(asked(1));
        var seen = new TreeSet<String>();
        for (int seed = 1; seed <= 12; seed++) {
            seen.addAll(asked(seed));
        }
        assertThat(seen).hasSizeGreaterThan(6);
    }

    @Test
    void avoidsQuestionsThatGiveOneAnotherAway() {
        desk.change(set, "/search/picks", "question", library.question("opened"))
                .then()
                .statusCode(303);
        desk.change(set, "/search/draws?text=" + library.text(), "draws", "1", "points", "1")
                .then()
                .statusCode(303);
        for (int seed = 1; seed <= 10; seed++) {
            assertThat(asked(seed)).containsExactly(library.question("opened"), library.question("thanked"));
        }
    }

    @Test
    void saysWhyNothingCanBeDrawn() {
        desk.change(set, "/search/picks", "question", library.question("opened"))
                .then()
                .statusCode(303);
        Library.execute(
                "update question set status = 'retired', served = false where id = ?", library.question("opened"));
        assertThat(desk.page(set + "/preview").selectFirst(".notice.bad").text())
                .isEqualTo("Question 1 asks for 1, but there are only 0 for it.");
    }

    @Test
    void showsOneQuestionAlone() {
        var page = desk.page(set + "/preview/" + library.question("years"));
        assertThat(page.selectFirst(".stem").text()).isEqualTo("The office was open from 1911 to [year].");
        desk.get(set + "/preview/no-such-question").then().statusCode(404);
    }

    private List<String> asked(int seed) {
        return desk.page(set + "/preview?seed=" + seed).select("#asked > li").eachAttr("data-question");
    }
}
