package org.lectern.forecast;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lectern.Browser;
import org.lectern.scheduling.Fsrs;
import org.lectern.scheduling.Weights;

/// A learner who plans for an exam, studies for it and looks ahead in its text, on a phone.
@QuarkusTest
class ExamBrowserTest extends Browser {

    private static final Pattern SHARE = Pattern.compile("about (\\d+) %");
    private static final int QUESTIONS = 603;

    /// Of the cards that the reader's page carries, on a day: by the figures of the plan for that day.
    private static final String MEAN = """
            days => {
                const { cards, days: planned, questions } = JSON.parse(document.querySelector('.horizon').dataset.forgetting);
                return cards.reduce((sum, card) => sum + card.recall[planned.indexOf(days)], 0) / questions;
            }""";

    @Test
    void plansSeesWhatMoreMinutesGiveStudiesAndLooksAhead() throws SQLException {
        var anna = Preparing.begun();
        anna.library().addMore(QUESTIONS - 3);
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

        press(page, AriaRole.LINK, "Plan");
        page.locator("#exams a").click();
        int forecast = share(page);
        var followed = page.locator(".future a").last();
        var sentence = followed.innerText();
        assertThat(sentence)
                .endsWith("if you follow the plan: %d %% of its %d questions recalled on average."
                        .formatted(forecast, QUESTIONS));
        looksAheadOnThePlan(page, sentence);
        followed.click();
        assertThat(page.locator("#ahead")).hasText(sentence);
        assertThat(Math.round(100 * (double) page.evaluate(MEAN, 30))).isEqualTo(forecast);

        ahead(page, "Today");
        assertThat(page.locator("#ahead")).not().containsText("%");
        page.locator("#days-ahead").fill("30");
        assertThat(page.locator("#ahead")).hasText(sentence);
        ahead(page, "Today");
        ahead(page, "Exam day");
        assertThat(page.locator("#days-ahead")).hasValue("30");
        assertThat(page.locator("#ahead")).hasText(sentence);

        ahead(page, "If you study nothing");
        assertThat(page.locator("#ahead"))
                .containsText("if you study nothing until then: %d %% of its".formatted(Math.round(100 * left(anna))));
    }

    /// By the slider to the last of the five days and back to the exam's.
    private static void looksAheadOnThePlan(Page page, String sentence) {
        var slider = page.locator("#day-ahead");
        var examDay = slider.inputValue();
        slider.focus();
        slider.press("End");
        assertThat(page.locator("#day [aria-current]").last()).hasText("In a year");
        assertThat(page.locator(".future a").last()).not().hasText(sentence);
        assertThat(page.locator(".future a").last()).containsText("if you follow the plan");
        assertThat(slider).hasAttribute("aria-valuetext", "In a year");
        assertThat(slider).isFocused();
        slider.fill(examDay);
        assertThat(page.locator(".future a").last()).hasText(sentence);
    }

    /// The mean probability of recall on the exam's day of what she knows now, by the formula.
    private static double left(Preparing anna) throws SQLException {
        var fsrs = new Fsrs(Weights.DEFAULT);
        int exam = (int) anna.day().plusDays(30).toEpochDay();
        double sum = 0;
        try (var connection = Arc.container().instance(DataSource.class).get().getConnection();
                var statement = connection.prepareStatement(
                        "select stability, last_study_day from card where learner_id = ?")) {
            statement.setObject(1, anna.learner().id());
            var cards = statement.executeQuery();
            while (cards.next()) {
                sum += fsrs.retrievability(exam - cards.getInt(2), cards.getDouble(1));
            }
        }
        return sum / QUESTIONS;
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

    private static void ahead(Page page, String name) {
        page.locator(".horizon")
                .getByText(name, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    private static int share(Page page) {
        var found = SHARE.matcher(page.locator("#forecast").innerText());
        assertThat(found.find()).isTrue();
        return Integer.parseInt(found.group(1));
    }
}
