package org.lectern.operations;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.concurrent.atomic.AtomicInteger;

/// Somebody at a page who gets on only by the links and buttons that stand there, and how many pages that took.
final class Walker {

    private static final Locator.GetByLabelOptions EXACT = new Locator.GetByLabelOptions().setExact(true);

    private final Page page;
    private final boolean touches;
    private final AtomicInteger loads = new AtomicInteger();

    private Walker(Page page, boolean touches) {
        this.page = page;
        this.touches = touches;
        page.onResponse(this::count);
    }

    static Walker clicking(Page page) {
        return new Walker(page, false);
    }

    static Walker touching(Page page) {
        return new Walker(page, true);
    }

    private void count(Response response) {
        var request = response.request();
        boolean arrived = response.status() < 300 || response.status() >= 400;
        if (arrived && request.isNavigationRequest() && response.frame().equals(page.mainFrame())) {
            loads.incrementAndGet();
        }
    }

    int loads() {
        return loads.get();
    }

    Page page() {
        return page;
    }

    /// What stands between the head and the foot of the page.
    Locator main() {
        return page.locator("main");
    }

    /// The first page, from a slip or an invitation.
    Walker open(String address) {
        page.navigate(address);
        return this;
    }

    /// A place of the main navigation.
    Walker goTo(String place) {
        return leave(page.locator("header nav").getByRole(AriaRole.LINK, exactly(place)));
    }

    Walker follow(String link) {
        return leave(main().getByRole(AriaRole.LINK, exactly(link)).first());
    }

    Walker press(String button) {
        return leave(main().getByRole(AriaRole.BUTTON, exactly(button)).first());
    }

    /// Touches or clicks, and waits for the next page.
    Walker leave(Locator way) {
        page.evaluate("document.documentElement.dataset.left = ''");
        touch(way);
        page.locator("html:not([data-left]) footer")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.waitForLoadState(LoadState.LOAD);
        return this;
    }

    /// What does not lead to another page.
    void touch(Locator thing) {
        if (touches) {
            thing.tap();
        } else {
            thing.click();
        }
    }

    Walker fill(String label, String words) {
        main().getByLabel(label, EXACT).fill(words);
        return this;
    }

    Walker choose(String label, String option) {
        main().getByLabel(label, EXACT).selectOption(new SelectOption().setLabel(option));
        return this;
    }

    Walker check(String label) {
        var box = main().getByLabel(label);
        if (!box.isChecked()) {
            touch(box);
        }
        return this;
    }

    Download download(String link) {
        return page.waitForDownload(
                () -> main().getByRole(AriaRole.LINK, exactly(link)).click());
    }

    private static Locator.GetByRoleOptions exactly(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
