package org.lectern.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.accounts.People;

@QuarkusTest
class RequestLogTest {

    /// Every record of every logger, as a log file would have it.
    private static final class Listener extends Handler {

        private final List<ExtLogRecord> records = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord record) {
            var copy = ExtLogRecord.wrap(record);
            copy.copyAll();
            records.add(copy);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private final Listener listener = new Listener();

    @TestHTTPResource("/")
    URI server;

    @BeforeEach
    void listen() {
        listener.setLevel(Level.ALL);
        Logger.getLogger("").addHandler(listener);
    }

    @AfterEach
    void stop() {
        Logger.getLogger("").removeHandler(listener);
    }

    @Test
    void writesMethodRouteStatusAndTimeWithTheRequestId() {
        var answer = People.administrator()
                .browser()
                .get("/admin/users/" + People.learner().id() + "?q=Anna");
        assertThat(line(answer.header("X-Request-Id"))).matches("GET /admin/users/\\{user\\} 200 \\d+ ms");

        var refused = People.learner().browser().get("/admin/users");
        assertThat(line(refused.header("X-Request-Id"))).matches("GET /admin/users 403 \\d+ ms");
        var nothing = People.nobody().get("/nothing/anna.kowalska");
        assertThat(line(nothing.header("X-Request-Id"))).matches("GET \\(no route\\) 404 \\d+ ms");
        var asset = People.nobody().get("/a/x/css/base.css");
        assertThat(line(asset.header("X-Request-Id"))).startsWith("GET /a/{hash}/{path:.+} 200");
        var today = People.learner().browser().get("/");
        assertThat(line(today.header("X-Request-Id"))).matches("GET / 200 \\d+ ms");
    }

    /// Whether or not it was said beforehand how long it is: nobody who runs the server can do anything about it.
    @ParameterizedTest
    @CsvSource({
        "/admin/texts, multipart/form-data; boundary=x, true, POST \\(no route\\)",
        "/admin/texts, multipart/form-data; boundary=x, false, POST /admin/texts",
        "/sign-in, application/x-www-form-urlencoded, false, POST /sign-in",
        "/api/v1/reviews, application/json, false, POST /api/v1/reviews",
        "/api/v1/echo, application/json, false, POST /api/v1/echo"
    })
    void writesNoErrorForABodyThatIsTooLarge(String path, String type, boolean lengthSaid, String route)
            throws Exception {
        var answer = post(path, type, lengthSaid);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("This is too large", "At most 2048 KiB");
        assertThat(line(answer.headers().firstValue("X-Request-Id").orElseThrow()))
                .matches(route + " 413 \\d+ ms");
        assertThat(listener.records)
                .filteredOn(record -> record.getLevel().intValue() > Level.INFO.intValue())
                .isEmpty();
    }

    private HttpResponse<String> post(String path, String type, boolean lengthSaid) throws Exception {
        var body = body(type).getBytes(StandardCharsets.US_ASCII);
        var request = HttpRequest.newBuilder(server.resolve(path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", type)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Cookie", "lectern=" + People.administrator().cookie())
                .POST(
                        lengthSaid
                                ? HttpRequest.BodyPublishers.ofByteArray(body)
                                : HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String body(String type) {
        var part = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n";
        return switch (type) {
            case "application/json" -> "{\"any\": [" + "\"x\",".repeat(750_000) + "1]}";
            case "application/x-www-form-urlencoded" -> "to=" + "/".repeat(3_000_000);
            default -> part + "a".repeat(3_000_000) + "\r\n--x--\r\n";
        };
    }

    @Test
    void writesNothingOfASignIn() {
        var person = People.learnerWithPassword();
        for (var password : List.of("Wrong-Zitronenbaum", People.PASSWORD)) {
            var answer = People.nobody()
                    .header("User-Agent", "Planted-Agent")
                    .formParam("name", person.name())
                    .formParam("password", password)
                    .formParam("to", "/planted-place")
                    .post("/sign-in");
            line(answer.header("X-Request-Id"));
        }
        assertThat(listener.records.stream().map(RequestLogTest::whole))
                .isNotEmpty()
                .noneMatch(text -> text.contains(person.name())
                        || text.contains("Zitronenbaum")
                        || text.contains(People.PASSWORD)
                        || text.contains("127.0.0.1")
                        || text.toLowerCase(java.util.Locale.ROOT).contains("planted"));
    }

    private static String whole(ExtLogRecord record) {
        return new PatternFormatter("%m %e %X").format(record);
    }

    /// The line of a request; it is written a moment after the answer.
    private String line(String requestId) {
        var deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (System.nanoTime() < deadline) {
            var found = listener.records.stream()
                    .filter(record -> record.getLoggerName().equals("org.lectern.requests"))
                    .filter(record -> requestId.equals(record.getMdc("request_id")))
                    .findFirst();
            if (found.isPresent()) {
                return new PatternFormatter("%m").format(found.get());
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("No line for request " + requestId);
    }
}
