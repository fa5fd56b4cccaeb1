package org.lectern.operations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.web.Ids;

/// Answers while the database is away are refused with 503, and count once when they are sent again.
class DatabaseAwayIT {

    private static final String QUESTION = "is-it-away";

    @TempDir
    Path temporary;

    private Path data;
    private ServerProcess server;
    private String cookie;

    @BeforeEach
    void begin() throws Exception {
        data = DataFolders.withPrograms(temporary.resolve("data"));
        server = ServerProcess.serve(data);
        cookie = given().baseUri(server.address())
                .redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .post("/guest")
                .then()
                .statusCode(303)
                .extract()
                .cookie("lectern");
        try (var database = connect()) {
            ask(database);
        }
    }

    @AfterEach
    void end() throws IOException {
        server.close();
    }

    @Test
    void refusesAnAnswerUntilTheDatabaseIsBack() throws Exception {
        var answer = answer();
        sendDatabaseAway();
        assertAway(post(answer));
        letDatabaseBack();
        assertCountsOnce(answer, 1);
    }

    /// The answer's transaction waits for its card when the database goes.
    @Test
    void keepsNothingOfATransactionThatWasCutShort() throws Exception {
        assertThat(status(post(answer()))).isEqualTo("applied");
        var second = answer();
        var other = connect();
        other.setAutoCommit(false);
        lockCards(other);
        var posted = CompletableFuture.supplyAsync(() -> post(second));
        awaitWaiter(other);
        sendDatabaseAway();
        other.abort(Runnable::run);
        assertAway(posted.get(60, TimeUnit.SECONDS));
        letDatabaseBack();
        assertCountsOnce(second, 2);
    }

    /// @param answers how many the log has then
    private void assertCountsOnce(Map<String, Object> answer, int answers) throws Exception {
        assertThat(status(awaitBack(answer))).isEqualTo("applied");
        assertThat(status(post(answer))).isEqualTo("duplicate");
        var log = as().get("/api/v1/reviews").then().statusCode(200).extract().jsonPath();
        assertThat(log.getList("items")).hasSize(answers);
        assertThat(server.stop()).isZero();
        try (var replay = ServerProcess.run(data, List.of(), "replay", "--data", data.toString())) {
            assertThat(replay.exitCode()).as(replay.output()).isZero();
            assertThat(replay.output()).contains("1 cards, %d events".formatted(answers));
        }
    }

    private static void assertAway(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.header("Retry-After")).isEqualTo("2");
        assertThat(answer.<Integer>path("status")).isEqualTo(503);
        assertThat(answer.<String>path("detail")).contains("The database does not answer", "try again");
        assertThat(answer.<String>path("request_id")).isEqualTo(answer.header("X-Request-Id"));
    }

    private Response awaitBack(Map<String, Object> answer) throws Exception {
        for (var i = 0; i < 100; i++) {
            var posted = post(answer);
            if (posted.statusCode() != 503) {
                return posted;
            }
            Thread.sleep(300);
        }
        throw new AssertionError("Still away: " + server.output());
    }

    private static String status(Response posted) {
        assertThat(posted.statusCode()).as(posted.asString()).isEqualTo(200);
        return posted.path("results[0].status");
    }

    /// Without its programs the server cannot start it again, as it does within a second or two: an answer may wait
    /// that long, and is then recorded.
    private void sendDatabaseAway() throws IOException {
        Files.move(programs(), temporary.resolve("programs"));
        var postmaster = Long.parseLong(
                Files.readAllLines(data.resolve("pg-17/postmaster.pid")).getFirst());
        var process = ProcessHandle.of(postmaster).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    private void letDatabaseBack() throws IOException {
        Files.move(temporary.resolve("programs"), programs());
    }

    private Path programs() {
        return data.resolve(DataFolders.PROGRAMS);
    }

    private static void lockCards(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("select from card for update");
        }
    }

    /// Until the server's transaction waits for a lock.
    private static void awaitWaiter(Connection database) throws Exception {
        try (var waiting = database.prepareStatement("select from pg_locks where not granted")) {
            for (var i = 0; i < 200; i++) {
                try (var rows = waiting.executeQuery()) {
                    if (rows.next()) {
                        return;
                    }
                }
                Thread.sleep(50);
            }
        }
        throw new AssertionError("Nobody waits for the card");
    }

    private RequestSpecification as() {
        return given().baseUri(server.address()).cookie("lectern", cookie).header("Sec-Fetch-Site", "same-origin");
    }

    private Response post(Map<String, Object> answer) {
        return as().contentType(ContentType.JSON)
                .body(Map.of("reviews", List.of(answer)))
                .post("/api/v1/reviews");
    }

    private static Map<String, Object> answer() {
        var now = Instant.now();
        return Map.of(
                "review_id",
                Ids.make(now).toString(),
                "question_id",
                QUESTION,
                "version",
                1,
                "rating",
                "good",
                "answered_at",
                now.toString(),
                "device_id",
                new UUID(0, 1).toString());
    }

    private Connection connect() throws SQLException {
        var credentials = Credentials.read(data);
        return DriverManager.getConnection(credentials.url(), "lectern_owner", credentials.owner());
    }

    private static void ask(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("""
                    insert into bank (id, title, level, origin, created_at)
                    values ('away', 'Away', 'sourced', 'files', now());
                    insert into question (id, bank_id, position, version, status, served)
                    values ('is-it-away', 'away', 1000000, 1, 'reviewed', false);
                    insert into question_version (question_id, version, key_version, type, kind, voice, difficulty,
                        content, content_sha, created_at)
                    values ('is-it-away', 1, 1, 'basic', 'fact', 'author', 1,
                        '{"type": "basic", "stem": "Is it away?", "answer": "Not now"}', sha256(''), now())""");
        }
    }
}
