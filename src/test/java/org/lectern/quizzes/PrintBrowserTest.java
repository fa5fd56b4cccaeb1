package org.lectern.quizzes;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lectern.Browser;
import org.lectern.accounts.People;
import org.lectern.progress.Library;

/// What comes out of the printer.
@QuarkusTest
class PrintBrowserTest extends Browser {

    private static final Pattern PDF_PAGE = Pattern.compile("/Type\\s*/Page\\b(?!s)");

    /// The width of an A4 page between margins of 10 mm, at 96 pixels an inch.
    private static final Screen SHEET = new Screen(718, 1047, false, false);

    private final People.Person instructor = People.instructor();

    @Test
    void printsEachAnswerBehindItsQuestion() {
        var page = open(setOf(9), "/cards");
        var places = """
                side => [...document.querySelectorAll(side)].map(card => {
                    const box = card.getBoundingClientRect();
                    const sheet = card.closest(".sheet").getBoundingClientRect();
                    return [card.dataset.card, Math.round(box.left - sheet.left), Math.round(sheet.right - box.right),
                        Math.round(box.top - sheet.top), Math.round(box.height)].join(" ");
                })""";
        @SuppressWarnings("unchecked")
        var fronts = (List<String>) page.evaluate(places, ".fronts > li");
        @SuppressWarnings("unchecked")
        var backs = (List<String>) page.evaluate(places, ".backs > li");
        assertThat(fronts).hasSize(9);
        assertThat(backs)
                .isEqualTo(fronts.stream().map(PrintBrowserTest::turned).toList());
        assertThat(fronts.get(0)).isNotEqualTo(turned(fronts.get(0)));
        assertThat(pagesOf(page)).isEqualTo(4);
    }

    /// Turned along the long edge: what was so far from the left is so far from the right.
    private static String turned(String place) {
        var parts = place.split(" ");
        return String.join(" ", parts[0], parts[2], parts[1], parts[3], parts[4]);
    }

    @Test
    void cutsNothingOffACard() {
        var cut = (Integer) open(setOf(9), "/cards").evaluate("""
                () => [...document.querySelectorAll(".cut > li")]
                    .filter(card => card.scrollHeight > card.clientHeight).length""");
        assertThat(cut).isZero();
    }

    @Test
    void beginsTheKeyOnAPageOfItsOwnAndSplitsNoQuestion() {
        var page = open(setOf(0), "/paper");
        assertThat(pagesOf(page)).isEqualTo(2);
        assertThat(page.evaluate("""
                        () => [...document.querySelectorAll("#questions > li, #key > ol > li")]
                            .every(item => getComputedStyle(item).breakInside === "avoid")""")).isEqualTo(true);
        for (var hidden : List.of(".site-head", "nav[aria-label=Order]", ".back", ".on-screen", ".site-foot")) {
            assertThat(page.locator(hidden).isVisible()).as(hidden).isFalse();
        }
    }

    private Page open(String set, String what) {
        var page = device(SHEET, instructor);
        page.navigate("/teach/sets/" + set + what);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        return page;
    }

    private static int pagesOf(Page page) {
        var pdf = page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
        return (int) PDF_PAGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    /// Three questions and so many more.
    private String setOf(int cards) {
        var library = Library.open();
        library.addMore(Math.max(0, cards - 3));
        var ids = new java.util.ArrayList<>(
                List.of(library.question("opened"), library.question("years"), library.question("thanked")));
        for (int i = 0; i < cards - 3; i++) {
            ids.add(library.question("more-" + i));
        }
        return Desk.setOf(instructor, ids.toArray(String[]::new)).toString();
    }
}
