package org.lectern.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SettingsPageTest {

    private static final Map<String, String> TYPED = Map.of(
            "minutesADay", "25",
            "newADay", "0",
            "reviewsADay", "120",
            "theme", "dark",
            "spaceRates", "true",
            "secondStep", "true");

    @Inject
    Accounts accounts;

    @Nested
    class AsLearner {

        @Test
        void savesAndSaysSo() {
            var learner = People.learner();
            var answer = save(learner, TYPED);
            assertThat(answer.header("Location")).isEqualTo("/settings?saved=true");

            var page = page(learner, "/settings?saved=true");
            assertThat(page.selectFirst("[role=status].ok").text()).isEqualTo("Saved.");
            assertThat(page.selectFirst("html").attr("data-theme")).isEqualTo("dark");
            assertThat(page.select("input[type=checkbox][checked]").eachAttr("name"))
                    .containsExactly("secondStep", "spaceRates");

            var account = QuarkusTransaction.requiringNew().call(() -> accounts.get(learner.id()));
            assertThat(account.minutesADay()).isEqualTo(25);
            assertThat(account.newADay()).isZero();
            assertThat(account.reviewsADay()).isEqualTo(120);
            assertThat(account.hasLetterKeys()).isFalse();
            assertThat(account.spaceRates()).isTrue();
            assertThat(account.thinksFirst()).isFalse();
            assertThat(account.takesSecondStep()).isTrue();
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                minutesADay | 0       | A whole number from 1 to 600.
                minutesADay | 601     | A whole number from 1 to 600.
                minutesADay | 7.5     | A whole number from 1 to 600.
                newADay     | -1      | A whole number from 0 to 1000.
                reviewsADay | 99999999999999999999 | A whole number from 0 to 10000.
                theme       | pink    | Choose one of these.
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
            if (page.selectFirst("#" + field).is("input")) {
                assertThat(page.selectFirst("#" + field).val()).isEqualTo(typed);
            }
            assertThat(page(learner, "/settings").selectFirst("#minutesADay").val())
                    .isEqualTo("15");
        }
    }

    @Nested
    class AsInstructor {

        @Test
        void studiesTooAndSoHasSettings() {
            assertThat(save(People.instructor(), TYPED).statusCode()).isEqualTo(303);
        }
    }

    @Nested
    class SignedOut {

        @Test
        void isSentToSignInAndComesBack() {
            assertThat(People.nobody().get("/settings?saved=true").header("Location"))
                    .isEqualTo("/sign-in?to=%2Fsettings%3Fsaved%3Dtrue");
            People.nobody().formParams(TYPED).post("/settings").then().statusCode(401);
        }
    }

    private static Response save(People.Person person, Map<String, String> typed) {
        return person.browser().formParams(typed).post("/settings");
    }

    private static Document page(People.Person person, String path) {
        return Jsoup.parse(
                person.browser().get(path).then().statusCode(200).extract().asString());
    }
}
