package org.lectern.draft;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
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
        opensTheFirstAnswer(device(Screen.PHONE, learner));
    }

    /// Whatever its type: a think-first press, an option or a letter, and then the answer.
    private static void opensTheFirstAnswer(Page page) {
        page.navigate("/study");
        assertThat(page.locator("#card")).isVisible();
        for (var tries = 0;
                tries < 3 && !page.locator("#answer .passage").first().isVisible();
                tries++) {
            for (var key : List.of("Enter", "1", "Enter")) {
                page.waitForTimeout(300);
                if (!page.locator("#answer .passage").first().isVisible()) {
                    page.keyboard().press(key);
                }
            }
        }
        assertThat(page.locator("#answer .passage mark").first()).not().hasText("");
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
