package org.lectern.study;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.lectern.Browser;
import org.lectern.accounts.People;

@QuarkusTest
class ScheduleBrowserTest extends Browser {

    /// What the browser says while one chooses is what the server says afterwards.
    @Test
    void showsTheCostWhileARetentionIsChosen() {
        var phone = device(Screen.PHONE, People.learner());
        phone.navigate("/settings/schedule");
        var current = phone.locator("#costs [data-current]");
        assertThat(current).containsText("90 %");

        phone.locator("#retention").fill("96");
        assertThat(current).hasCount(1);
        assertThat(current).containsText("95 %");
        var shown = phone.locator("#cost").textContent();
        assertThat(phone.locator("#cost")).containsText("96 per cent: about ");

        phone.locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save"))
                .click();
        assertThat(phone.locator("main .notice")).hasText("Saved.");
        assertThat(phone.locator("#cost")).hasText(shown);
    }
}
