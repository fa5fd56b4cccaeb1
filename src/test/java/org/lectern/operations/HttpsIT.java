package org.lectern.operations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is promised to browsers where they reach the server by https, and only there.
class HttpsIT {

    private static final String ADDRESS = "https://lectern.example.org";

    @TempDir
    Path temporary;

    @Test
    void bindsBrowsersToItself() throws Exception {
        var data = DataFolders.withPrograms(temporary.resolve("data"));
        try (var server =
                ServerProcess.serve(data, List.of("-Dlectern.public-url=" + ADDRESS, "-Dlectern.guests=true"))) {
            for (var path : List.of("/", "/sign-in", "/nothing", "/api/v1/me", "/a/old/css/base.css")) {
                assertThat(get(server, path).header("Strict-Transport-Security"))
                        .as(path)
                        .isEqualTo("max-age=31536000");
            }
            var guest = guest(server);
            var cookie = guest.detailedCookie("__Host-lectern");
            assertThat(cookie.isSecured()).isTrue();
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getPath()).isEqualTo("/");
            assertThat(cookie.getDomain()).isNull();
            assertThat(cookie.getSameSite()).isEqualTo("Lax");
            assertThat(statusOfMe(server, "__Host-lectern", cookie.getValue())).isEqualTo(200);
            // A page of the same domain could set this one.
            assertThat(statusOfMe(server, "lectern", cookie.getValue())).isEqualTo(401);
            assertThat(server.output()).contains(ADDRESS + "/welcome/", "Lectern is ready: " + ADDRESS + "/");
        }
    }

    @Test
    void promisesNothingOnPlainHttp() throws Exception {
        var data = DataFolders.withPrograms(temporary.resolve("data"));
        try (var server = ServerProcess.serve(data)) {
            assertThat(get(server, "/").headers().hasHeaderWithName("Strict-Transport-Security"))
                    .isFalse();
            var cookie = guest(server).detailedCookie("lectern");
            assertThat(cookie.isSecured()).isFalse();
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(statusOfMe(server, "lectern", cookie.getValue())).isEqualTo(200);
        }
    }

    private static Response get(ServerProcess server, String path) {
        return given().baseUri(server.address()).redirects().follow(false).get(path);
    }

    private static Response guest(ServerProcess server) {
        var answer = given().baseUri(server.address())
                .redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .post("/guest");
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer;
    }

    private static int statusOfMe(ServerProcess server, String cookie, String value) {
        return given().baseUri(server.address())
                .cookie(cookie, value)
                .get("/api/v1/me")
                .statusCode();
    }
}
