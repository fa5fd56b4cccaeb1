package org.lectern.web;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.accounts.People;

/// A wrong method is the proof that a request was let through: 405 stands behind the check, 403 is the check.
@QuarkusTest
class CrossSiteTest {

    @TestHTTPResource("/")
    URI server;

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void letsPagesOfThisSiteThrough(String method) {
        signedIn()
                .header("Sec-Fetch-Site", "same-origin")
                .request(method, "/api/v1/me")
                .then()
                .statusCode(405);
        signedIn()
                .header("Origin", origin())
                .request(method, "/api/v1/me")
                .then()
                .statusCode(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none", "", "anything"})
    void refusesOtherSitesWhateverTheOriginSays(String site) {
        signedIn()
                .header("Sec-Fetch-Site", site)
                .header("Origin", origin())
                .post("/api/v1/me")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example", "null", "http://127.0.0.1", "file://", "http://127.0.0.1:1/"})
    void refusesOtherOrigins(String origin) {
        signedIn().header("Origin", origin).post("/api/v1/me").then().statusCode(403);
    }

    @Test
    void refusesWhatSaysNeither() {
        signedIn().post("/api/v1/me").then().statusCode(403);
        given().post("/sign-in").then().statusCode(403);
    }

    @Test
    void letsTokensAloneThrough() {
        var learner = People.learner();
        learner.script().post("/api/v1/me").then().statusCode(405);
        learner.script()
                .header("Sec-Fetch-Site", "cross-site")
                .post("/api/v1/me")
                .then()
                .statusCode(405);
        learner.script()
                .cookie("lectern", learner.cookie())
                .post("/api/v1/me")
                .then()
                .statusCode(403);
        given().header("Authorization", "Basic eDp5").post("/api/v1/me").then().statusCode(403);
    }

    @Test
    void letsEverybodyRead() {
        signedIn()
                .header("Sec-Fetch-Site", "cross-site")
                .get("/api/v1/me")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification signedIn() {
        return given().cookie("lectern", People.learner().cookie());
    }

    private String origin() {
        return "http://" + server.getAuthority();
    }
}
