package org.lectern.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.Browser;
import org.lectern.quizzes.Assigning;
import org.lectern.roster.Teaching;

/// A form that comes back refused, long as it is.
@QuarkusTest
class FirstProblemBrowserTest extends Browser {

    private Page page;

    @BeforeEach
    void openALongForm() {
        var given = Assigning.aQuiz();
        page = device(Screen.PHONE, given.teaching().instructor());
        page.navigate("/teach/assignments/new?set=" + given.set());
    }

    @Test
    void isGoneOnWithAtTheFieldOfTheProblem() {
        page.locator("#minutes").fill("1441");
        send("Give it");
        assertThat(page.locator("#minutes")).isFocused();
        assertThat(page.locator("#minutes-problem")).isInViewport();
    }

    @Test
    void isGoneOnWithAtTheFirstOfSeveral() {
        page.locator("#minutes").fill("1441");
        page.locator("input[name=course]").uncheck();
        send("Give it");
        assertThat(page.locator("input[name=course]")).isFocused();
    }

    @Test
    void isLeftAloneWhereNothingIsWrong() {
        assertThat(page.locator("body")).isFocused();
    }

    @Test
    void isTheSameForWhoeverIsNotSignedIn() {
        page = device(Screen.PHONE);
        page.navigate("/join/" + Teaching.aCourse().code());
        page.locator("#called").fill("Anna Schmidt");
        page.locator("#name").fill("anna schmidt " + System.nanoTime());
        page.locator("#password").fill("short");
        send("Make an account and join");
        assertThat(page.locator("#password")).isFocused();
    }

    /// The browser's own checks would stop it before the server does.
    private void send(String button) {
        page.evaluate("for (const form of document.forms) form.noValidate = true");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }
}
