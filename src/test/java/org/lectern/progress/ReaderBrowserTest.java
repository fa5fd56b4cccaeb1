package org.lectern.progress;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.lectern.Browser;
import org.lectern.accounts.People;

/// The reader in a real browser.
@QuarkusTest
class ReaderBrowserTest extends Browser {

    @Test
    void opensAFootnoteByKeyAndGoesToTheListAndBack() {
        var library = Library.open();
        var page = device(Screen.PHONE, People.learner());
        page.navigate("/read/" + library.text());
        var note = page.locator("#note-1");
        assertThat(note).isHidden();
        page.locator("#mark-1 button").focus();
        page.keyboard().press("Enter");
        assertThat(note).isVisible();
        assertThat(barriers(page, ColorScheme.LIGHT)).isEmpty();
        page.keyboard().press("Escape");
        assertThat(note).isHidden();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL("**#p5");
        page.locator("#p5 .way-back").press("Enter");
        page.waitForURL("**#mark-1");
        assertThat(page.evaluate("document.scrollingElement.scrollWidth")).isEqualTo(360);
    }

    @Test
    void keepsTheFoundPlaceInSightBelowTheResult() {
        var library = Library.open();
        var page = device(new Screen(360, 320, true, false), People.learner());
        page.navigate("/read/" + library.text() + "?find=not+so");
        page.locator(".moves a").first().click();
        assertThat(page.locator("#hit-1.current")).isInViewport();
        assertThat((Boolean) page.evaluate("""
                        document.querySelector("#hit-1").getBoundingClientRect().top
                            >= document.querySelector(".found").getBoundingClientRect().bottom""")).isTrue();
    }

    @Test
    void goesToTheParagraphThatAnAddressNamesOnWhicheverPageItIs() {
        var page = device(Screen.PHONE, People.learner());
        page.navigate("/read/" + LongText.add() + "#p250");
        page.waitForURL("**?p=250#p250");
        assertThat(page.locator("#p250")).isInViewport();
        assertThat(barriers(page, ColorScheme.LIGHT)).isEmpty();
        page.locator(".note-mark").first().click();
        page.locator("#note-1 a").click();
        page.waitForURL("**#p301");
        assertThat(page.locator("#p301")).isInViewport();
    }

    @Test
    void printsTheTextWithoutWhatCannotBePressed() {
        var library = Library.open();
        var page = device(Screen.DESK, People.learner());
        page.navigate("/read/" + library.text() + "?find=her");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        assertThat(page.locator("#mark-1 button")).isVisible();
        assertThat(page.locator("#p3 .paragraph-number")).isVisible();
        for (var hidden : new String[] {".find", ".found", ".asked >> nth=0", ".way-back", "#note-1"}) {
            assertThat(page.locator(hidden)).isHidden();
        }
    }
}
