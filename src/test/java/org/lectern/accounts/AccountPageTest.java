package org.lectern.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccountPageTest {

    private static final String PAGE = "/settings/account";

    @Nested
    class AsGuest {

        @Test
        void becomesRealAndStaysWhoSheIs() {
            var guest = People.guest();
            var name = "Guest " + UUID.randomUUID();
            assertThat(makeReal(guest, name, People.PASSWORD).header("Location"))
                    .isEqualTo("/settings/account?saved=true");

            assertThat(guest.browser().get("/api/v1/me").<String>path("name")).isEqualTo(name);
            var signedIn = SignInPageTest.signIn(name, People.PASSWORD, "/");
            assertThat(Secret.decode(signedIn.cookie("lectern")).orElseThrow().account())
                    .isEqualTo(guest.id());
        }

        @Test
        void seesATakenNameAtTheField() {
            var taken = People.learnerWithPassword().name();
            var answer = makeReal(People.guest(), taken.toUpperCase(java.util.Locale.ROOT), People.PASSWORD);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(at("name", answer)).startsWith("This name is taken.");
        }

        @Test
        void seesWhatIsWrongAtBothFieldsAndTheNameAsTyped() {
            var answer = makeReal(People.guest(), "\u202eanna", "password");
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(at("name", answer)).isEqualTo("A name has no invisible characters.");
            assertThat(at("password", answer)).contains("commonest");
            assertThat(Jsoup.parse(answer.asString()).selectFirst("#name").val())
                    .isEqualTo("\u202eanna");
        }
    }

    @Nested
    class AsLearner {

        @Test
        void changesThePasswordAndEndsEverythingElse() {
            var learner = People.learnerWithPassword();
            var other = People.again(learner);
            assertThat(change(learner, People.PASSWORD, "another long one").statusCode())
                    .isEqualTo(303);

            learner.browser().get("/api/v1/me").then().statusCode(200);
            other.browser().get("/api/v1/me").then().statusCode(401);
            learner.script().get("/api/v1/me").then().statusCode(401);
            assertThat(SignInPageTest.signIn(learner.name(), People.PASSWORD, "/")
                            .statusCode())
                    .isEqualTo(422);
            assertThat(SignInPageTest.signIn(learner.name(), "another long one", "/")
                            .statusCode())
                    .isEqualTo(303);
        }

        @Test
        void needsTheOldPassword() {
            var learner = People.learnerWithPassword();
            var answer = change(learner, "not the old one", "another long one");
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(at("old", answer)).isEqualTo("This is not your password.");
            for (int i = 0; i < 7; i++) {
                change(learner, "not the old one", "another long one");
            }
            assertThat(change(learner, People.PASSWORD, "another long one").statusCode())
                    .isEqualTo(429);
        }

        @Test
        void choosesNoCommonPassword() {
            var answer = change(People.learnerWithPassword(), People.PASSWORD, "iloveyou");
            assertThat(at("password", answer)).contains("commonest");
        }

        @Test
        void hasANameAlready() {
            makeReal(People.learner(), "Another " + UUID.randomUUID(), People.PASSWORD)
                    .then()
                    .statusCode(409);
        }
    }

    private static Response makeReal(People.Person guest, String name, String password) {
        return guest.browser()
                .formParam("name", name)
                .formParam("password", password)
                .post(PAGE);
    }

    private static Response change(People.Person person, String old, String password) {
        return person.browser()
                .formParam("old", old)
                .formParam("password", password)
                .post(PAGE + "/password");
    }

    private static String at(String field, Response answer) {
        return Jsoup.parse(answer.asString())
                .selectFirst("#" + field + "-problem")
                .text();
    }
}
