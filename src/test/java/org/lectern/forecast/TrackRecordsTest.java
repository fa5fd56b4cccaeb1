package org.lectern.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People.Person;
import org.lectern.forecast.TrackRecord.Line;
import org.lectern.progress.Library;

/// What came of what was foretold.
@QuarkusTest
class TrackRecordsTest {

    @Inject
    TrackRecords records;

    private Person anna;

    @Nested
    class OfAQuiz {

        private Foretelling told;

        @BeforeEach
        void tell() {
            told = Foretelling.ofAQuiz(4);
            anna = told.told();
        }

        @Test
        void comparesTheNightBeforeWithTheMarks() throws SQLException {
            assertThat(record().lines()).isEmpty();
            var attempt = told.sits(anna, 3);
            assertThat(line().verdict()).matches("We said [789]. %, you got 75 %");
            assertThat(line().detail()).startsWith("3 of 4 answers right in the quiz");
            assertThat(line().foretold()).contains("over 4 cards: the night before ");
            assertThat(page("/quiz/" + attempt).select("#foretold").text())
                    .matches("Forecast of the night before: [789]. %. Your result: 75 % \\(3 of 4 answers .*")
                    .contains(Integer.toString(
                            (int) Math.round(100 * line().held().forecast())));
            assertThat(page("/progress/forecasts").select("#exams").text()).contains(line().verdict());
        }

        @Test
        void goesByMarksAsTheyAreNow() throws SQLException {
            var attempt = told.sits(anna, 3);
            response(attempt, "override = points", 4);
            assertThat(line().held().recalled()).isEqualTo(1);
            response(attempt, "override = points / 2", 1);
            assertThat(line().held().recalled()).isEqualTo(0.75);
        }

        @Test
        void leavesOutWhatWasNotAnsweredOrWaitsToBeMarked() throws SQLException {
            var attempt = told.sits(anna, 3);
            response(attempt, "rightness = 'empty'", 4);
            response(attempt, "rightness = 'near', fraction = 0", 3);
            assertThat(line().held().answers()).isEqualTo(2);
        }

        @Test
        void tellsNoMoreThanTheQuizDoes() throws SQLException {
            var attempt = told.sits(anna, 3);
            Library.execute(
                    "update assignment set shows_rightness = 'closed' where id = ?",
                    told.quiz().id());
            assertThat(line().verdict()).isEmpty();
            assertThat(line().detail()).isEqualTo("How you did is not shown yet.");
            assertThat(record().calibration().answers()).isZero();
            assertThat(page("/quiz/" + attempt).select("#foretold")).isEmpty();
        }

        @Test
        void comparesAFirstAttemptAlone() throws SQLException {
            told.sits(anna, 2);
            var second = told.sits(anna, 4);
            assertThat(line().held().recalled()).isEqualTo(0.5);
            assertThat(page("/quiz/" + second).select("#foretold")).isEmpty();
        }

        @Test
        void keepsWhatCameForWhoLeftTheCourse() throws SQLException {
            told.sits(anna, 3);
            told.teaching().remove(anna);
            assertThat(line().verdict()).endsWith("you got 75 %");
        }

        @Test
        void comparesNothingWithAnOldForecast() throws SQLException {
            Library.execute(
                    "update prediction set made_at = ? where learner_id = ?",
                    Instant.now().minus(Duration.ofDays(4)),
                    anna.id());
            told.sits(anna, 3);
            assertThat(record().lines()).isEmpty();
        }

        private void response(UUID attempt, String change, int position) {
            Library.execute(
                    "update response set %s where attempt_id = ? and position = ?".formatted(change),
                    attempt,
                    position);
        }
    }

    @Nested
    class OfStudy {

        private Library library;
        private UUID plan;

        /// The exam was two days ago.
        @BeforeEach
        void study() {
            library = Library.open();
            anna = Foretelling.learner();
            library.remember(anna, "opened", 5, 9, 5);
            library.remember(anna, "years", 9, 9, 5);
            plan = Foretelling.plan(library, anna, -2);
            Foretelling.predict(anna, daysAgo(2));
        }

        @Test
        void comparesTheFirstAnswerFromTheExamsDayOn() throws SQLException {
            assertThat(line().verdict()).isEmpty();
            assertThat(line().detail())
                    .startsWith("Without a quiz here your answers in the week from that day on count: none");
            library.answer(anna, "opened", 1, daysAgo(1), daysAgo(0));
            library.answer(anna, "opened", 3, daysAgo(1).plusSeconds(60), daysAgo(-9));
            library.answer(anna, "years", 2, daysAgo(0), daysAgo(-9));
            assertThat(line().held().answers()).isEqualTo(2);
            assertThat(line().held().recalled()).isEqualTo(0.5);
            assertThat(line().detail()).startsWith("1 of 2 cards recalled while studying");
            assertThat(line().title()).isEqualTo("The exam");
        }

        @Test
        void countsNoAnswerThatWasTakenBack() throws SQLException {
            var slip = library.answer(anna, "opened", 1, daysAgo(1), daysAgo(0));
            library.answer(anna, "opened", 3, daysAgo(1).plusSeconds(60), daysAgo(-9));
            assertThat(line().held().recalled()).isZero();
            library.undo(anna, "opened", slip, daysAgo(1).plusSeconds(90));
            assertThat(line().held().recalled()).isEqualTo(1);
        }

        @Test
        void countsNoAnswerThatTheForecastKnew() throws SQLException {
            library.answer(anna, "opened", 1, daysAgo(2).minusSeconds(60), daysAgo(0));
            library.answer(anna, "opened", 3, daysAgo(1), daysAgo(-9));
            assertThat(line().held().answers()).isZero();
        }

        @Test
        void countsNoCardThatWasMetOnlyThen() throws SQLException {
            library.remember(anna, "thanked", 5, 1, 5);
            assertThat(line().held().answers())
                    .as("of which nothing was foretold")
                    .isZero();
        }

        @Test
        void comparesNothingOfAPlanThatWasEndedBefore() throws SQLException {
            Library.execute("update exam_plan set ended_at = ? where plan_id = ?", daysAgo(4), plan);
            assertThat(record().lines()).isEmpty();
        }

        private static Instant daysAgo(int days) {
            return Instant.now().minus(Duration.ofDays(days));
        }
    }

    @Test
    void drawsTheCurveOnceThereAreAnswersEnough() throws SQLException {
        var told = Foretelling.ofAQuiz(CalibrationCurve.LEAST);
        anna = told.told();
        for (var way : List.of("/plan", "/progress", "/progress/model")) {
            assertThat(page(way).select("main a[href=/progress/forecasts]"))
                    .as(way)
                    .hasSize(1);
        }
        assertThat(page("/progress/forecasts").select(".empty").text()).contains("No exam that you plan for has come");
        told.sits(anna, 40);
        var page = page("/progress/forecasts");
        assertThat(page.select("svg[role=img] circle")).hasSize(2);
        assertThat(page.select("details table tbody tr")).hasSize(2);
        assertThat(page.select("dl dd").text())
                .startsWith(
                        "%.3f. The mean square".formatted(record().calibration().brier()))
                .contains("0.160");
        assertThat(page.select("#in-all").text()).endsWith("and 80 % were.");
        assertThat(record().calibration().brier()).isEqualTo(0.16, within(0.1));
    }

    private TrackRecord record() throws SQLException {
        return records.of(anna.id(), Foretelling.today(), Instant.now());
    }

    private Line line() throws SQLException {
        assertThat(record().lines()).hasSize(1);
        return record().lines().getFirst();
    }

    private Document page(String path) {
        return Jsoup.parse(
                anna.browser().get(path).then().statusCode(200).extract().asString());
    }
}
