package org.lectern.accounts;

import static io.restassured.RestAssured.given;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.Header;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.lectern.web.Ids;

/// People for tests, each new and signed in. Nothing is cleaned between tests: every test makes its own people.
public final class People {

    /// What a browser adds to its own site's requests.
    public static final Header SAME_ORIGIN = new Header("Sec-Fetch-Site", "same-origin");

    private static final AtomicInteger MADE = new AtomicInteger();

    private People() {}

    /// Somebody who is signed in.
    ///
    /// @param cookie the value of the cookie `lectern`
    /// @param token a personal token: scope teach for instructors and administrators, study for learners
    public record Person(UUID id, String name, String cookie, String token) {

        /// Requests as this person's browser sends them; redirects are not followed.
        public RequestSpecification browser() {
            return given().redirects().follow(false).cookie("lectern", cookie).header(SAME_ORIGIN);
        }

        /// Requests as this person's script sends them.
        public RequestSpecification script() {
            return given().redirects().follow(false).header("Authorization", "Bearer " + token);
        }
    }

    public static Person learner() {
        return add(Role.LEARNER, ZoneId.of("UTC"));
    }

    public static Person learnerIn(ZoneId zone) {
        return add(Role.LEARNER, zone);
    }

    public static Person instructor() {
        return add(Role.INSTRUCTOR, ZoneId.of("UTC"));
    }

    public static Person administrator() {
        return add(Role.ADMINISTRATOR, ZoneId.of("UTC"));
    }

    /// Requests of a browser that is not signed in; redirects are not followed.
    public static RequestSpecification nobody() {
        return given().redirects().follow(false).header(SAME_ORIGIN);
    }

    private static Person add(String role, ZoneId zone) {
        var now = bean(Clock.class).instant();
        var name = "Test %s %d".formatted(role, MADE.incrementAndGet());
        var account = new Account(Ids.make(now), role, name, false, zone, now);
        QuarkusTransaction.requiringNew().run(() -> bean(Accounts.class).persist(account));
        var sessions = bean(Sessions.class);
        var cookie = sessions.open(account, "Firefox on Linux").encoded();
        var scope = role.equals(Role.LEARNER) ? "study" : "teach";
        var token = sessions.token(account, scope, "A script").encoded();
        return new Person(account.id(), name, cookie, token);
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
