package org.lectern.forecast;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lectern.Browser;

/// A learner who plans for an exam and studies for it, on a phone.
@QuarkusTest
class ExamBrowserTest extends Browser {

    private static final Pattern SHARE = Pattern.compile("about (\\d+) %");

    @Test
    void plansSeesWhatMoreMinutesGiveAndStudies() {
        var anna = Preparing.begun();
        anna.library().addMore(300);
        var page = device(Screen.PHONE, anna.learner());
        page.navigate("/");
        press(page, AriaRole.LINK, "Plan");
        press(page, AriaRole.LINK, "Plan for an exam");
        page.getByLabel("Which cards").selectOption(anna.ofText());
        page.getByLabel("Date of the exam").fill(anna.day().plusDays(30).toString());
        page.getByLabel("Minutes a day").fill("15");
        press(page, AriaRole.BUTTON, "Plan");

        assertThat(page.locator("#forecast")).containsText("At 15 minutes a day");
        int first = share(page);
        press(page, AriaRole.BUTTON, "Take 25 minutes a day");
        assertThat(page.locator("#forecast")).containsText("At 25 minutes a day");
        assertThat(share(page)).isGreaterThan(first);
        assertThat(page.evaluate("document.scrollingElement.scrollWidth")).isEqualTo(360);

        int before = anna.planned().size();
        page.navigate("/study");
        for (int i = 0; i < 2; i++) {
            answer(page);
        }
        page.navigate("/");
        page.waitForCondition(() -> anna.planned().size() == before - 2);
    }

    /// A card of any of the library's types.
    private static void answer(Page page) {
        assertThat(page.locator("#card")).isVisible();
        var place = page.locator("#place").innerText();
        page.waitForTimeout(270);
        for (int tries = 0; tries < 4 && !page.locator("#answer").isVisible(); tries++) {
            if (page.locator("#typed").isVisible()) {
                page.locator("#typed").fill("1911");
            }
            if (page.locator("#prompt .option").count() > 0) {
                page.locator("#prompt .option").first().click();
            } else {
                page.locator("#bar button").last().click();
            }
            page.waitForTimeout(270);
        }
        assertThat(page.locator("#answer")).isVisible();
        page.waitForTimeout(270);
        page.locator("#bar [data-rating]").last().click();
        page.waitForCondition(() -> !page.locator("#place").innerText().equals(place));
    }

    private static void press(Page page, AriaRole role, String name) {
        page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private static int share(Page page) {
        var found = SHARE.matcher(page.locator("#forecast").innerText());
        assertThat(found.find()).isTrue();
        return Integer.parseInt(found.group(1));
    }
}
