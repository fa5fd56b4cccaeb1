package org.lectern.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.lectern.study.Studying.bean;
import static org.lectern.study.Studying.differences;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People;
import org.lectern.accounts.People.Person;
import org.lectern.scheduling.CardState;

@QuarkusTest
class MemoryPageTest {

    @Test
    void fitsExplainsAndTakesBack() throws Exception {
        var anna = Weeks.learner();
        var before = states(anna);
        assertThat(page(anna).select("#now ~ #live, #live").text()).contains("published weights");
        anna.browser()
                .post("/settings/memory/fits")
                .then()
                .statusCode(303)
                .header("location", endsWith("/settings/memory#now"));

        var fitted = done(anna);
        assertThat(fitted.select("#last-fit").text())
                .matches(
                        "The weights fitted on .* predict your last \\d+ answers on later days better: log loss 0\\.\\d{4} before, 0\\.\\d{4} after\\..*");
        assertThat(fitted.select("#weights li").first().text())
                .contains("In use", "from the published weights", "RMSE");
        assertThat(fitted.select("form[action=/settings/memory/fits]")).isEmpty();
        assertThat(states(anna)).isNotEqualTo(before);

        anna.browser()
                .formParam("weights", "0")
                .post("/settings/memory/choices")
                .then()
                .statusCode(303);
        var back = done(anna);
        assertThat(back.select("#weights li").first().text()).contains("Adopted then");
        assertThat(back.text()).contains("You chose these weights yourself");
        assertThat(states(anna)).isEqualTo(before);
        assertThat(differences(anna.id())).isEmpty();

        anna.browser()
                .formParam("weights", "1")
                .post("/settings/memory/choices")
                .then()
                .statusCode(303);
        assertThat(done(anna).select("#weights li").first().text()).contains("In use");
        assertThat(differences(anna.id())).isEmpty();
    }

    @Test
    void showsTheDaysAheadBeforeDueDatesMove() throws Exception {
        var anna = Weeks.learner();
        Studying.update("update account set desired_retention = 0.97 where id = ?", anna.id());
        var dueBefore = dueDates(anna);
        var preview = page(anna, "/settings/memory/due-dates");
        assertThat(preview.select("figure.picture svg[role=img]")).hasSize(1);
        assertThat(preview.select("figure.picture tbody tr")).hasSize(30);
        assertThat(preview.text()).containsPattern("\\d+ cards of 112 would come back on another day");
        assertThat(dueDates(anna)).isEqualTo(dueBefore);

        anna.browser().post("/settings/memory/due-dates").then().statusCode(303);
        done(anna);
        assertThat(dueDates(anna)).isNotEqualTo(dueBefore);
        assertThat(page(anna, "/settings/memory/due-dates").text()).contains("nothing would move");
        assertThat(differences(anna.id())).isEmpty();
    }

    @Test
    void tellsHowWellTheModelKnowsHer() throws SQLException {
        var anna = Weeks.learner();
        var model = page(anna, "/progress/model");
        assertThat(model.select("dl.facts dt").eachText()).containsExactly("Log loss", "RMSE (bins)", "AUC");
        assertThat(model.select("figure.picture svg[role=img]")).hasSize(1);
        assertThat(model.select("figure.picture tbody tr").size()).isBetween(5, 10);
        assertThat(model.text()).contains("These are the forecasts as they were made before you answered");
        assertThat(page(anna, "/progress").select("a[href=/progress/model]")).hasSize(1);
    }

    @Nested
    class OfWhoHasAnsweredLittle {

        @Test
        void saysWhatIsMissing() {
            var boris = People.learner();
            var page = page(boris);
            assertThat(page.text()).contains("A fit needs 50");
            assertThat(page.select("form[action=/settings/memory/fits]")).isEmpty();
            boris.browser()
                    .post("/settings/memory/fits")
                    .then()
                    .statusCode(422)
                    .body(containsString("A fit needs 50 new answers on later days."));
            assertThat(page(boris, "/progress/model").text()).contains("Too little to say yet");
            assertThat(page(boris, "/settings/memory/due-dates").text()).contains("nothing would move");
        }

        @Test
        void takesNoWeightsThatSheNeverHad() {
            var boris = People.learner();
            for (var weights : new String[] {"0", "1", "-1"}) {
                boris.browser()
                        .formParam("weights", weights)
                        .post("/settings/memory/choices")
                        .then()
                        .statusCode(422)
                        .body(containsString("Choose weights that were adopted before"));
            }
        }
    }

    private static Document page(Person person) {
        return page(person, "/settings/memory");
    }

    private static Document page(Person person, String path) {
        return Jsoup.parse(
                person.browser().get(path).then().statusCode(200).extract().asString());
    }

    /// The page once the server's own worker has nothing left to do.
    private static Document done(Person person) throws InterruptedException {
        var end = Instant.now().plus(Duration.ofSeconds(60));
        while (Instant.now().isBefore(end)) {
            var page = page(person);
            if (page.select("#live").attr("data-seconds").equals("0")) {
                return page;
            }
            assertThat(page.select("progress[id=progress]")).hasSize(1);
            Thread.sleep(200);
        }
        throw new AssertionError("The work on the weights does not end");
    }

    private static java.util.Map<String, CardState> states(Person person) throws SQLException {
        return bean(Cards.class).after(person.id(), "", 1000).stream()
                .collect(Collectors.toMap(Card::question, Card::state));
    }

    private static java.util.Map<String, Instant> dueDates(Person person) throws SQLException {
        return bean(Cards.class).after(person.id(), "", 1000).stream()
                .collect(Collectors.toMap(Card::question, Card::dueAt));
    }
}
