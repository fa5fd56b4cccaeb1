package org.lectern.accounts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lectern.Browser;

@QuarkusTest
class DevicesBrowserTest extends Browser {

    private static final String PASSWORD = "harbour at dawn";

    private final String name = "ida " + UUID.randomUUID();

    @Test
    void signsInOnTwoDevicesAndEndsOne() {
        var desk = device(Screen.DESK);
        desk.navigate(invitation(name));
        desk.getByLabel("Password").fill(PASSWORD);
        press(desk, "Begin");

        var phone = device(Screen.PHONE);
        phone.navigate("/settings/devices");
        assertThat(phone).hasURL(Pattern.compile("/sign-in"));
        phone.getByLabel("Name").fill(name);
        phone.getByLabel("Password").fill(PASSWORD);
        press(phone, "Sign in");
        assertThat(phone).hasURL(Pattern.compile("/settings/devices$"));
        assertThat(phone.locator(".rows > li")).hasCount(2);

        desk.navigate("/settings/devices");
        desk.locator(".rows > li", new Page.LocatorOptions().setHasNotText("this device"))
                .getByRole(AriaRole.BUTTON)
                .click();
        assertThat(desk.locator("main")).containsText("this device only");

        phone.reload();
        assertThat(phone).hasURL(Pattern.compile("/sign-in"));
        desk.reload();
        assertThat(desk.locator(".rows > li")).hasCount(1);
    }

    private static void press(Page page, String button) {
        page.locator("main")
                .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName(button))
                .click();
    }
}
