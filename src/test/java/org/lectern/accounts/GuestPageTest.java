package org.lectern.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// The tests' server listens on loopback, so guests are welcome.
@QuarkusTest
class GuestPageTest {

    @Inject
    Accounts accounts;

    @Nested
    class SignedOut {

        @Test
        void beginsInTheZoneOfTheBrowser() {
            var account = account(begin("Europe/Warsaw"));
            assertThat(account.isGuest()).isTrue();
            assertThat(account.role()).isEqualTo(Role.LEARNER);
            assertThat(account.zone()).hasToString("Europe/Warsaw");
            assertThat(account.passwordHash()).isNull();
        }

        @Test
        void beginsInUtcWhereTheBrowserSaysNothingKnown() {
            assertThat(account(begin("Mars/Olympus")).zone()).hasToString("UTC");
            assertThat(account(begin("")).zone()).hasToString("UTC");
        }

        @Test
        void isOfferedItOnThePageForSigningIn() {
            var page = Jsoup.parse(People.nobody().get("/sign-in").asString());
            assertThat(page.selectFirst("form[action=/guest] button").text()).isEqualTo("Study without an account");
        }
    }

    @Nested
    class AsLearner {

        @Test
        void stays() {
            var learner = People.learner();
            var answer = learner.browser().post("/guest");
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.cookies()).isEmpty();
        }
    }

    @Nested
    class AsGuest {

        @Test
        void isAskedBeforeSigningOut() {
            var guest = People.guest();
            assertThat(guest.browser().post("/sign-out").header("Location")).isEqualTo("/sign-out");
            assertThat(Jsoup.parse(guest.browser().get("/sign-out").asString()).text())
                    .contains("only this device leads to your answers");
            guest.browser().get("/api/v1/me").then().statusCode(200);

            var answer = guest.browser().formParam("sure", true).post("/sign-out");
            assertThat(answer.cookie("lectern")).isEmpty();
            guest.browser().get("/api/v1/me").then().statusCode(401);
        }
    }

    private static Response begin(String zone) {
        var answer = People.nobody().formParam("zone", zone).post("/guest");
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer;
    }

    private Account account(Response begun) {
        UUID id = Secret.decode(begun.cookie("lectern")).orElseThrow().account();
        return QuarkusTransaction.requiringNew().call(() -> accounts.get(id));
    }
}
