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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.Browser;
import org.lectern.accounts.People;
import org.lectern.accounts.People.Person;
import org.lectern.forecast.Preparing;

/// A text on a day ahead: as the server shows it, and by the slider.
@QuarkusTest
class LookingAheadBrowserTest extends Browser {

    private static final List<String> DAYS = List.of("today", "exam", "month", "quarter", "year");

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
                .matches("On .*, if you study nothing until then: 5\\d % of its 3 questions recalled on average\\.");
        assertThat(read("today").selectFirst("#ahead").text()).doesNotContain("%");
        for (var day : List.of("nonsense", "exam", "today&follows=plan")) {
            assertThat(read(day).select(".horizon [aria-current]").eachText())
                    .as(day)
                    .containsExactly("Today");
        }
        assertThat(read("today").select(".horizon a").eachText())
                .containsExactly("Today", "In a month", "In three months", "In a year");
        assertThat(Jsoup.parse(People.learner()
                                .browser()
                                .get("/read/" + library.text())
                                .asString())
                        .select(".horizon"))
                .isEmpty();
    }

    @Test
    void showsWhatThePlanMakesOfIt() {
        plan();
        assertThat(marks(read("exam")))
                .containsExactly("mastery-strong", "mastery-steady", "mastery-steady", "mastery-not-met");
        var followed = read("exam&follows=plan");
        assertThat(marks(followed).getLast()).as("it is met by then").isIn("mastery-learning", "mastery-steady");
        assertThat(followed.select("[data-future][aria-current]").text()).isEqualTo("If you follow the plan");
        assertThat(followed.select(".text mark[data-passages] a"))
                .as("what is not met today shows no questions")
                .hasSize(3);
        assertThat(followed.selectFirst("#ahead").text())
                .matches("On .*, if you follow the plan: over 99 % of its 3 questions recalled on average\\.");
        assertThat(read("today&follows=plan")
                        .select(".text mark[data-passages]")
                        .eachAttr("class"))
                .isEqualTo(marks(read("today")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&follows=plan"})
    void showsByTheSliderWhatTheServerShows(String future) {
        plan();
        var page = device(Screen.PHONE, anna);
        page.navigate("/read/%s?ahead=today%s".formatted(library.text(), future));
        for (var day : DAYS) {
            var served = read(day + future);
            var days = served.selectFirst("[data-days][aria-current]").attr("data-days");
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

    @Test
    void turnsToTheOtherFutureOnTheSameDay() {
        plan();
        var page = device(Screen.PHONE, anna);
        page.navigate("/read/" + library.text());
        page.locator("#days-ahead").fill("200");
        assertThat(page.locator("#ahead")).containsText("if you study nothing until then");
        var stopped = page.locator("#ahead").innerText();
        var follow = page.locator("[data-future]").last();
        follow.click();
        assertThat(page.locator("#ahead")).containsText("if you follow the plan");
        assertThat(page.locator("#days-ahead")).hasValue("200");
        assertThat(follow).isFocused();
        assertThat(page.url()).endsWith("follows=plan");
        page.locator("[data-future]").first().click();
        assertThat(page.locator("#ahead")).hasText(stopped);
    }

    /// For an exam with all questions of the text.
    private void plan() {
        Preparing.planOf(anna, "text:" + library.text());
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
                .urlEncodingEnabled(false)
                .get("/read/%s?ahead=%s".formatted(library.text(), day))
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
