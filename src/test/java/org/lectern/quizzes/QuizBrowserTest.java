package org.lectern.quizzes;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.quizzes.Sitting.CHOICE;
import static org.lectern.quizzes.Sitting.SHORT;
import static org.lectern.quizzes.Sitting.TRUE_FALSE;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.Browser;
import org.lectern.accounts.People;
import org.lectern.accounts.People.Person;

/// A quiz in a real browser: saved while it is answered, without a connection, and on two devices.
@QuarkusTest
class QuizBrowserTest extends Browser {

    private static final Pattern SAVED = Pattern.compile("Saved \\d\\d:\\d\\d");

    private Sitting quiz;
    private Person anna;

    @BeforeEach
    void meet() {
        quiz = Sitting.of(CHOICE, SHORT, TRUE_FALSE);
        anna = quiz.learner();
    }

    @Test
    void savesWhatIsAnsweredWithoutAConnectionOnceThereIsOne() {
        var attempt = quiz.start(anna);
        var page = device(Screen.PHONE, anna);
        page.navigate("/quiz/" + attempt.id());
        page.locator("#question-1 label").first().click();
        assertThat(page.locator("#saved")).hasText(SAVED);
        assertThat(kept(attempt, 1)).isEqualTo("{\"option\": \"%s\"}".formatted(first(page)));
        page.context().setOffline(true);
        page.locator("#question-2 input[name=a2]").fill("Vyshinsky");
        assertThat(page.locator("#saved")).containsText("No connection");
        page.locator("#next").click();
        assertThat(page).hasURL(Pattern.compile("/quiz/[^/]+$"));
        page.context().setOffline(false);
        assertThat(page.locator("#saved")).hasText(SAVED);
        assertThat(kept(attempt, 2)).isEqualTo("{\"text\": \"Vyshinsky\"}");
    }

    @Test
    void staysWithoutAConnectionAndSaysSoAtTheButton() {
        var attempt = quiz.start(anna);
        var page = device(Screen.PHONE, anna);
        page.navigate("/quiz/" + attempt.id());
        page.context().setOffline(true);
        page.locator("#next").click();
        assertThat(page.locator(".buttons + .problem")).containsText("No connection: you can go on and hand in");
        page.context().setOffline(false);
        assertThat(page.locator(".buttons + .problem")).hasCount(0);
        page.locator("#next").click();
        page.waitForURL("**/end");
        page.context().setOffline(true);
        page.locator("#submission button").click();
        assertThat(page.locator(".buttons + .problem")).containsText("No connection");
        assertThat(page).hasURL(Pattern.compile("/end$"));
        page.context().setOffline(false);
        assertThat(page.locator(".buttons + .problem")).hasCount(0);
        page.locator("#submission button").click();
        assertThat(page.locator("#mark")).hasText("0 of 3 points");
    }

    @Test
    void confirmsBlanksOnceAndLetsOneGoBackAfterwards() {
        var page = device(Screen.DESK, anna);
        page.navigate("/quiz/" + quiz.start(anna).id());
        page.locator("#next").click();
        page.locator("#submission button").click();
        assertThat(page.locator("#mark")).hasText("0 of 3 points");
        page.goBack();
        assertThat(page.locator("#mark")).hasText("0 of 3 points");
    }

    @Test
    void countsWhatIsAnsweredAndOffersToTakeItBack() {
        var page = device(Screen.DESK, anna);
        page.navigate("/quiz/" + quiz.start(anna).id());
        var title = page.locator(".quiz-steps-title");
        var back = page.locator("#question-2 [data-clear]");
        assertThat(title).hasText("0 of 3 answered");
        assertThat(back).isHidden();
        page.locator("input[name=a2]").fill("Vyshinsky");
        assertThat(title).hasText("1 of 3 answered");
        back.click();
        assertThat(page.locator("input[name=a2]")).hasValue("");
        assertThat(title).hasText("0 of 3 answered");
        assertThat(back).isHidden();
    }

    @Test
    void keepsTheTimeInSightAndNothingBehindIt() {
        quiz.with("time_limit_s = 1800");
        var page = device(new Screen(740, 360, true, false), anna);
        page.navigate("/quiz/" + quiz.start(anna).id());
        page.locator("#next").focus();
        page.evaluate("scrollTo(0, document.body.scrollHeight)");
        assertThat(page.locator("#time-left")).isInViewport();
        assertThat(page.locator("#saved")).isInViewport();
        assertThat(isBelowTheTime(page, "#question-2", "location.hash = 'question-2'"))
                .isTrue();
        assertThat(isBelowTheTime(page, "[name=a2]", "document.querySelector('[name=a2]').focus()"))
                .isTrue();
    }

    private static boolean isBelowTheTime(Page page, String what, String goesThere) {
        page.evaluate("scrollTo(0, document.body.scrollHeight)");
        page.evaluate(goesThere);
        return (Boolean) page.evaluate("""
                what => document.querySelector(what).getBoundingClientRect().top
                    >= document.querySelector('.quiz-head').getBoundingClientRect().bottom""", what);
    }

    @Test
    void goesOnOnAnotherDeviceAndShowsTheNewest() {
        var attempt = quiz.start(anna);
        var desk = device(Screen.DESK, anna);
        desk.navigate("/quiz/" + attempt.id());
        desk.locator("input[name=a2]").fill("Ulrich");
        assertThat(desk.locator("#saved")).hasText(SAVED);
        var phone = device(Screen.PHONE, People.again(anna));
        phone.navigate("/quiz/" + attempt.id());
        assertThat(phone.locator("input[name=a2]")).hasValue("Ulrich");
        phone.locator("input[name=a2]").fill("Vyshinsky");
        assertThat(phone.locator("#saved")).hasText(SAVED);
        assertThat(kept(attempt, 2)).contains("Vyshinsky");
        desk.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
        assertThat(desk.locator("input[name=a2]")).hasValue("Vyshinsky");
    }

    @Test
    void saysWhatCameAfterTheEnd() {
        var attempt = quiz.start(anna);
        var page = device(Screen.DESK, anna);
        page.navigate("/quiz/" + attempt.id());
        page.context().setOffline(true);
        page.locator("input[name=a2]").fill("Vyshinsky");
        assertThat(page.locator("#saved")).containsText("No connection");
        quiz.submit(attempt);
        page.context().setOffline(false);
        assertThat(page.locator("#saved")).containsText("after the end");
        page.navigate("/quiz/" + attempt.id());
        assertThat(page.locator("#question-2 .notice"))
                .containsText("This came after the end and is not marked: Vyshinsky");
    }

    @Test
    void isTakenByKeys() {
        quiz.with("one_per_page = true");
        var page = device(Screen.DESK, anna);
        var attempt = quiz.start(anna);
        page.navigate("/quiz/" + attempt.id());
        // Where the right option stands depends on the question's id.
        var options = page.locator("#question-1 input[type=radio]");
        int right = (Integer) options.evaluateAll("all => all.findIndex(one => one.value === 'a')");
        page.keyboard().press(String.valueOf(right + 1));
        page.keyboard().press("f");
        assertThat(page.locator(".quiz-steps [data-flagged]")).hasCount(1);
        page.keyboard().press("Enter");
        page.locator("input[name=a2]").fill("Vyshinsky");
        page.keyboard().press("Enter");
        assertThat(page.locator("#question-3")).isVisible();
        page.waitForLoadState();
        page.keyboard().press("2");
        page.keyboard().press("Enter");
        assertThat(page.locator("#open li")).hasCount(1);
        page.locator("#submission button").click();
        assertThat(page.locator("#mark")).hasText("3 of 3 points");
    }

    @Test
    void submitsWhenTheTimeIsUp() {
        quiz.with("time_limit_s = 60");
        var attempt = quiz.start(anna);
        Sitting.execute(
                "update attempt set deadline_at = now() + interval '10 seconds' where attempt_id = ?", attempt.id());
        var page = device(Screen.DESK, anna);
        page.navigate("/quiz/" + attempt.id());
        page.locator("#question-1 label:has([value=a])").click();
        assertThat(page.locator("#time-left")).hasText(Pattern.compile("0:\\d\\d"));
        assertThat(page.locator("#mark"))
                .hasText("1 of 3 points", new LocatorAssertions.HasTextOptions().setTimeout(20_000));
        assertThat(Sitting.query("select finished_by from attempt where attempt_id = ?", attempt.id()))
                .isEqualTo(List.of("learner"));
    }

    private static String first(Page page) {
        return page.locator("#question-1 input[type=radio]").first().inputValue();
    }

    private static String kept(Attempt attempt, int position) {
        return Sitting.query(
                        "select response::text from response where attempt_id = ? and position = ?",
                        attempt.id(),
                        position)
                .getFirst();
    }
}
