package org.lectern.accounts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SignInPageTest {

    private static final String WRONG = "This name and this password do not belong together.";

    @Inject
    Accounts accounts;

    @Nested
    class SignedOut {

        @Test
        void signsInWithTheNameInAnyCase() {
            var person = People.learnerWithPassword();
            var answer = signIn(
                    "  " + person.name().toUpperCase(java.util.Locale.ROOT), People.PASSWORD, "/cards?due=today");

            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.header("Location")).isEqualTo("/cards?due=today");
            var cookie = answer.detailedCookie("lectern");
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getSameSite()).isEqualTo("Lax");
            assertThat(cookie.getPath()).isEqualTo("/");
            assertThat(me(cookie.getValue())).isEqualTo(person.id().toString());
        }

        @Test
        void saysOfAWrongPasswordAndAnUnknownNameTheSame() {
            var person = People.learnerWithPassword();
            for (var answer : new Response[] {
                signIn(person.name(), "not the password", "/"), signIn("Nobody at all", People.PASSWORD, "/")
            }) {
                assertThat(answer.statusCode()).isEqualTo(422);
                assertThat(answer.cookies()).isEmpty();
                assertThat(Jsoup.parse(answer.asString())
                                .selectFirst("[role=alert]")
                                .text())
                        .isEqualTo(WRONG);
            }
        }

        @Test
        void keepsTheNameAndNeverThePassword() {
            var page = Jsoup.parse(signIn("Anna <b>", "a secret word", "/read").asString());
            assertThat(page.selectFirst("#name").val()).isEqualTo("Anna <b>");
            assertThat(page.selectFirst("#password").val()).isEmpty();
            assertThat(page.selectFirst("[name=to]").val()).isEqualTo("/read");
            assertThat(page.html()).doesNotContain("a secret word");
        }

        @ParameterizedTest
        @ValueSource(strings = {"https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example"})
        void leadsToNoOtherSite(String to) {
            var person = People.learnerWithPassword();
            assertThat(signIn(person.name(), People.PASSWORD, to).header("Location"))
                    .isEqualTo("/");
            var page = Jsoup.parse(
                    People.nobody().queryParam("to", to).get("/sign-in").asString());
            assertThat(page.selectFirst("[name=to]").val()).isEqualTo("/");
        }

        @Test
        void isNotLetInOnceDisabled() {
            var person = People.learnerWithPassword();
            QuarkusTransaction.requiringNew()
                    .run(() -> accounts.get(person.id()).disable(Instant.parse("2026-11-23T08:00:00Z")));
            assertThat(signIn(person.name(), People.PASSWORD, "/").statusCode()).isEqualTo(422);
        }

        @Test
        void hashesAgainWhenTheParametersHaveChanged() {
            var person = People.learnerWithPassword();
            var weaker = com.password4j.Argon2Function.getInstance(8 * 1024, 1, 1, 32, com.password4j.types.Argon2.ID)
                    .hash(People.PASSWORD)
                    .getResult();
            QuarkusTransaction.requiringNew()
                    .run(() -> accounts.get(person.id()).changePassword(weaker));

            assertThat(signIn(person.name(), People.PASSWORD, "/").statusCode()).isEqualTo(303);
            assertThat(hashOf(person)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
            assertThat(signIn(person.name(), People.PASSWORD, "/").statusCode()).isEqualTo(303);
        }

        @Test
        void waitsAfterEightWrongPasswordsAndIsToldHowLong() {
            var person = People.learnerWithPassword();
            for (int i = 0; i < 8; i++) {
                assertThat(signIn(person.name(), "wrong " + i, "/").statusCode())
                        .isEqualTo(422);
            }
            var answer = signIn(person.name(), People.PASSWORD, "/");
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(840, 900);
            assertThat(answer.asString()).contains("Too many sign-ins failed. Try again in 15 minutes.");
        }

        /// Thirty pupils behind one address, in the same minute.
        @Test
        void letsAWholeClassInAtOnce() throws Exception {
            var pupils = new ArrayList<People.Person>();
            for (int i = 0; i < 30; i++) {
                pupils.add(People.learnerWithPassword());
            }
            var answers = new ArrayList<Future<Integer>>();
            try (var room = Executors.newFixedThreadPool(30)) {
                for (var pupil : pupils) {
                    answers.add(room.submit(
                            () -> signIn(pupil.name(), People.PASSWORD, "/").statusCode()));
                }
            }
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(303);
            }
        }
    }

    @Nested
    class AsLearner {

        @Test
        void getsANewSecretAndTheOldOneEnds() {
            var person = People.learnerWithPassword();
            var answer = person.browser()
                    .formParam("name", person.name())
                    .formParam("password", People.PASSWORD)
                    .post("/sign-in");
            assertThat(answer.cookie("lectern")).isNotEqualTo(person.cookie());
            assertThat(me(answer.cookie("lectern"))).isEqualTo(person.id().toString());
            person.browser().get("/api/v1/me").then().statusCode(401);
        }

        @Test
        void isWarnedAsAGuestThatTheAnswersWouldStayBehind() {
            var page = Jsoup.parse(People.guest().browser().get("/sign-in").asString());
            assertThat(page.selectFirst(".notice").text()).contains("leaves the guest’s answers behind");
        }
    }

    @Nested
    class FromAnotherSite {

        @Test
        void isRefused() {
            var person = People.learnerWithPassword();
            given().header("Sec-Fetch-Site", "cross-site")
                    .formParam("name", person.name())
                    .formParam("password", People.PASSWORD)
                    .post("/sign-in")
                    .then()
                    .statusCode(403);
        }
    }

    private String hashOf(People.Person person) {
        return QuarkusTransaction.requiringNew()
                .call(() -> accounts.get(person.id()).passwordHash());
    }

    private static String me(String cookie) {
        return given().cookie("lectern", cookie).get("/api/v1/me").path("id");
    }

    static Response signIn(String name, String password, String to) {
        return People.nobody()
                .formParam("name", name)
                .formParam("password", password)
                .formParam("to", to)
                .post("/sign-in");
    }
}
