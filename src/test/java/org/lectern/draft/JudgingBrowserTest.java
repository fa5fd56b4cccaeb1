package org.lectern.draft;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lectern.Browser;
import org.lectern.accounts.People;
import org.lectern.quizzes.Assigning;
import org.lectern.roster.Teaching;

/// Drafts by keyboard, and the learner who gets what was accepted.
@QuarkusTest
class JudgingBrowserTest extends Browser {

    /// A little longer than the page ignores a press after a change.
    private static final int SETTLE = 270;

    private int presses;

    private void press(Page page, String key) {
        presses++;
        page.keyboard().press(key);
    }

    @Test
    void acceptsTenDraftsWithFewKeysAndALearnerStudiesThemWithTheirPassages() {
        var teaching = Teaching.aCourse();
        var page = device(Screen.DESK, teaching.instructor());
        page.navigate(Brought.PAGE);
        page.getByLabel("Text", new Page.GetByLabelOptions().setExact(true)).fill(Brought.TEXT);
        page.getByLabel("Title", new Page.GetByLabelOptions().setExact(true)).fill("The Congress of Vienna");
        page.getByLabel("Bank", new Page.GetByLabelOptions().setExact(true)).selectOption("new");
        page.getByLabel("Title of the new bank").fill("Vienna");
        page.getByText("Read the text").click();
        page.getByText("Judge the drafts").click();
        var brought = new Brought(teaching.instructor(), page.url().replaceFirst(".*(/teach/texts/.*)/drafts", "$1"));
        for (var judged = 0; judged < 10; judged++) {
            assertThat(page.locator("#progress")).hasText(Pattern.compile(judged + " of \\d+"));
            assertThat(page.locator("aside mark")).not().hasText("");
            press(page, "a");
        }
        assertThat(page.locator("#progress")).hasText(Pattern.compile("10 of \\d+"));
        assertThat(presses).isLessThanOrEqualTo(30);
        var questions = ImportPageTest.questions(brought);
        assertThat(questions).hasSize(10);

        var learner = teaching.joinedBy(People.learner());
        Assigning.toStudy(teaching, questions);
        var pack = learner.script()
                .get("/api/v1/pack?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(pack.<String>getList("cards.question_id")).contains(questions);
        assertThat(pack.<List<?>>getList("cards.passages")).allMatch(passages -> !passages.isEmpty());
        studies(device(Screen.PHONE, learner), 10);
    }

    /// Until she has met that many; what she does not know comes back in between.
    private static void studies(Page page, int cards) {
        page.navigate("/study");
        var met = new HashSet<String>();
        for (var turn = 0; turn < 4 * cards && met.size() < cards; turn++) {
            var stem = page.locator("#stem");
            assertThat(stem).not().hasText("");
            met.add(stem.innerText());
            answers(page);
            assertThat(page.locator("#answer .passage mark").first()).not().hasText("");
            forward(page);
        }
        assertThat(met).hasSize(cards);
    }

    /// Somehow, whatever its type, until the answer is shown. A near miss is asked once more.
    private static void answers(Page page) {
        for (var tries = 0; tries < 5 && !page.locator("#answer").isVisible(); tries++) {
            var typed = page.locator("#typed");
            var lists = page.locator(".match-row select");
            var options = page.locator("#prompt .option");
            if (page.locator("#bar").innerText().contains("I have an answer")) {
                forward(page);
            } else if (typed.isVisible()) {
                typed.fill("1");
                forward(page);
            } else if (lists.count() > 0) {
                for (var list = 0; list < lists.count(); list++) {
                    lists.nth(list).selectOption(new SelectOption().setIndex(list + 1));
                }
                forward(page);
            } else if (options.count() > 0) {
                options.first().tap();
                page.waitForTimeout(SETTLE);
                if (!page.locator("#answer").isVisible()) {
                    forward(page);
                }
            } else {
                forward(page);
            }
            page.waitForTimeout(SETTLE);
        }
        assertThat(page.locator("#answer")).isVisible();
    }

    /// The button in the bar that goes on.
    private static void forward(Page page) {
        page.locator("#bar button").last().tap();
        page.waitForTimeout(SETTLE);
    }

    @Test
    void rejectsUndoesEditsAndGoesByKeys() {
        var brought = Brought.byAnInstructor();
        var page = device(Screen.DESK, brought.instructor());
        page.navigate(brought.path() + "/drafts");
        var stem = page.locator("#stem").textContent();
        press(page, "r");
        assertThat(page.locator("#reason-1")).isFocused();
        press(page, "3");
        assertThat(page.locator("#progress")).hasText(Pattern.compile("1 of .*"));
        press(page, "u");
        assertThat(page.locator("#progress")).hasText(Pattern.compile("0 of .*"));
        assertThat(page.locator("#stem")).hasText(stem.strip());
        press(page, "ArrowRight");
        assertThat(page.locator("#stem")).not().hasText(stem.strip());
        press(page, "ArrowLeft");
        assertThat(page.locator("#stem")).hasText(stem.strip());
        press(page, "e");
        assertThat(page.locator("h1")).hasText("Make a question");
        assertThat(page.locator("[name=cite-1-source]")).not().hasValue("");
    }

    @Test
    void leavesLettersToWhoWritesAReason() {
        var brought = Brought.byAnInstructor();
        var page = device(Screen.DESK, brought.instructor());
        page.navigate(brought.path() + "/drafts");
        page.getByLabel("In your words").pressSequentially("area");
        assertThat(page.getByLabel("In your words")).hasValue("area");
        page.getByText("Unclear, or awkward").check();
        page.getByLabel("In your words").press("Enter");
        assertThat(page.locator("#progress")).hasText(Pattern.compile("1 of .*"));
        page.navigate(brought.path());
        assertThat(page.locator("#judged")).containsText("rejected: Unclear, or awkward. area");
    }
}
