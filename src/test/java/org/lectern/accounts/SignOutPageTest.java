package org.lectern.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignOutPageTest {

    @Nested
    class AsLearner {

        @Test
        void endsThisDeviceAndNoOther() {
            var learner = People.learner();
            var other = People.again(learner);
            var answer = learner.browser().post("/sign-out");

            assertThat(answer.header("Location")).isEqualTo("/");
            assertThat(answer.detailedCookie("lectern").getMaxAge()).isZero();
            learner.browser().get("/api/v1/me").then().statusCode(401);
            other.browser().get("/api/v1/me").then().statusCode(200);
            learner.script().get("/api/v1/me").then().statusCode(200);
        }

        @Test
        void isNotSignedOutByAnotherSite() {
            var learner = People.learner();
            learner.fromAnotherSite().post("/sign-out").then().statusCode(403);
            learner.browser().get("/api/v1/me").then().statusCode(200);
        }
    }

    @Nested
    class SignedOut {

        @Test
        void isLedHome() {
            assertThat(People.nobody().get("/sign-out").header("Location")).isEqualTo("/");
            assertThat(People.nobody().post("/sign-out").header("Location")).isEqualTo("/");
        }
    }
}
