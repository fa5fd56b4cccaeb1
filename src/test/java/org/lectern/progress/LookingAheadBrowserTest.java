package org.lectern.progress;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.Browser;
import org.lectern.accounts.People;
import org.lectern.accounts.People.Person;

/// A text on a day ahead: as the server shows it, and by the slider.
@QuarkusTest
class LookingAheadBrowserTest extends Browser {

    private static final List<String> DAYS = List.of("today", "month", "quarter", "year");

    private Library library;
    private Person anna;

    @BeforeEach
    void open() {
        library = Library.open();
        anna = People.learner();
        library.remember(anna, "opened", 500, 1, 500);
        library.remember(anna, "years", 40, 1, 40);
    }

    @Test
    void fadesAsTheDaysGoAndCountsWhatWasNotMetAsNotKnown() {
        assertThat(marks(read("today")))
                .containsExactly("mastery-strong", "mastery-steady", "mastery-steady", "mastery-not-met");
        assertThat(marks(read("quarter")))
                .containsExactly("mastery-strong", "mastery-fading", "mastery-fading", "mastery-not-met");
        assertThat(read("year").selectFirst("#ahead").text())
                .matches("On .*, if you study nothing until then: about 5\\d % of its 3 questions recalled\\.");
        assertThat(read("today").selectFirst("#ahead").text()).doesNotContain("%");
        assertThat(read("nonsense").selectFirst(".horizon [aria-current]").text())
                .isEqualTo("Today");
        assertThat(Jsoup.parse(People.learner()
                                .browser()
                                .get("/read/" + library.text())
                                .asString())
                        .select(".horizon"))
                .isEmpty();
    }

    @Test
    void showsByTheSliderWhatTheServerShows() {
        var page = device(Screen.PHONE, anna);
        page.navigate("/read/" + library.text());
        for (var day : DAYS) {
            var served = read(day);
            var days = served.selectFirst(".horizon [aria-current]").attr("data-days");
            page.locator("#days-ahead").fill(days);
            assertThat(page.locator("#ahead"))
                    .hasText(served.selectFirst("#ahead").text());
            assertThat(shown(page, ".text mark[data-passages]", "className")).isEqualTo(marks(served));
            assertThat(shown(page, ".text mark[data-passages]", "textContent"))
                    .isEqualTo(served.select(".text mark[data-passages]").eachText());
            assertThat(shown(page, ".legend li", "textContent"))
                    .isEqualTo(served.select(".legend li").eachText());
            assertThat(shown(page, ".margin .level", "textContent"))
                    .isEqualTo(served.select(".margin .level").eachText());
        }
        assertThat(barriers(page, ColorScheme.LIGHT)).isEmpty();
    }

    private static List<String> marks(Document page) {
        return page.select(".text mark[data-passages]").eachAttr("class");
    }

    @SuppressWarnings("unchecked")
    private static List<String> shown(Page page, String selector, String what) {
        return (List<String>) page.evaluate(
                "([selector, what]) => [...document.querySelectorAll(selector)].map(node => node[what].trim().replace(/\\s+/g, ' '))",
                List.of(selector, what));
    }

    private Document read(String day) {
        return Jsoup.parse(anna.browser()
                .get("/read/%s?ahead=%s".formatted(library.text(), day))
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
