package org.lectern.study;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/// Somebody at the study page who knows the answers of [ElevenCards], by keys alone or by touch alone.
abstract class StudyHand {

    /// A little longer than the page ignores a press after a change.
    private static final int SETTLE = 270;

    final Page page;

    StudyHand(Page page) {
        this.page = page;
    }

    static StudyHand byKeys(Page page) {
        return new Keys(page);
    }

    static StudyHand byTouch(Page page) {
        return new Touch(page);
    }

    /// Opens the first card.
    StudyHand begin() {
        page.navigate("/study");
        assertThat(page.locator("#card")).isVisible();
        settle();
        return this;
    }

    /// Says that there is an answer, where the options wait for that.
    void think() {
        if (page.locator("#bar").innerText().contains("I have an answer")) {
            forward();
        }
    }

    /// Answers the card that is shown, rightly where it is marked.
    void answer() {
        think();
        switch (page.locator("#stem").innerText()) {
            case "Which of them chaired it?" -> choose("Ulrich");
            case "The accused had counsel." -> choose("False");
            case "Who calls it a frame-up?" -> choose("Sedov");
            case "Which two stood trial?" -> {
                choose("Zinoviev");
                choose("Kamenev");
                forward();
            }
            case "Who prosecuted?" -> write("vyshinsky");
            case "When did it open?" -> write("August 1936");
            case "How many were accused?" -> write("16");
            case "Match the offices." -> match(List.of("Ulrich", "Vyshinsky"), List.of("presided", "prosecuted"));
            case "Put them in order." -> order(List.of("Arrest", "Trial", "Sentence"));
            default -> forward();
        }
        assertThat(page.locator("#answer")).isVisible();
        settle();
    }

    abstract void rate(String rating);

    /// The button in the bar that goes on.
    abstract void forward();

    abstract void choose(String option);

    abstract void write(String text);

    abstract void choose(Locator list, String option);

    abstract void move(Locator button);

    private void match(List<String> left, List<String> right) {
        for (int i = 0; i < left.size(); i++) {
            var row = page.locator(".match-row").filter(new Locator.FilterOptions().setHasText(left.get(i)));
            choose(row.locator("select").first(), right.get(i));
        }
        forward();
    }

    /// Moves each item up to its place, the first one first.
    private void order(List<String> items) {
        var rows = page.locator(".order li");
        for (int place = 0; place < items.size(); place++) {
            while (!rows.nth(place).innerText().contains(items.get(place))) {
                var row = rows.filter(new Locator.FilterOptions().setHasText(items.get(place)));
                move(row.locator("button").first());
            }
        }
        forward();
    }

    void settle() {
        page.waitForTimeout(SETTLE);
    }

    boolean isDone() {
        return page.locator("#summary").isVisible();
    }

    private static final class Keys extends StudyHand {

        Keys(Page page) {
            super(page);
        }

        @Override
        void rate(String rating) {
            page.keyboard()
                    .press(String.valueOf(
                            List.of("again", "hard", "good", "easy").indexOf(rating) + 1));
            settle();
        }

        /// Enter goes on, except on a button or a list, which take it for themselves.
        @Override
        void forward() {
            if (List.of("BUTTON", "SELECT").contains(page.evaluate("document.activeElement.tagName"))) {
                tabTo(page.locator("#bar button").last());
            }
            page.keyboard().press("Enter");
            settle();
        }

        private void tabTo(Locator target) {
            for (int i = 0; i < 60; i++) {
                if (target.evaluate("node => node === document.activeElement").equals(true)) {
                    return;
                }
                page.keyboard().press("Tab");
            }
            throw new AssertionError("The Tab key never reaches " + target);
        }

        @Override
        void choose(String option) {
            var options = page.locator("#prompt .option").allInnerTexts();
            for (int i = 0; i < options.size(); i++) {
                if (options.get(i).contains(option)) {
                    page.keyboard().press(String.valueOf(i + 1));
                }
            }
        }

        @Override
        void write(String text) {
            page.keyboard().type(text);
            page.keyboard().press("Enter");
        }

        @Override
        void choose(Locator list, String option) {
            tabTo(list);
            var letter = list.locator("option")
                    .filter(new Locator.FilterOptions().setHasText(option))
                    .innerText();
            page.keyboard().type(letter.substring(0, 1));
        }

        @Override
        void move(Locator button) {
            tabTo(button);
            page.keyboard().press("Space");
        }
    }

    private static final class Touch extends StudyHand {

        Touch(Page page) {
            super(page);
        }

        @Override
        void rate(String rating) {
            page.locator("#bar [data-rating=" + rating + "]").tap();
            settle();
        }

        @Override
        void forward() {
            page.locator("#bar button").last().tap();
            settle();
        }

        @Override
        void choose(String option) {
            page.locator("#prompt .option")
                    .filter(new Locator.FilterOptions().setHasText(option))
                    .tap();
        }

        @Override
        void write(String text) {
            page.locator("#typed").tap();
            page.locator("#typed").fill(text);
            forward();
        }

        @Override
        void choose(Locator list, String option) {
            var text = list.locator("option")
                    .filter(new Locator.FilterOptions().setHasText(option))
                    .innerText();
            list.selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(text));
        }

        @Override
        void move(Locator button) {
            button.tap();
        }
    }
}
