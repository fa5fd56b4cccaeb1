package org.lectern.operations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.web.Ids;

/// A guest studies ten cards and takes a name; the server is killed; all is there when it starts again.
class KilledServerIT {

    private static final String BANK =
            "-Dlectern.bank=" + Path.of("question-bank").toAbsolutePath();

    @TempDir
    Path temporary;

    @Test
    void losesNothingThatItAcknowledged() throws Exception {
        var data = DataFolders.withPrograms(temporary.resolve("data"));
        String cookie;
        List<Map<String, Object>> log;
        try (var server = ServerProcess.serve(data, List.of(BANK))) {
            cookie = given().baseUri(server.address())
                    .redirects()
                    .follow(false)
                    .header("Sec-Fetch-Site", "same-origin")
                    .post("/guest")
                    .then()
                    .statusCode(303)
                    .extract()
                    .cookie("lectern");
            answer(as(cookie, server), pack(as(cookie, server)));
            log = log(as(cookie, server));
            as(cookie, server)
                    .redirects()
                    .follow(false)
                    .formParam("name", "Anna")
                    .formParam("password", "a horse reads Thermidor")
                    .post("/settings/account")
                    .then()
                    .statusCode(303);
            server.kill();
        }
        try (var server = ServerProcess.serve(data, List.of(BANK))) {
            assertThat(log(as(cookie, server))).hasSize(10).isEqualTo(log);
            assertThat(as(cookie, server).get("/api/v1/me").jsonPath().getString("name"))
                    .isEqualTo("Anna");
            assertThat(server.post("/sign-in", "name=anna&password=a+horse+reads+Thermidor"))
                    .isEqualTo(303);
        }
        try (var check = ServerProcess.run(data, List.of(), "replay", "--data", data.toString())) {
            assertThat(check.exitCode()).as(check.output()).isZero();
        }
    }

    private static List<Map<String, Object>> pack(RequestSpecification learner) {
        return learner.get("/api/v1/pack?limit=10")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("cards");
    }

    private static void answer(RequestSpecification learner, List<Map<String, Object>> cards) {
        var now = Instant.now();
        var reviews = cards.stream()
                .map(card -> Map.of(
                        "review_id", Ids.make(now).toString(),
                        "question_id", card.get("question_id"),
                        "version", card.get("version"),
                        "rating", "good",
                        "answered_at", now.toString(),
                        "took_ms", 4_000,
                        "device_id", Ids.make(now).toString()))
                .toList();
        var statuses = learner.contentType(ContentType.JSON)
                .body(Map.of("reviews", reviews))
                .post("/api/v1/reviews")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("results.status");
        assertThat(statuses).hasSize(10).containsOnly("applied");
    }

    private static List<Map<String, Object>> log(RequestSpecification learner) {
        return learner.get("/api/v1/reviews")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    private static RequestSpecification as(String cookie, ServerProcess server) {
        return given().baseUri(server.address()).cookie("lectern", cookie).header("Sec-Fetch-Site", "same-origin");
    }
}
