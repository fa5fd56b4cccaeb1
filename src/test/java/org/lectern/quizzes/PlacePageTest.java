package org.lectern.quizzes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.progress.Library;

@QuarkusTest
class PlacePageTest {

    private Library library;
    private Desk desk;
    private String set;

    @BeforeEach
    void fill() {
        library = Library.open();
        desk = Desk.open();
        set = "/teach/sets/"
                + Desk.setOf(
                        desk.person,
                        library.question("opened"),
                        library.question("years"),
                        library.question("thanked"));
    }

    @Test
    void movesUpAndDown() {
        desk.post(desk.place(set, 3) + "/up", "version", "1")
                .then()
                .statusCode(303)
                .header("Location", endsWith(set + "#place-2"));
        assertThat(desk.places(set).get(1)).startsWith("Holm");
        desk.post(desk.place(set, 1) + "/down", "version", "2").then().statusCode(303);
        assertThat(desk.places(set).get(0)).startsWith("Holm");
        desk.post(desk.place(set, 1) + "/up", "version", "3").then().statusCode(303);
        desk.post(desk.place(set, 3) + "/down", "version", "4").then().statusCode(303);
        assertThat(desk.places(set).get(0)).startsWith("Holm");
    }

    @Test
    void movesByNumberAndSetsPoints() {
        var place = desk.place(set, 3);
        assertThat(desk.page(place).selectFirst("#position").attr("value")).isEqualTo("3");
        desk.post(place, "version", "1", "position", "1", "points", "2.5")
                .then()
                .statusCode(303);
        assertThat(desk.places(set).getFirst()).startsWith("Holm");
        assertThat(desk.page(set).selectFirst("#place-1 p").text()).endsWith(", 2.5 points");
        assertThat(desk.page(place).selectFirst("#points").attr("value")).isEqualTo("2.5");
    }

    @Test
    void saysAtTheFieldsWhatIsWrong() {
        var page = Desk.refused(desk.post(desk.place(set, 1), "version", "1", "position", "4", "points", "a lot"));
        assertThat(page.selectFirst("#position-problem").text()).isEqualTo("The places go from 1 to 3.");
        assertThat(page.selectFirst("#points-problem").text()).isEqualTo(Points.PROBLEM);
        assertThat(page.selectFirst("#points").attr("value")).isEqualTo("a lot");
        assertThat(desk.version(set)).isEqualTo("1");
    }

    @Test
    void removesAndPutsBack() {
        var place = desk.place(set, 2);
        var to = desk.post(place + "/removal", "version", "1")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        assertThat(desk.places(set)).hasSize(2);
        desk.get(place).then().statusCode(404);
        var undo = desk.page(to.replaceFirst("^.*(/teach/)", "$1")).selectFirst(".notice.ok form");
        assertThat(undo.attr("action")).isEqualTo(place + "/removal/undoing");
        desk.post(undo.attr("action"), "version", undo.selectFirst("input").attr("value"))
                .then()
                .statusCode(303);
        assertThat(desk.places(set)).hasSize(3);
        assertThat(desk.places(set).get(1)).startsWith("The office");
        desk.post(place + "/removal/undoing", "version", desk.version(set))
                .then()
                .statusCode(404);
    }

    @Test
    void putsNothingBackThatIsThereAgain() {
        var place = desk.place(set, 2);
        desk.post(place + "/removal", "version", "1").then().statusCode(303);
        desk.change(set, "/search/picks", "question", library.question("years"))
                .then()
                .statusCode(303);
        desk.post(place + "/removal/undoing", "version", desk.version(set))
                .then()
                .statusCode(409);
        assertThat(desk.places(set)).hasSize(3);
    }

    @Test
    void changesWhatIsDrawn() {
        library.addMore(5);
        var empty = desk.make("Drawn");
        desk.change(empty, "/search/draws?type=basic&text=" + library.text(), "draws", "2", "points", "1")
                .then()
                .statusCode(303);
        var place = desk.place(empty, 1);
        var page = desk.page(place);
        assertThat(page.selectFirst("#type option[selected]").attr("value")).isEqualTo("basic");
        assertThat(page.selectFirst("#draws-hint").text()).isEqualTo("Of 5 that fit and are not in the set.");

        var refused = Desk.refused(desk.change(
                empty,
                place.substring(empty.length()),
                "position",
                "1",
                "points",
                "1",
                "draws",
                "6",
                "type",
                "basic",
                "text",
                library.text()));
        assertThat(refused.selectFirst("#draws-problem").text())
                .isEqualTo("Only 5 questions are left to draw from; 6 are wanted.");

        desk.change(
                        empty,
                        place.substring(empty.length()),
                        "position",
                        "1",
                        "points",
                        "0.5",
                        "draws",
                        "8",
                        "text",
                        library.text())
                .then()
                .statusCode(303);
        assertThat(desk.page(empty).selectFirst("#sum").text()).startsWith("8 questions, 4 points in all.");
    }

    @Test
    void saysWhenAPoolHasBecomeTooSmall() {
        var drawn = desk.make("Drawn");
        desk.change(drawn, "/search/draws?text=" + library.text(), "draws", "3", "points", "1")
                .then()
                .statusCode(303);
        Library.execute(
                "update question set status = 'retired', served = false where id = ?", library.question("years"));
        assertThat(desk.page(drawn).selectFirst("#place-1 .problem").text())
                .startsWith("It draws 3, but there are only 2.");
    }
}
