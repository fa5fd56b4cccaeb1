package org.lectern.accounts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TokensPageTest {

    private static final String PAGE = "/settings/tokens";

    @Nested
    class AsLearner {

        @Test
        void makesSeesOnceUsesAndRevokes() {
            var learner = People.learner();
            var token = made(make(learner, "My script", "study"));
            use(token, 200);

            var page = Jsoup.parse(learner.browser().get(PAGE).asString());
            assertThat(page.text()).contains("My script (study)").doesNotContain(token);
            var row = page.select(".rows li").stream()
                    .filter(item -> item.text().startsWith("My script"))
                    .findFirst()
                    .orElseThrow();
            learner.browser()
                    .post(row.selectFirst("form").attr("action"))
                    .then()
                    .statusCode(303);
            use(token, 401);
        }

        @Test
        void getsNoneForTeaching() {
            var answer = make(People.learner(), "My script", "teach");
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(answer.asString())
                            .selectFirst("#scope-problem")
                            .text())
                    .isEqualTo("Choose one of these.");
        }

        @Test
        void saysWhatItIsFor() {
            assertThat(make(People.learner(), "  ", "study").statusCode()).isEqualTo(422);
            assertThat(make(People.learner(), "x".repeat(201), "study").statusCode())
                    .isEqualTo(422);
        }
    }

    @Nested
    class AsInstructor {

        @Test
        void getsOneForTeaching() {
            use(made(make(People.instructor(), "Results", "teach")), 200);
        }
    }

    @Nested
    class AsScript {

        @Test
        void opensNoPages() {
            var administrator = People.administrator();
            assertThat(administrator.script().get(PAGE).statusCode()).isEqualTo(303);
            administrator.script().get("/admin/users").then().statusCode(303);
            administrator
                    .script()
                    .formParam("label", "More")
                    .formParam("scope", "teach")
                    .post(PAGE)
                    .then()
                    .statusCode(401);
        }

        @Test
        void isNobodyWithTheSecretOfADevice() {
            use(People.learner().cookie(), 401);
        }

        @Test
        void isNobodyWithATokenForACookie() {
            given().cookie("lectern", People.learner().token())
                    .get("/api/v1/me")
                    .then()
                    .statusCode(401);
        }
    }

    private static void use(String token, int status) {
        given().header("Authorization", "Bearer " + token)
                .get("/api/v1/me")
                .then()
                .statusCode(status);
    }

    private static Response make(People.Person person, String label, String scope) {
        return person.browser()
                .formParam("label", label)
                .formParam("scope", scope)
                .post(PAGE);
    }

    private static String made(Response answer) {
        return Jsoup.parse(answer.then().statusCode(200).extract().asString())
                .selectFirst(".notice.ok code")
                .text();
    }
}
