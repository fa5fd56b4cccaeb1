package org.lectern.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People.Person;
import org.lectern.roster.Teaching;

@QuarkusTest
class CourseForecastsPageTest {

    @Nested
    class AsInstructor {
        @Test
        void seesAveragesOfFiveAndNobodysOwn() {
            var told = Foretelling.ofAQuiz(10);
            for (int i = 0; i < 4; i++) {
                told.sits(told.told(), 8);
            }
            assertThat(course(told).select("#forecasts tbody td").eachText())
                    .containsExactly("4", "fewer than 5 learners");
            assertThat(course(told).select("#too-few").text()).contains("40 answers of 4 learners");
            assertThat(overview(told).select("#foretold")).isEmpty();

            told.sits(told.told(), 3);
            var cells = course(told).select("#forecasts tbody td").eachText();
            assertThat(cells.getFirst()).isEqualTo("5");
            assertThat(cells.getLast()).as("4 x 0.8 and 0.3").isEqualTo("70 %");
            assertThat(course(told).select("svg[role=img] circle")).isNotEmpty();
            assertThat(course(told).text()).contains("Brier score 0.");
            assertThat(overview(told).select("#foretold").text())
                    .contains("on average over 5 learners: " + cells.get(1))
                    .contains("same questions: 70 %");
        }

        @Test
        void findsNothingToCompareInANewCourse() {
            var teaching = Teaching.aCourse();
            var page = read(teaching.instructor(), teaching.path() + "/forecasts");
            assertThat(page.select(".empty").text()).startsWith("Nothing to compare yet");
        }

        private static Document course(Foretelling told) {
            return read(told.teaching().instructor(), told.teaching().path() + "/forecasts");
        }

        private static Document overview(Foretelling told) {
            return read(told.teaching().instructor(), told.quiz().path());
        }
    }

    private static Document read(Person person, String path) {
        return Jsoup.parse(
                person.browser().get(path).then().statusCode(200).extract().asString());
    }
}
