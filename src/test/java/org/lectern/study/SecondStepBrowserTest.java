package org.lectern.study;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.Browser;
import org.lectern.accounts.People.Person;
import org.lectern.bank.QuestionContent;
import org.lectern.progress.Library;
import org.lectern.web.Sql;

/// The second step on the study page, in a real browser.
@QuarkusTest
class SecondStepBrowserTest extends Browser {

    private static final List<QuestionContent> REPORTED =
            List.of(new QuestionContent.Basic("First?", "One"), new QuestionContent.Basic("Second?", "Two"));

    @Test
    void asksWhoSaidItFirstBeforeThePassageTellsAndKeepsItApart() throws SQLException {
        var learner = learner(true);
        var page = device(Screen.PHONE, learner);
        var hand = StudyHand.byTouch(page).begin();
        hand.answer();
        assertThat(page.locator(".second-step")).containsText("And who said it first?");
        assertThat(page.locator("#answer .passage, #answer .chain")).hasCount(0);
        assertThat(barriers(page, ColorScheme.LIGHT)).isEmpty();
        page.locator(".second-step button")
                .filter(new Locator.FilterOptions().setHasText("a-writer"))
                .click();
        assertThat(page.locator("#step-said")).hasText("Not right. Who said it first? an-elder.");
        assertThat(page.locator("#answer .passage")).isVisible();
        assertThat(page.locator("#answer .chain li")).hasText(new String[] {"an-elder", "a-writer"});
        hand.rate("easy");

        hand.answer();
        page.locator(".second-step button")
                .filter(new Locator.FilterOptions().setHasText("Pass over"))
                .click();
        assertThat(page.locator("#answer .passage")).isVisible();
        hand.rate("easy");
        assertThat(page.locator("#summary")).isVisible();
        page.waitForCondition(() -> steps(learner).equals(List.of("speaker a-writer false")));
        assertThat(learner.script().get("/api/v1/reviews").jsonPath().getList("items.rating"))
                .containsExactly("easy", "easy");
    }

    @Test
    void asksNobodyWhoDoesNotWantIt() throws SQLException {
        var page = device(Screen.DESK, learner(false));
        StudyHand.byKeys(page).begin().answer();
        assertThat(page.locator("#answer .passage")).isVisible();
        assertThat(page.locator("#answer .who-says")).hasText("a-writer: an-elder said.an-eldera-writer");
        assertThat(page.locator(".second-step")).hasCount(0);
    }

    private static Person learner(boolean asked) throws SQLException {
        var learner = ElevenCards.learnerOf(REPORTED);
        Library.execute("""
                update question_version set kind = 'reported', details = ?::jsonb where question_id in (
                    select q.id from question q join study_scope s on s.text_id = q.text_id where s.learner_id = ?)""", """
                {"asserted_by": ["an-elder", "a-writer"]}""", learner.id());
        Library.execute("update account set second_step = ? where id = ?", asked, learner.id());
        return learner;
    }

    private static List<String> steps(Person learner) {
        try (var connection = TestQuestions.connect();
                var statement = connection.prepareStatement(
                        "select asks || ' ' || answer || ' ' || is_right from second_step where learner_id = ?")) {
            Sql.bind(statement, learner.id());
            return Sql.list(statement, row -> row.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
