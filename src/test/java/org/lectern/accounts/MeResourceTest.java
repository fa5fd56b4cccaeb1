package org.lectern.accounts;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MeResourceTest {

    @Nested
    class AsLearner {

        @Test
        void readsWhoSheIs() {
            var learner = People.learnerIn(ZoneId.of("Asia/Kathmandu"));
            var expected = Map.<String, Object>of(
                    "id",
                    learner.id().toString(),
                    "name",
                    learner.name(),
                    "role",
                    "learner",
                    "zone",
                    "Asia/Kathmandu",
                    "day_begins",
                    4,
                    "desired_retention",
                    0.9f,
                    "weights_id",
                    0);
            learner.browser().get("/api/v1/me").then().statusCode(200).body("", equalTo(expected));
            learner.script().get("/api/v1/me").then().statusCode(200).body("", equalTo(expected));
        }
    }

    @Nested
    class SignedOut {

        @Test
        void getsAProblem() {
            People.nobody()
                    .get("/api/v1/me")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", "Bearer")
                    .body("type", equalTo("about:blank"))
                    .body("status", equalTo(401))
                    .body("request_id", matchesPattern("[0-9a-f-]{36}"));
        }
    }
}
