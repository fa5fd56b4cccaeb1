package org.lectern.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.accounts.People;
import org.lectern.scheduling.Rating;
import org.lectern.scheduling.StudyDays;

@QuarkusTest
class VacationPageTest {

    private static final StudyDays UTC = new StudyDays(ZoneOffset.UTC);

    final People.Person anna = People.learnerIn(ZoneOffset.UTC);
    final List<String> questions = new ArrayList<>();
    final List<Instant> before = new ArrayList<>();

    /// Six cards with an interval of 6 to 10 days, answered today.
    @BeforeEach
    void learn() throws SQLException {
        var now = Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        for (int i = 0; i < 6; i++) {
            var question = TestQuestions.add(TestQuestions.BASIC);
            Studying.record(
                    anna.id(), now, Studying.answer(question, 1, Rating.EASY, now.minus(Duration.ofSeconds(9))));
            questions.add(question);
            before.add(Studying.card(anna.id(), question).dueAt());
        }
    }

    @Nested
    class AsLearner {

        @Test
        void showsAnnouncesAndTakesBack() throws SQLException {
            var preview = page("/settings/vacation?first=%s&last=%s".formatted(day(5), day(12)));
            assertThat(preview.select("figcaption").text()).startsWith("6 cards come due on these days: ");
            assertThat(dues()).as("nothing moves before it is announced").isEqualTo(before);

            assertThat(announce(5, 12).statusCode()).isEqualTo(303);
            assertThat(dues()).noneMatch(due -> !due.isBefore(start(5)) && due.isBefore(start(13)));
            assertThat(dues()).allMatch(due -> due.equals(start(UTC.dayOf(due) - today())));
            assertThat(Studying.differences(anna.id())).isEmpty();
            var shown = page("/settings/vacation");
            assertThat(shown.select("main .rows li").text()).contains("6 cards moved");

            // One that is answered since keeps its own due date.
            var answered = questions.getFirst();
            var now = Instant.now();
            Studying.record(anna.id(), now, Studying.answer(answered, 1, Rating.AGAIN, now));
            var own = Studying.card(anna.id(), answered).dueAt();
            assertThat(post(shown.select("form[action$=/removal]").attr("action"))
                            .statusCode())
                    .isEqualTo(303);
            assertThat(dues().getFirst()).isEqualTo(own);
            assertThat(dues().subList(1, 6)).isEqualTo(before.subList(1, 6));
            assertThat(Studying.differences(anna.id())).isEmpty();
            assertThat(page("/settings/vacation").select("main .rows li")).isEmpty();
        }

        @Test
        void spreadsAgainWhatHasComeDueSince() throws SQLException {
            announce(5, 12);
            var question = TestQuestions.add(TestQuestions.BASIC);
            var now = Instant.now();
            Studying.record(anna.id(), now, Studying.answer(question, 1, Rating.EASY, now));
            var path = page("/settings/vacation").selectFirst("main .rows a").attr("href");
            assertThat(page(path).select("figcaption").text()).startsWith("1 card comes due on these days: ");
            assertThat(post(path).statusCode()).isEqualTo(303);
            var due = Studying.card(anna.id(), question).dueAt();
            assertThat(!due.isBefore(start(5)) && due.isBefore(start(13))).isFalse();
            assertThat(page(path).select("main form")).isEmpty();
        }

        @Test
        void offersNothingOnVacation() {
            announce(0, 3);
            assertThat(Jsoup.parse(anna.browser().get("/").asString())
                            .select("#session")
                            .text())
                    .startsWith("Nothing ");
            int fresh = anna.script().get("/api/v1/pack").path("counts.new");
            assertThat(fresh).isZero();
        }

        @ParameterizedTest
        @CsvSource({
            "-1, 3, first, A date from today to a year from now.",
            "400, 401, first, A date from today to a year from now.",
            "5, 4, last, A date from the first day to 179 days later.",
            "5, 185, last, A date from the first day to 179 days later.",
        })
        void showsTheMessageAtTheFieldAndChangesNothing(int first, int last, String field, String message)
                throws SQLException {
            var answer = announce(first, last);
            assertThat(answer.statusCode()).isEqualTo(422);
            var page = Jsoup.parse(answer.asString());
            assertThat(page.select(".problem").eachText()).containsExactly(message);
            assertThat(page.selectFirst("#" + field).attr("aria-describedby")).contains(field + "-problem");
            assertThat(dues()).isEqualTo(before);
        }

        @Test
        void hasOneVacationAtATime() {
            announce(5, 8);
            assertThat(Jsoup.parse(announce(8, 20).asString())
                            .select(".problem")
                            .text())
                    .startsWith("You have announced ");
            assertThat(announce(9, 20).statusCode()).isEqualTo(303);
        }
    }

    private List<Instant> dues() throws SQLException {
        var dues = new ArrayList<Instant>();
        for (var question : questions) {
            dues.add(Studying.card(anna.id(), question).dueAt());
        }
        return dues;
    }

    private static int today() {
        return UTC.dayOf(Instant.now());
    }

    private static String day(int ahead) {
        return LocalDate.ofEpochDay(today() + ahead).toString();
    }

    private static Instant start(int ahead) {
        return UTC.startOf(today() + ahead);
    }

    private Response announce(int first, int last) {
        return anna.browser()
                .formParams(Map.of("first", day(first), "last", day(last)))
                .post("/settings/vacation");
    }

    private Response post(String path) {
        return anna.browser().post(path);
    }

    private Document page(String path) {
        return Jsoup.parse(
                anna.browser().get(path).then().statusCode(200).extract().asString());
    }
}
