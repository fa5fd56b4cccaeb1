package org.lectern.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
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
