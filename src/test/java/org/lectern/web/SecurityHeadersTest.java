package org.lectern.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.accounts.People;

@QuarkusTest
class SecurityHeadersTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /sign-in, 200", "GET, /settings, 303", "GET, /nothing, 404", "GET, /api/v1/me, 401",
        "GET, /api/v1/openapi.json, 200", "POST, /settings, 401", "PUT, /settings, 405",
                "GET, /api/v1/echo/failure/x, 500",
        "GET, /a/old/css/base.css, 200", "GET, /a/old/css/none.css, 404"
    })
    void standOnEveryAnswer(String method, String path, int status) {
        var answer = People.nobody().request(method, path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertSafe(answer);
    }

    @Test
    void standOnRefusals() {
        var answer = given().post("/sign-in");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertSafe(answer);
        assertSafe(People.nobody().formParam("name", "x".repeat(3_000_000)).post("/sign-in"));
    }

    @Test
    void keepPagesOutOfCachesAndAssetsIn() {
        assertThat(People.learner().browser().get("/settings").header("Cache-Control"))
                .isEqualTo("no-store");
        assertThat(People.learner().script().get("/api/v1/me").header("Cache-Control"))
                .isEqualTo("no-store");
        assertThat(given().get(Release.asset("css/base.css")).header("Cache-Control"))
                .isEqualTo("public, max-age=31536000, immutable");
        assertThat(given().get("/a/old/css/base.css").header("Cache-Control")).isEqualTo("no-cache");
    }

    private static void assertSafe(Response answer) {
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("X-Request-Id")).hasSize(36);
        assertThat(answer.headers().asList().stream()
                        .map(header -> header.getName().toLowerCase(java.util.Locale.ROOT)))
                .doesNotContain("server", "x-powered-by", "strict-transport-security");
    }
}
