package org.lectern.operations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;

/// A learner who takes a quiz with a term to type, the Stakhanovist to choose, a statement to judge and dates.
///
/// @param username with which she signs in
record QuizTaker(String username, Walker device) {

    static final String PASSWORD = "a boat in the reeds";

    private static final Pattern SAVED = Pattern.compile("Saved \\d\\d:\\d\\d");

    /// The same learner on another device.
    QuizTaker on(Walker other) {
        return new QuizTaker(username, other);
    }

    /// From Today to the marked attempt.
    void take(String quiz, String term, String option) {
        begin(quiz);
        type(term);
        finish(option);
    }

    private void begin(String quiz) {
        device.goTo("Today").follow(quiz).press("Begin an attempt");
    }

    /// Types the term; then the connection goes, and the browser is closed before it comes back.
    void isCutOff(String quiz, String term, String option) {
        begin(quiz);
        type(term);
        assertThat(saved()).hasText(SAVED);
        device.page().context().setOffline(true);
        choose(option);
        assertThat(saved()).containsText("No connection");
        // Closing lifts the cut before the page is gone, and a page that is back on line sends what it has.
        device.page().evaluate("() => { window.fetch = () => Promise.reject(new TypeError('No battery')) }");
        device.page().context().close();
    }

    /// Signs in and goes on with what was saved.
    void goOn(String quiz, String term, String option) {
        device.open("/").follow("Sign in").fill("Name", username).fill("Password", PASSWORD);
        device.press("Sign in").follow(quiz).follow("Go on with your attempt");
        assertThat(question("Which term").locator("input[id]")).hasValue(term);
        assertThat(question("Stakhanovist").locator("input:checked")).hasCount(0);
        finish(option);
    }

    private void finish(String option) {
        choose(option);
        device.touch(question("feudalism").locator("label", having("False")));
        var dates = device.main().locator("fieldset[data-kind=date] input[id]");
        dates.all().forEach(date -> date.fill("1926"));
        assertThat(saved()).hasText(SAVED);
        device.press("Look over and submit");
        assertThat(device.main()).containsText("Every question has an answer");
        device.press("Submit");
        assertThat(device.page().locator("#mark")).containsText("of 5 points");
    }

    /// From the marked attempt, says that the key of a question is wrong.
    void report(String about, String words) {
        device.leave(device.main()
                .locator("#asked > li", having(about))
                .getByText("Report a mistake", new Locator.GetByTextOptions().setExact(false))
                .first());
        device.choose("What is wrong", "The answer that counts as right is wrong");
        device.fill("In your words", words).press("Send");
    }

    private void type(String term) {
        question("Which term").locator("input[id]").fill(term);
    }

    private void choose(String option) {
        device.touch(question("Stakhanovist").locator("label", having(option)));
    }

    private Locator question(String words) {
        return device.main().locator("fieldset.quiz-question", having(words));
    }

    private Locator saved() {
        return device.page().locator("#saved");
    }

    private static Locator.LocatorOptions having(String words) {
        return new Locator.LocatorOptions().setHasText(words);
    }
}
