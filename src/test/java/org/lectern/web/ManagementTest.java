package org.lectern.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People;

/// On the management port; ErrorsTest holds that the public one has none of it.
@QuarkusTest
class ManagementTest {

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Test
    void saysThatItLivesAndThatTheDatabaseAnswers() {
        given().get(at("/q/health/live")).then().statusCode(200).body("status", equalTo("UP"));
        given().get(at("/q/health/ready"))
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", hasItem("Database connections health check"));
    }

    @Test
    void measuresRequestsByRouteAndNamesNobody() {
        var learner = People.learner();
        People.administrator()
                .browser()
                .get("/admin/users/" + learner.id())
                .then()
                .statusCode(200);
        var text =
                given().get(at("/q/metrics")).then().statusCode(200).extract().asString();
        assertThat(text)
                .contains("http_server_requests_seconds_count", "uri=\"/admin/users/{user}\"")
                .doesNotContain(learner.id().toString());
    }

    private URI at(String path) {
        return management.resolve(path);
    }
}
