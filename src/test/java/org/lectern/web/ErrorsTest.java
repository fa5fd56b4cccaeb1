package org.lectern.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.accounts.People;

@QuarkusTest
class ErrorsTest {

    /// What no answer shows: names of classes, SQL, stacks.
    private static final String INSIDE =
            "(?s).*(org\\.lectern|java\\.|jakarta\\.|Exception|quarkus|\\bat [a-z]+\\.[a-z]+\\.|SQL).*";

    @TestHTTPResource("/")
    URI server;

    @Nested
    class AsPage {

        @ParameterizedTest
        @CsvSource({
            "GET, /nothing, 404",
            "GET, /admin/users/not-an-id, 403",
            "PUT, /settings, 405",
            "DELETE, /sign-in, 405",
            "POST, /settings/devices/not-an-id/removal, 404",
            "GET, /a/x/none.css, 404",
            "GET, /a/x/../pom.xml, 404",
            "GET, /q/health, 404",
            "GET, /q/metrics, 404"
        })
        void isNamedWithARequestId(String method, String path, int status) {
            var answer = People.learner().browser().request(method, path);
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.contentType()).startsWith("text/html");
            var page = Jsoup.parse(answer.asString());
            assertThat(page.selectFirst("h1").text()).isNotEmpty();
            assertThat(page.text()).contains("Error %d, request %s".formatted(status, answer.header("X-Request-Id")));
            assertThat(answer.asString()).doesNotMatch(INSIDE);
        }

        @Test
        void refusesABodyThatIsTooLarge() {
            var answer =
                    People.nobody().formParam("name", "x".repeat(3_000_000)).post("/sign-in");
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.asString()).contains(answer.header("X-Request-Id"));
        }

        @Test
        void refusesAFormWithTooManyFields() {
            var answer = People.nobody()
                    .contentType(ContentType.URLENC)
                    .body("name=Anna" + "&to=/".repeat(1_100))
                    .post("/sign-in");
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.asString()).contains("A form has fewer fields").contains(answer.header("X-Request-Id"));
        }
    }

    @Nested
    class AsProblem {

        @ParameterizedTest
        @CsvSource({"GET, /api/v1/nothing, 404", "DELETE, /api/v1/me, 405", "GET, /api/nothing, 404"})
        void isNamedWithARequestId(String method, String path, int status) {
            expectProblem(People.learner().script().request(method, path), status);
        }

        @Test
        void refusesOtherFormats() {
            expectProblem(People.learner().script().accept("text/csv").get("/api/v1/me"), 406);
            expectProblem(post("<a/>", ContentType.XML), 415);
        }

        @Test
        void pointsAtWhatIsWrong() {
            post("{\"items\": [{\"text\": \"a\", \"number\": 1}, {\"text\": \" \", \"number\": 6}]}", ContentType.JSON)
                    .then()
                    .statusCode(400)
                    .body("errors.find { it.pointer == '/items/1/number' }.message", startsWith("must be less"))
                    .body("errors.find { it.pointer == '/items/1/text' }.message", startsWith("must not be blank"));
        }

        @Test
        void namesAFieldThatIsNotThere() {
            expectProblem(post("{\"items\": [{\"txt\": \"a\"}]}", ContentType.JSON), 400)
                    .then()
                    .body("errors[0].pointer", equalTo("/items/0/txt"))
                    .body("errors[0].message", equalTo("There is no field \"txt\" here."));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"items\": ",
                    "{\"items\": 7}",
                    "[]",
                    "nonsense",
                    "{} {}",
                    "{\"items\": [{\"number\": \"x\"}]}"
                })
        void refusesWhatIsNoJsonOrHasAnotherShape(String body) {
            var answer = expectProblem(post(body, ContentType.JSON), 400);
            assertThat(answer.<String>path("errors[0].message")).isNotEmpty();
        }

        @Test
        void refusesTooDeepAndTooLong() {
            assertThat(post("{\"any\": " + "[".repeat(49) + "]".repeat(49) + "}", ContentType.JSON)
                            .statusCode())
                    .isEqualTo(200);
            expectProblem(post("{\"any\": " + "[".repeat(50) + "]".repeat(50) + "}", ContentType.JSON), 400);
            expectProblem(
                    post("{\"any\": \"" + "x".repeat(JsonLimits.LONGEST_STRING + 1) + "\"}", ContentType.JSON), 400);
            expectProblem(post("{\"any\": 1" + "0".repeat(200) + "}", ContentType.JSON), 400);
        }

        @Test
        void refusesABodyThatIsTooLarge() {
            expectProblem(post("{\"any\": [" + "\"x\",".repeat(700_000) + "1]}", ContentType.JSON), 413);
        }

        @Test
        void saysThatTheDatabaseIsAwayAndWhenToComeAgain() {
            var answer = expectProblem(given().get("/api/v1/echo/failure/database-gone"), 503);
            assertThat(answer.header("Retry-After")).isEqualTo("2");
        }

        @ParameterizedTest
        @ValueSource(strings = {"sql", "other"})
        void showsNothingOfTheInside(String what) {
            var answer = expectProblem(given().get("/api/v1/echo/failure/" + what), 500);
            assertThat(answer.asString()).doesNotContain("selct", "secret");
        }

        private Response post(String body, ContentType type) {
            return given().header(People.SAME_ORIGIN)
                    .contentType(type)
                    .body(body)
                    .post("/api/v1/echo");
        }

        private static Response expectProblem(Response answer, int status) {
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
            assertThat(answer.contentType()).startsWith("application/problem+json");
            assertThat(answer.<Integer>path("status")).isEqualTo(status);
            assertThat(answer.<String>path("title")).isNotEmpty();
            assertThat(answer.<String>path("detail")).isNotEmpty();
            assertThat(answer.<String>path("request_id")).isEqualTo(answer.header("X-Request-Id"));
            assertThat(answer.asString()).doesNotMatch(INSIDE);
            return answer;
        }
    }

    /// What no HTTP library sends.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%zz",
                "/%",
                "/api/v1/me?limit=%zz",
                "/cards/%00",
                "/..%2f..%2fetc/passwd",
                "/a/%2e%2e/x",
                "//",
                "/\\"
            })
    void answersMalformedPathsWithoutFailing(String path) throws IOException {
        var answer =
                raw("GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(path, server.getAuthority()));
        assertThat(answer).matches("(?s)HTTP/1\\.1 (400|404|401|303|200) .*").doesNotMatch(INSIDE);
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
