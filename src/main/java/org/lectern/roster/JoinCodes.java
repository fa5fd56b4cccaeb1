package org.lectern.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.lectern.web.Refusal;

/// Codes with which learners join a course. At most one of a course works; it can be revoked, and expires.
@ApplicationScoped
class JoinCodes {

    /// A code that works.
    record JoinCode(String code, Instant expiresAt) {

        /// As it is read out: `ABCD-EFGH`.
        String spaced() {
            return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
        }

        String path() {
            return "/join/" + code;
        }
    }

    /// Without letters and digits that look like one another.
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Session database;
    private final Clock clock;

    JoinCodes(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<JoinCode> of(UUID course) {
        return database.createNativeQuery(
                        "select code, expires_at from join_code where course_id = ?1 and revoked_at is null and expires_at > ?2",
                        Object[].class)
                .setParameter(1, course)
                .setParameter(2, clock.instant())
                .getResultStream()
                .findFirst()
                .map(row -> new JoinCode((String) row[0], (Instant) row[1]));
    }

    /// Makes a code in place of the one before.
    void make(UUID course, Duration good) {
        revoke(course);
        var now = clock.instant();
        database.createNativeMutationQuery(
                        "insert into join_code (code, course_id, made_at, expires_at) values (?1, ?2, ?3, ?4)")
                .setParameter(1, random())
                .setParameter(2, course)
                .setParameter(3, now)
                .setParameter(4, now.plus(good))
                .executeUpdate();
    }

    void revoke(UUID course) {
        database.createNativeMutationQuery(
                        "update join_code set revoked_at = ?2 where course_id = ?1 and revoked_at is null")
                .setParameter(1, course)
                .setParameter(2, clock.instant())
                .executeUpdate();
    }

    /// The course of a code, as somebody typed it.
    ///
    /// @throws Refusal 404 when there is no such code, 410 when it works no more
    UUID course(String typed) {
        var row = database.createNativeQuery(
                        "select course_id, revoked_at is null and expires_at > ?2 from join_code where code = ?1",
                        Object[].class)
                .setParameter(1, normal(typed))
                .setParameter(2, clock.instant())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refusal(404, "There is no course with this code. Compare it letter by letter."));
        if (!(Boolean) row[1]) {
            throw new Refusal(410, "This code works no more. Ask your instructor for a new one.");
        }
        return (UUID) row[0];
    }

    /// Case, spaces and hyphens make no difference.
    static String normal(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String random() {
        var code = new StringBuilder();
        RANDOM.ints(LENGTH, 0, LETTERS.length()).forEach(at -> code.append(LETTERS.charAt(at)));
        return code.toString();
    }
}
