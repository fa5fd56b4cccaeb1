package org.lectern.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
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
class DaysPageTest {

    private static final String[] DAYS = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

    People.Person anna;

    @BeforeEach
    void meet() {
        anna = People.learnerIn(ZoneOffset.UTC);
    }

    @Nested
    class AsLearner {

        @Test
        void dividesTheWeek() {
            var loads = week("full");
            loads.put("saturday", "half");
            loads.put("sunday", "none");
            assertThat(post("", loads).header("Location")).isEqualTo("/settings/days?saved=true");
            var page = page();
            assertThat(page.select("fieldset option[selected]").eachAttr("value"))
                    .containsExactly("full", "full", "full", "full", "full", "half", "none");
        }

        @Test
        void leavesADayForStudying() {
            var answer = post("", week("none"));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(answer.asString())
                            .select("fieldset .problem")
                            .text())
                    .isEqualTo("Leave one day of the week at least for studying.");
            assertThat(post("", Map.of("monday", "full")).statusCode()).isEqualTo(422);
            assertThat(page().select("fieldset option[selected]").eachAttr("value"))
                    .containsOnly("full");
        }

        @Test
        void setsADateApartAndForgetsIt() {
            var date = LocalDate.now().plusDays(30).toString();
            post("/dates", Map.of("date", date, "load", "half"));
            post("/dates", Map.of("date", date, "load", "none"));
            var row = page().select("main .rows li");
            assertThat(row).hasSize(1);
            assertThat(row.text()).contains(": nothing");
            post("/dates/removal", Map.of("date", date));
            assertThat(page().select("main .rows li")).isEmpty();
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                date | 2026-02-30 | Give a date.
                date | 2020-01-01 | A date from today to two years from now.
                date | 9999-01-01 | A date from today to two years from now.
                load | double     | Choose one of these.
                """)
        void showsTheMessageAtTheFieldAndChangesNothing(String field, String typed, String message) {
            var form = new HashMap<>(Map.of("date", LocalDate.now().plusDays(3).toString(), "load", "none"));
            form.put(field, typed);
            var answer = post("/dates", form);
            assertThat(answer.statusCode()).isEqualTo(422);
            var page = Jsoup.parse(answer.asString());
            assertThat(page.select(".problem").eachText()).containsExactly(message);
            assertThat(page().select("main .rows li")).isEmpty();
        }
    }

    /// What is offered follows the day; what is on steps is never held back.
    @Nested
    class OnADayOff {

        private int due() {
            return anna.script().get("/api/v1/pack").path("counts.due");
        }

        @BeforeEach
        void learn() throws SQLException {
            for (int i = 0; i < 4; i++) {
                var question = TestQuestions.add(TestQuestions.BASIC);
                var before = Instant.now().minus(Duration.ofDays(29));
                Studying.record(anna.id(), before, Studying.answer(question, 1, Rating.EASY, before));
            }
            Studying.update("update account set reviews_a_day = 3, new_a_day = 0 where id = ?", anna.id());
        }

        @Test
        void offersNothingUntilOneStudiesAllTheSame() {
            assertThat(due()).isEqualTo(3);
            post("/dates", Map.of("date", today(), "load", "half"));
            assertThat(due()).isEqualTo(2);
            post("/dates", Map.of("date", today(), "load", "none"));
            assertThat(due()).isZero();
            var front = Jsoup.parse(anna.browser().get("/").asString());
            assertThat(front.selectFirst("#session").text()).isEqualTo("A day off; 4 can wait.");
            assertThat(front.select("form[action=/settings/days/today] button").text())
                    .isEqualTo("Study all the same");
            assertThat(post("/today", Map.of("x", "")).header("Location")).isEqualTo("/study");
            assertThat(due()).isEqualTo(3);
        }
    }

    private String today() {
        return LocalDate.ofEpochDay(new StudyDays(ZoneOffset.UTC).dayOf(Instant.now()))
                .toString();
    }

    private static Map<String, String> week(String load) {
        var loads = new HashMap<String, String>();
        for (var day : DAYS) {
            loads.put(day, load);
        }
        return loads;
    }

    private Response post(String path, Map<String, String> form) {
        return anna.browser().formParams(form).post("/settings/days" + path);
    }

    private Document page() {
        return Jsoup.parse(anna.browser()
                .get("/settings/days")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
