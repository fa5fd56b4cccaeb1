package org.lectern.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.roster.Teaching.page;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.accounts.Accounts;
import org.lectern.accounts.People;
import org.lectern.accounts.People.Person;

@QuarkusTest
class BoundsPageTest {

    @Inject
    Accounts accounts;

    private final Teaching teaching = Teaching.aCourse();

    @Nested
    class AsInstructor {

        @Test
        void boundsWhoIsThereAndWhoComes() {
            var anna = teaching.joinedBy(People.learner());
            assertThat(save(Map.of("minutes-least", "20", "minutes-most", " 60 ", "retention-usual", "80"))
                            .header("Location"))
                    .isEqualTo(teaching.path() + "/bounds?saved=true");
            var shown = page(teaching.instructor(), teaching.path() + "/bounds");
            assertThat(shown.selectFirst("#minutes-most").val()).isEqualTo("60");
            assertThat(shown.selectFirst("#new-least").val()).isEmpty();

            assertThat(minutes(anna)).isEqualTo("20");
            assertThat(page(anna, "/settings/schedule")
                            .selectFirst("#retention")
                            .val())
                    .isEqualTo("80");
            assertThat(minutes(teaching.joinedBy(People.learner()))).isEqualTo("20");

            var copy = teaching.instructor()
                    .browser()
                    .post(teaching.path() + "/copy")
                    .header("Location");
            assertThat(page(teaching.instructor(), copy.replace("/settings", "/bounds"))
                            .selectFirst("#minutes-most")
                            .val())
                    .isEqualTo("60");
        }

        @Test
        void boundsWhomAListBringsAndWhoComesBack() {
            save(Map.of("minutes-usual", "25", "minutes-most", "30"));
            var berta = "berta-" + System.nanoTime();
            teaching.apply("name,username\nBerta,%s\n".formatted(berta));
            assertThat(QuarkusTransaction.requiringNew()
                            .call(() ->
                                    accounts.signingInAs(berta).orElseThrow().minutesADay()))
                    .isEqualTo(25);
            var anna = teaching.joinedBy(People.learner());
            assertThat(minutes(anna)).isEqualTo("25");
            teaching.remove(anna);
            anna.browser()
                    .formParams(Map.of("minutesADay", "90", "newADay", "5", "reviewsADay", "50", "theme", "auto"))
                    .post("/settings")
                    .then()
                    .statusCode(303);
            teaching.instructor().browser().post(teaching.path(anna) + "/return");
            assertThat(minutes(anna)).isEqualTo("30");
        }

        @ParameterizedTest
        @CsvSource({
            "minutes-least, 0, 'A whole number from 1 to 600, or nothing.'",
            "retention-most, all, 'A whole number from 70 to 99, or nothing.'",
            "new-most, 4, Not less than the least.",
            "new-usual, 4, A number that learners may choose.",
        })
        void showsTheMessageAtTheFieldAndChangesNothing(String field, String typed, String message) {
            var form = new java.util.HashMap<>(Map.of("new-least", "5", "reviews-most", "100"));
            form.put(field, typed);
            var answer = save(form);
            assertThat(answer.statusCode()).isEqualTo(422);
            var page = Jsoup.parse(answer.asString());
            assertThat(page.select(".problem").eachText()).containsExactly(message);
            assertThat(page.selectFirst("#" + field).attr("aria-describedby")).contains(field + "-problem");
            assertThat(page(teaching.instructor(), teaching.path() + "/bounds")
                            .selectFirst("#reviews-most")
                            .val())
                    .isEmpty();
        }

        private Response save(Map<String, String> form) {
            return teaching.instructor().browser().formParams(form).post(teaching.path() + "/bounds");
        }
    }

    @Nested
    class AsLearner {

        @Test
        void readsWhichCourseAsksForWhat() {
            teaching.instructor()
                    .browser()
                    .formParams(Map.of("minutes-least", "20", "retention-least", "85"))
                    .post(teaching.path() + "/bounds");
            var anna = teaching.joinedBy(People.learner());
            assertThat(page(anna, "/settings").selectFirst("#minutesADay-hint").text())
                    .isEqualTo("Today offers as much as fits. History 8b asks for 20 or more.");
            var answer = anna.browser()
                    .formParams(Map.of("minutesADay", "15", "newADay", "5", "reviewsADay", "50", "theme", "auto"))
                    .post("/settings");
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(answer.asString()).select(".problem").text())
                    .isEqualTo("A whole number from 20 to 600. History 8b asks for 20 or more.");
            assertThat(page(anna, "/settings/schedule")
                            .selectFirst("#retention")
                            .attr("min"))
                    .isEqualTo("85");

            teaching.archive();
            assertThat(page(anna, "/settings").selectFirst("#minutesADay").attr("min"))
                    .isEqualTo("1");
        }
    }

    private static String minutes(Person learner) {
        return page(learner, "/settings").selectFirst("#minutesADay").val();
    }
}
