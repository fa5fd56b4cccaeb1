package org.lectern.bank;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lectern.Browser;

@QuarkusTest
class QuestionBrowserTest extends Browser {

    private final Workshop shop = Workshop.forABrowser();

    @Test
    void saysWhatTheRulesSayWhileSomebodyTypes() {
        var page = opened();
        page.getByLabel("Question", new Page.GetByLabelOptions().setExact(true)).fill("He presided. Who");
        assertThat(page.locator("#stem-advice")).containsText("refers to something");
        assertThat(page.locator("#stem")).hasAttribute("aria-describedby", Pattern.compile("stem-advice"));
        page.locator("[name=cite-1-exact]").fill("words that are nowhere");
        assertThat(page.locator("#cite-advice .blocks")).containsText("not in the text");
        assertThat(page.locator("#verdict")).containsText("One thing keeps it from being published.");
        page.getByLabel("Question", new Page.GetByLabelOptions().setExact(true)).fill("");
        assertThat(page.locator("#stem-advice")).hasText("Write the question.");
    }

    @Test
    void takesSelectedWordsAsThePassage() {
        var page = opened();
        var button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cite the selected words"));
        assertThat(button).isDisabled();
        page.evaluate("""
                const words = document.querySelector('[data-paragraph="3"] [data-words]').firstChild;
                const from = words.data.indexOf("the members"), to = words.data.indexOf(", where");
                document.getSelection().setBaseAndExtent(words, from, words, to);""");
        button.click();
        assertThat(page.locator("[name=cite-2-from]")).hasValue("the members found their hall");
        assertThat(page.locator("[name=cite-2-to]")).hasValue("a tennis court near by");
        assertThat(page.locator("[name=cite-2-paragraph]")).hasValue("3");
        assertThat(page.locator("[name=cite-2-source]")).hasValue(shop.text());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                .click();
        assertThat(page.locator(".notice.ok")).containsText("Saved. This is version 3.");
        assertThat(page.locator(".source .cited")).hasCount(2);
    }

    @Test
    void beginsAQuestionFromTheReader() {
        var page = device(Screen.DESK, shop.instructor());
        page.navigate("/read/" + shop.text());
        page.evaluate("""
                const words = document.createTreeWalker(document.querySelector("#p4"), NodeFilter.SHOW_TEXT, (node) =>
                    node.data.includes("The king") ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP).nextNode();
                const from = words.data.indexOf("The king");
                document.getSelection().setBaseAndExtent(words, from, words, from + 18);""");
        page.getByText("Make a question on the selected words").click();
        page.locator("#banks a[href*='%s']".formatted(shop.bank())).click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Go on"))
                .click();
        assertThat(page.locator("[name=cite-1-exact]")).hasValue("The king, he adds,");
        assertThat(page.locator("[name=cite-1-paragraph]")).hasValue("4");
    }

    private Page opened() {
        var page = device(Screen.DESK, shop.instructor());
        page.navigate("/teach/questions/" + shop.question());
        return page;
    }
}
