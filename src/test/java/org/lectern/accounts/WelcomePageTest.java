package org.lectern.accounts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WelcomePageTest {

    @Inject
    Invitations invitations;

    @Inject
    Accounts accounts;

    @Nested
    class SignedOut {

        @Test
        void choosesANameAndAPasswordAndIsIn() {
            var name = "Anna " + UUID.randomUUID();
            var path = invitations.invite(name, Role.INSTRUCTOR).orElseThrow();
            assertThat(Jsoup.parse(People.nobody().get(path).asString())
                            .selectFirst("#name")
                            .val())
                    .isEqualTo(name);

            var answer = accept(path, name + " K", People.PASSWORD);
            assertThat(answer.statusCode()).isEqualTo(303);
            var me = given().cookie("lectern", answer.cookie("lectern")).get("/api/v1/me");
            assertThat(me.<String>path("role")).isEqualTo(Role.INSTRUCTOR);
            assertThat(me.<String>path("name")).isEqualTo(name + " K");

            // The name that was kept for her is free again.
            assertThat(invitations.invite(name, Role.LEARNER)).isPresent();
        }

        /// The name stands on paper, and in the list of those who teach her.
        @Test
        void keepsTheNameOfALearner() {
            var name = "drei.dritte " + UUID.randomUUID();
            var path = invitations.invite(name, Role.LEARNER).orElseThrow();
            var page = Jsoup.parse(People.nobody().get(path).asString());
            assertThat(page.select("input:not([type=hidden])").eachAttr("name")).containsExactly("password");
            assertThat(page.selectFirst(".lead").text()).startsWith("You sign in as " + name + ".");

            var refused = accept(path, "Dora Dritte", "short");
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(refused.asString()).selectFirst(".lead").text())
                    .startsWith("You sign in as " + name + ".");
            assertThat(accept(path, "Dora Dritte", People.PASSWORD).statusCode())
                    .isEqualTo(303);
            assertThat(SignInPageTest.signIn(name, People.PASSWORD, "/").statusCode())
                    .isEqualTo(303);
        }

        @Test
        void usesNothingUpByLooking() {
            var path = invite();
            for (int i = 0; i < 3; i++) {
                People.nobody().get(path).then().statusCode(200);
                People.nobody().head(path).then().statusCode(200);
            }
            assertThat(accept(path, "Looked " + UUID.randomUUID(), People.PASSWORD)
                            .statusCode())
                    .isEqualTo(303);
        }

        @Test
        void isToldThatALinkWasUsed() {
            var path = invite();
            accept(path, "First " + UUID.randomUUID(), People.PASSWORD);
            var over = People.nobody().get(path);
            assertThat(over.statusCode()).isEqualTo(410);
            assertThat(Jsoup.parse(over.asString()).select("main .button").attr("href"))
                    .isEqualTo("/sign-in");
            var again = accept(path, "Second " + UUID.randomUUID(), People.PASSWORD);
            assertThat(again.statusCode()).isEqualTo(410);
            assertThat(again.asString()).contains("If you have already chosen a password with it, sign in");
        }

        @Test
        void isToldThatALinkIsTooOld() {
            var path = invite();
            itIs(Instant.now().plus(Duration.ofDays(14)).plusSeconds(60));
            People.nobody().get(path).then().statusCode(410);
        }

        @Test
        void isToldTheSameOfALinkThatNeverWas() {
            People.nobody().get("/welcome/nothing").then().statusCode(410);
            People.nobody()
                    .get("/welcome/" + Secret.make(UUID.randomUUID()).encoded())
                    .then()
                    .statusCode(410);
        }

        @Test
        void keepsTheLinkWhenSomethingIsWrong() {
            var path = invite();
            assertThat(accept(path, "", "short").statusCode()).isEqualTo(422);
            assertThat(accept(path, People.learnerWithPassword().name(), People.PASSWORD)
                            .statusCode())
                    .isEqualTo(422);
            assertThat(accept(path, "Third time " + UUID.randomUUID(), People.PASSWORD)
                            .statusCode())
                    .isEqualTo(303);
        }

        @Test
        void getsInOnceOfManyAtOnce() throws Exception {
            var path = invite();
            var answers = new ArrayList<Future<Integer>>();
            try (var pool = Executors.newFixedThreadPool(8)) {
                for (int i = 0; i < 8; i++) {
                    var name = "Racer " + UUID.randomUUID();
                    answers.add(pool.submit(
                            () -> accept(path, name, People.PASSWORD).statusCode()));
                }
            }
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsOnlyOnce(303).containsOnly(303, 410);
        }
    }

    @Nested
    class WithANewPasswordsLink {

        @Test
        void keepsTheNameAndEndsEverythingOpen() {
            var person = People.learnerWithPassword();
            var path = QuarkusTransaction.requiringNew().call(() -> invitations.renew(accounts.get(person.id())));
            var page = Jsoup.parse(People.nobody().get(path).asString());
            assertThat(page.select("input:not([type=hidden])").eachAttr("name")).containsExactly("password");

            assertThat(accept(path, "Somebody else", "another long one").statusCode())
                    .isEqualTo(303);
            person.browser().get("/api/v1/me").then().statusCode(401);
            person.script().get("/api/v1/me").then().statusCode(401);
            assertThat(SignInPageTest.signIn(person.name(), "another long one", "/")
                            .statusCode())
                    .isEqualTo(303);
        }
    }

    @Nested
    class AtTheFirstStart {

        /// The run's database may have administrators already: they are set aside for as long as this takes.
        @Test
        void makesTheAdministratorAndNoSecond() {
            var before = withoutAdministrators();
            try {
                var earlier = invitations.forTheFirstAdministrator().orElseThrow();
                var path = invitations.forTheFirstAdministrator().orElseThrow();
                People.nobody().get(earlier).then().statusCode(410);

                assertThat(accept(path, "Boss " + UUID.randomUUID(), People.PASSWORD)
                                .statusCode())
                        .isEqualTo(303);
                assertThat(invitations.forTheFirstAdministrator()).isEmpty();
            } finally {
                restore(before);
            }
        }

        private java.util.List<UUID> withoutAdministrators() {
            return QuarkusTransaction.requiringNew().call(() -> {
                var ids = accounts.list("role", Role.ADMINISTRATOR).stream()
                        .filter(account -> !account.isDisabled())
                        .map(Account::id)
                        .toList();
                ids.forEach(id -> accounts.get(id).disable(Instant.EPOCH));
                return ids;
            });
        }

        private void restore(java.util.List<UUID> before) {
            QuarkusTransaction.requiringNew()
                    .run(() -> before.forEach(id -> accounts.get(id).enable()));
        }
    }

    private String invite() {
        return invitations
                .invite("Invited " + UUID.randomUUID(), Role.INSTRUCTOR)
                .orElseThrow();
    }

    private static Response accept(String path, String name, String password) {
        return People.nobody()
                .formParam("name", name)
                .formParam("password", password)
                .post(path);
    }

    private static void itIs(Instant now) {
        QuarkusMock.installMockForType(Clock.fixed(now, ZoneOffset.UTC), Clock.class);
    }
}
