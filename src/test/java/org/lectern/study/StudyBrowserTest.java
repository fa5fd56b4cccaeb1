package org.lectern.study;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.Browser;
import org.lectern.accounts.People.Person;
import org.lectern.bank.QuestionContent;

/// A learner at the study page, in a real browser.
@QuarkusTest
class StudyBrowserTest extends Browser {

    private static final List<QuestionContent> TWO_BASIC =
            List.of(new QuestionContent.Basic("First?", "One"), new QuestionContent.Basic("Second?", "Two"));

    @Test
    void studiesAllTypesByKeys() throws SQLException {
        var learner = ElevenCards.learner();
        var page = device(Screen.DESK, learner);
        studyAll(StudyHand.byKeys(page));
        assertThat(answersOf(learner)).hasSize(11).containsOnly("easy");
    }

    @Test
    void studiesAllTypesByTouchOnAPhone() throws SQLException {
        var learner = ElevenCards.learner();
        var page = device(Screen.PHONE, learner);
        studyAll(StudyHand.byTouch(page));
        assertThat(answersOf(learner)).hasSize(11).containsOnly("easy");
        assertThat(page.evaluate("document.scrollingElement.scrollWidth")).isEqualTo(360);
    }

    @Test
    void undoesManyStepsAlsoFromTheSummary() throws SQLException {
        var learner = ElevenCards.learnerOf(TWO_BASIC);
        var page = device(Screen.DESK, learner);
        var hand = StudyHand.byKeys(page).begin();
        for (int i = 0; i < 2; i++) {
            hand.answer();
            hand.rate("easy");
        }
        assertThat(page.locator("#summary")).isVisible();
        page.keyboard().press("u");
        assertThat(page.locator("#place")).hasText("2 of 2");
        hand.settle();
        page.keyboard().press("Control+z");
        assertThat(page.locator("#place")).hasText("1 of 2");
        assertThat(page.locator("#undo")).isHidden();
        sent(page);
        assertThat(answersOf(learner)).isEmpty();
    }

    @Test
    void bringsBackWhatWasMissedAndNamesItsPassage() throws SQLException {
        var page = device(Screen.DESK, ElevenCards.learnerOf(TWO_BASIC));
        var hand = StudyHand.byKeys(page).begin();
        hand.answer();
        hand.rate("again");
        hand.answer();
        hand.rate("easy");
        assertThat(page.locator("#place")).hasText("2 of 2, once more");
        hand.answer();
        hand.rate("easy");
        assertThat(page.locator("#summary")).containsText("2 cards answered, 1 recalled at the first try");
        assertThat(page.locator("#summary .missed li")).hasCount(1);
    }

    @Test
    void neverMovesTheFrameTheQuestionOrTheBar() throws SQLException {
        var page = device(Screen.PHONE, ElevenCards.learnerOf(TWO_BASIC));
        var hand = StudyHand.byTouch(page).begin();
        var before = List.of(top(page, "#card"), top(page, "#stem"), top(page, "#bar"));
        hand.answer();
        assertThat(List.of(top(page, "#card"), top(page, "#stem"), top(page, "#bar")))
                .isEqualTo(before);
        hand.rate("again");
        assertThat(List.of(top(page, "#card"), top(page, "#stem"), top(page, "#bar")))
                .isEqualTo(before);
        assertThat(box(page, "#bar button").height).isGreaterThanOrEqualTo(56);
    }

    @Test
    void showsRatingsOnlyAfterTheRevealAndLeadsTheFocusToTheAnswer() throws SQLException {
        var page = device(Screen.DESK, ElevenCards.learnerOf(TWO_BASIC));
        var hand = StudyHand.byKeys(page).begin();
        assertThat(page.locator("[data-rating]")).hasCount(0);
        page.keyboard().press("3");
        assertThat(page.locator("#answer")).isHidden();
        hand.answer();
        assertThat(page.locator("[data-rating]")).hasCount(4);
        assertThat(page.locator("#answer")).isFocused();
        assertThat(page.locator("[data-rating=easy]"))
                .hasAccessibleName(java.util.regex.Pattern.compile("Easy, next in .+ days"));
    }

    @Test
    void takesADoublePressForOne() throws SQLException {
        var learner = ElevenCards.learnerOf(TWO_BASIC);
        var page = device(Screen.DESK, learner);
        var hand = StudyHand.byKeys(page).begin();
        hand.answer();
        for (int i = 0; i < 4; i++) {
            page.keyboard().press("4");
        }
        hand.settle();
        assertThat(page.locator("#place")).hasText("2 of 2");
        sent(page);
        assertThat(answersOf(learner)).hasSize(1);
    }

    @Test
    void keepsAnswersWhileTheNetworkIsAwayAndSendsThemAfterwards() throws SQLException {
        var learner = ElevenCards.learnerOf(TWO_BASIC);
        var page = device(Screen.DESK, learner);
        var hand = StudyHand.byKeys(page).begin();
        page.context().setOffline(true);
        hand.answer();
        hand.rate("easy");
        hand.answer();
        hand.rate("easy");
        assertThat(page.locator("#unsent")).hasText("2 answers not sent yet");
        page.close();
        assertThat(answersOf(learner)).isEmpty();

        page.context().setOffline(false);
        var later = page.context().newPage();
        later.navigate("/help");
        sent(later);
        assertThat(answersOf(learner)).hasSize(2);
    }

    @Test
    void keepsAnswersWhenTheSessionHasEndedAndAsksToSignIn() throws SQLException {
        var learner = ElevenCards.learnerOf(TWO_BASIC);
        var page = device(Screen.DESK, learner);
        var hand = StudyHand.byKeys(page).begin();
        var cookies = page.context().cookies();
        page.context().clearCookies();
        hand.answer();
        hand.rate("easy");
        assertThat(page.locator("#unsent")).containsText("1 answer not sent yet. Sign in to send");
        page.context()
                .addCookies(cookies.stream()
                        .map(cookie -> new com.microsoft.playwright.options.Cookie(cookie.name, cookie.value)
                                .setDomain(cookie.domain)
                                .setPath(cookie.path))
                        .toList());
        page.reload();
        sent(page);
        assertThat(answersOf(learner)).hasSize(1);
    }

    @Test
    void asksOnceMoreAfterASlipAndLetsTheLearnerOverrule() throws SQLException {
        var learner = ElevenCards.learnerOf(List.of(ElevenCards.ALL.get(5)));
        var page = device(Screen.DESK, learner);
        var hand = StudyHand.byKeys(page).begin();
        hand.write("Vishinsky");
        assertThat(page.locator(".once-more")).hasText("Nearly. Look at the spelling once more.");
        hand.settle();
        page.keyboard().press("Enter");
        assertThat(page.locator("#verdict")).hasText("Not right.");
        hand.settle();
        page.keyboard().press("3");
        hand.settle();
        sent(page);
        assertThat(answersOf(learner)).containsExactly("good");
    }

    @Test
    void hidesTheOptionsUntilThereIsAnAnswerAndTakesAGuessBack() throws SQLException {
        var learner = ElevenCards.learnerOf(List.of(ElevenCards.ALL.get(3)));
        var page = device(Screen.DESK, learner);
        var hand = StudyHand.byKeys(page).begin();
        assertThat(page.locator("#prompt .option")).hasCount(0);
        hand.answer();
        assertThat(page.locator("[data-rating=again]")).containsText("I guessed");
        hand.rate("again");
        sent(page);
        assertThat(answersOf(learner)).containsExactly("again");
    }

    @Test
    void putsOffAndSetsAsideAndTakesBothBack() throws SQLException {
        var learner = ElevenCards.learnerOf(TWO_BASIC);
        var page = device(Screen.DESK, learner);
        var hand = StudyHand.byKeys(page).begin();
        page.keyboard().press("n");
        hand.settle();
        page.keyboard().press("x");
        assertThat(page.locator("#summary")).isVisible();
        hand.settle();
        sent(page);
        var aside = learner.script().get("/api/v1/cards").jsonPath().getList("items.findAll { it.set_aside_at }");
        assertThat(aside).hasSize(1);
        page.keyboard().press("u");
        hand.settle();
        page.keyboard().press("u");
        assertThat(page.locator("#place")).hasText("1 of 2");
        sent(page);
        var left = learner.script().get("/api/v1/cards").jsonPath().getList("items.findAll { it.set_aside_at }");
        assertThat(left).isEmpty();
    }

    @Test
    void leavesByEscapeOnlyWhenNoDialogIsOpen() throws SQLException {
        var page = device(Screen.DESK, ElevenCards.learnerOf(TWO_BASIC));
        StudyHand.byKeys(page).begin();
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#keys")).isHidden();
        assertThat(page).hasURL(java.util.regex.Pattern.compile("/study$"));
        page.keyboard().press("Escape");
        page.waitForURL(java.util.regex.Pattern.compile("/$"));
    }

    @Test
    void hasNoBarrierWhateverIsAskedInAnySizeOrTheme() throws SQLException {
        var page = device(Screen.DESK, ElevenCards.learner());
        var hand = StudyHand.byKeys(page).begin();
        var barriers = new ArrayList<String>();
        for (int i = 0; i < 11; i++) {
            hand.think();
            barriers.addAll(barriers(page));
            hand.answer();
            barriers.addAll(barriers(page));
            hand.rate("easy");
        }
        assertThat(page.locator("#summary")).isVisible();
        barriers.addAll(barriers(page));
        assertThat(barriers).isEmpty();
    }

    private static List<String> barriers(Page page) {
        var found = new ArrayList<String>();
        for (var theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (var width : List.of(360, 1280)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
                page.setViewportSize(width, 900);
                barriers(page, theme)
                        .forEach(barrier -> found.add("%s, %s, %d px: %s"
                                .formatted(page.locator("#stem").innerText(), theme, width, barrier)));
            }
        }
        return found;
    }

    private static void studyAll(StudyHand hand) {
        hand.begin();
        for (int i = 0; i < 11; i++) {
            hand.answer();
            hand.rate("easy");
        }
        assertThat(hand.page.locator("#summary")).containsText("11 cards answered, 11 recalled at the first try");
        assertThat(hand.page.locator("#summary-title")).isFocused();
        assertThat(hand.page.locator("#moves")).containsText("11 passages went from not met to steady");
        sent(hand.page);
    }

    /// Waits until nothing waits on the device.
    private static void sent(Page page) {
        page.waitForCondition(() -> (Boolean) page.evaluate("""
                async () => {
                    const { outbox } = await import(document.querySelector('script[src*="js/site.js"]').src);
                    return (await outbox.waiting()).length === 0;
                }"""));
    }

    /// Ratings that count, the earliest first.
    private static List<String> answersOf(Person learner) {
        var items = learner.script().get("/api/v1/reviews").jsonPath();
        List<String> voided = items.getList("items.voids.findAll { it }");
        return items.getList("items.findAll { it.rating }", java.util.Map.class).stream()
                .filter(item -> !voided.contains(item.get("review_id")))
                .map(item -> String.valueOf(item.get("rating")))
                .toList();
    }

    private static double top(Page page, String selector) {
        return box(page, selector).y;
    }

    private static BoundingBox box(Page page, String selector) {
        return page.locator(selector).first().boundingBox();
    }
}
