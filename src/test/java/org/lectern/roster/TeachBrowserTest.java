package org.lectern.roster;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.lectern.Browser;
import org.lectern.accounts.People;

@QuarkusTest
class TeachBrowserTest extends Browser {

    @Test
    void beginsACourseInTheZoneOfTheBrowser() {
        var page = teach("UTC");
        assertThat(page.getByLabel("Time zone")).hasValue("Europe/Berlin");
    }

    @Test
    void leavesTheZoneThatTheInstructorChose() {
        assertThat(teach("Pacific/Chatham").getByLabel("Time zone")).hasValue("Pacific/Chatham");
    }

    private Page teach(String zone) {
        var page = device(Screen.DESK, People.instructorIn(ZoneId.of(zone)));
        page.navigate("/teach");
        return page;
    }
}
