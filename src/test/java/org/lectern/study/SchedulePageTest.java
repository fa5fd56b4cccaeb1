package org.lectern.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.accounts.People;
import org.lectern.scheduling.Phase;
import org.lectern.scheduling.Rating;

@QuarkusTest
class SchedulePageTest {

    private static final Map<String, String> TYPED = Map.of(
            "retention", "85",
            "longestInterval", "20",
            "learningSteps", " 30s, 15m  1D",
            "relearningSteps", "",
            "zone", "Pacific/Chatham",
            "dayBegins", "6");

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Nested
    class AsLearner {

        @Test
        void savesAndSaysSo() {
            var learner = People.learner();
            assertThat(page(learner).selectFirst("#learningSteps").val()).isEqualTo("1m 10m");
            assertThat(page(learner).select("#zone option")).hasSizeGreaterThan(400);

            assertThat(save(learner, TYPED).header("Location")).isEqualTo("/settings/schedule?saved=true");
            var page = page(learner);
            assertThat(page.selectFirst("#retention").val()).isEqualTo("85");
            assertThat(page.selectFirst("#longestInterval").val()).isEqualTo("20");
            assertThat(page.selectFirst("#learningSteps").val()).isEqualTo("30s 15m 1d");
            assertThat(page.selectFirst("#relearningSteps").val()).isEmpty();
            assertThat(page.selectFirst("#zone option[selected]").val()).isEqualTo("Pacific/Chatham");
            assertThat(page.selectFirst("#dayBegins option[selected]").text()).isEqualTo("06:00");
        }

        @Test
        void showsWhatARetentionCosts() {
            var learner = People.learner();
            var page = page(learner);
            assertThat(page.select("#costs tbody tr").eachAttr("data-percent"))
                    .containsExactly("70", "80", "85", "90", "93", "95", "97", "99");
            assertThat(page.select("#costs [data-current] th").text()).isEqualTo("90 %");
            assertThat(page.selectFirst("#cost").text()).startsWith("90 per cent: about ");
            save(learner, TYPED);
            assertThat(page(learner).select("#costs [data-current] th").text()).isEqualTo("85 %");
        }

        @Test
        void studiesByIt() throws SQLException {
            var typed = new HashMap<>(TYPED);
            typed.put("zone", "UTC");
            var person = People.learner();
            save(person, typed);
            var learner = person.id();
            var question = TestQuestions.add(TestQuestions.BASIC);

            Studying.record(learner, NOON, Studying.answer(question, 1, Rating.AGAIN, NOON));
            assertThat(Studying.card(learner, question).dueAt()).isEqualTo(NOON.plusSeconds(30));
            for (int i = 1; i <= 3; i++) {
                var at = NOON.plus(Duration.ofMinutes(i));
                Studying.record(learner, at, Studying.answer(question, 1, Rating.GOOD, at));
            }
            assertThat(Studying.card(learner, question).state().phase()).isEqualTo(Phase.REVIEW);
            for (int week = 1; week <= 8; week++) {
                var at = NOON.plus(Duration.ofDays(20 * week));
                Studying.record(learner, at, Studying.answer(question, 1, Rating.EASY, at));
                var due = Studying.card(learner, question).dueAt();
                assertThat(due).isBefore(at.plus(Duration.ofDays(20)));
                assertThat(due.toString()).contains("T06:00");
            }
            var last = NOON.plus(Duration.ofDays(161));
            Studying.record(learner, last, Studying.answer(question, 1, Rating.AGAIN, last));
            var lapsed = Studying.card(learner, question);
            assertThat(lapsed.state().lapses()).isOne();
            assertThat(lapsed.state().phase()).isEqualTo(Phase.REVIEW);
            assertThat(Studying.differences(learner)).isEmpty();
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                retention       | 69           | A whole number from 70 to 99.
                retention       | many         | A whole number from 70 to 99.
                longestInterval | 0            | A whole number from 1 to 36500.
                longestInterval | 36501        | A whole number from 1 to 36500.
                learningSteps   | 1m ten       | A step is a number and s, m, h or d, not ten.
                learningSteps   | 0m           | A step is whole seconds, 1 second to 30 days, not PT0S.
                relearningSteps | 31d          | A step is whole seconds, 1 second to 30 days, not PT744H.
                relearningSteps | 1m 2m 3m 4m 5m 6m 7m 8m 9m 10m 11m | There are at most 10 steps, not 11.
                zone            | Mars/Olympus | Choose a time zone of the list.
                dayBegins       | 13           | A whole number from 0 to 12.
                """)
        void showsTheMessageAtTheFieldAndChangesNothing(String field, String typed, String message) {
            var learner = People.learner();
            var wrong = new HashMap<>(TYPED);
            wrong.put(field, typed);
            var answer = save(learner, wrong);

            assertThat(answer.statusCode()).isEqualTo(422);
            var page = Jsoup.parse(answer.asString());
            assertThat(page.select(".problem").eachText()).containsExactly(message);
            assertThat(page.selectFirst("#" + field).attr("aria-describedby")).contains(field + "-problem");
            assertThat(page(learner).selectFirst("#retention").val()).isEqualTo("90");
        }
    }

    private static Response save(People.Person person, Map<String, String> typed) {
        return person.browser().formParams(typed).post("/settings/schedule");
    }

    private static Document page(People.Person person) {
        return Jsoup.parse(person.browser()
                .get("/settings/schedule")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
