package org.lectern.accounts;

import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.http.Header;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.lectern.web.Ids;

/// People for tests, each new and signed in. Nothing is cleaned between tests: every test makes its own people.
public final class People {

    /// What a browser adds to its own site's requests.
    public static final Header SAME_ORIGIN = new Header("Sec-Fetch-Site", "same-origin");

    /// The password of everybody who has one.
    public static final String PASSWORD = "a horse reads Thermidor";

    private static final ZoneId NOON = zoneOfNoon(LocalTime.now(ZoneOffset.UTC));

    private static final AtomicInteger MADE = new AtomicInteger();

    private static String hash = "";

    private People() {}

    private static ZoneId zoneOfNoon(LocalTime utc) {
        int ahead = 12 - utc.getHour();
        // The names of these zones count the other way: west of Greenwich is plus.
        return ZoneId.of(ahead == 0 ? "UTC" : "Etc/GMT%+d".formatted(-ahead));
    }

    /// Somebody who is signed in.
    ///
    /// @param cookie the value of the cookie `lectern`
    /// @param token a personal token: scope teach for instructors and administrators, study for learners
    public record Person(UUID id, String name, String cookie, String token) {

        /// Requests as this person's browser sends them; redirects are not followed.
        public RequestSpecification browser() {
            return request().cookie("lectern", cookie).header(SAME_ORIGIN);
        }

        /// Requests that a page of another site makes this person's browser send.
        public RequestSpecification fromAnotherSite() {
            return request().cookie("lectern", cookie).header("Sec-Fetch-Site", "cross-site");
        }

        /// Requests as this person's script sends them.
        public RequestSpecification script() {
            return request().header("Authorization", "Bearer " + token);
        }
    }

    /// A learner where it is about noon: no study day ends while a test runs, at whatever hour it does.
    public static Person learner() {
        return add(Role.LEARNER, NOON);
    }

    public static Person learnerIn(ZoneId zone) {
        return add(Role.LEARNER, zone);
    }

    public static Person instructor() {
        return instructorIn(ZoneId.of("UTC"));
    }

    public static Person instructorIn(ZoneId zone) {
        return add(Role.INSTRUCTOR, zone);
    }

    public static Person administrator() {
        return add(Role.ADMINISTRATOR, ZoneId.of("UTC"));
    }

    /// A learner who can also sign in, with [#PASSWORD].
    public static Person learnerWithPassword() {
        return withPassword(Role.LEARNER);
    }

    /// Somebody of this role who can also sign in, with [#PASSWORD].
    public static Person withPassword(String role) {
        var person = add(role, ZoneId.of("UTC"));
        QuarkusTransaction.requiringNew().run(() -> {
            var name = LoginName.of(person.name());
            var account = bean(Accounts.class).get(person.id());
            account.becomeReal(name, passwordHash());
            bean(Logins.class).take(name, person.id());
        });
        return person;
    }

    /// Made once: a hash takes its time.
    private static synchronized String passwordHash() {
        if (hash.isEmpty()) {
            hash = bean(PasswordHashes.class).hash(PASSWORD);
        }
        return hash;
    }

    /// The same person on another device.
    public static Person again(Person person) {
        var cookie = QuarkusTransaction.requiringNew().call(() -> {
            var account = bean(Accounts.class).hold(person.id()).orElseThrow();
            return bean(Sessions.class).open(account, "Firefox on Linux").encoded();
        });
        return new Person(person.id(), person.name(), cookie, person.token());
    }

    /// The id of another device of this person, as the list of devices names it.
    public static String anotherDevice(Person person) {
        var secret = Secret.decode(again(person).cookie()).orElseThrow();
        return bean(Sessions.class).find(secret).orElseThrow().id().toString();
    }

    /// The id of this person's token, as the list of tokens names it.
    public static String tokenId(Person person) {
        var secret = Secret.decode(person.token()).orElseThrow();
        return bean(Sessions.class).find(secret).orElseThrow().id().toString();
    }

    /// A learner with this name to sign in with, but no password and no session.
    static void named(String name) {
        QuarkusTransaction.requiringNew().run(() -> {
            var now = bean(Clock.class).instant();
            var account = bean(Accounts.class).add(Role.LEARNER, name, false, ZoneId.of("UTC"), now);
            bean(Logins.class).take(LoginName.of(name), account.id());
        });
    }

    /// A guest, as `POST /guest` makes one.
    public static Person guest() {
        var made = nobody().post("/guest");
        var cookie = made.then().statusCode(303).extract().cookie("lectern");
        return new Person(Secret.decode(cookie).orElseThrow().account(), "Guest", cookie, "");
    }

    /// Requests of a browser that is not signed in; redirects are not followed.
    public static RequestSpecification nobody() {
        return request().header(SAME_ORIGIN);
    }

    /// Forms are UTF-8, as browsers send them.
    private static RequestSpecification request() {
        var forms = encoderConfig().defaultCharsetForContentType("UTF-8", ContentType.URLENC);
        return given().config(RestAssured.config().encoderConfig(forms))
                .redirects()
                .follow(false);
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
