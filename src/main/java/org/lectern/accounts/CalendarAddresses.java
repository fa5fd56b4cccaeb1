package org.lectern.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.lectern.web.RateLimit;
import org.lectern.web.Refusal;

/// Secret addresses at which calendars fetch dates: one for all that somebody was given, one for each course that she
/// teaches. A new one takes the place of the one before. Nothing but a hash is kept, so each is shown once.
@ApplicationScoped
public class CalendarAddresses {

    /// Whose dates an address tells.
    ///
    /// @param about a course that the account teaches; the account itself for all that it was given
    public record Feed(UUID account, UUID about) {

        public boolean isOfCourse() {
            return !about.equals(account);
        }
    }

    private static final String MAKE = """
            insert into calendar_feed (account_id, about, token_hash, made_at) values (?1, ?2, ?3, ?4)
            on conflict (account_id, about) do update set token_hash = excluded.token_hash, made_at = excluded.made_at""";

    /// Who teaches no more tells no course's dates either; whether it still is her course is for others to say.
    private static final String FIND = """
            select f.about from calendar_feed f join account a on a.id = f.account_id
            where f.account_id = ?1 and f.token_hash = ?2 and a.disabled_at is null
                and (f.about = f.account_id or a.role <> 'learner')""";

    private static final RateLimit FETCHES = new RateLimit(120, Duration.ofHours(1));
    private static final RateLimit MISTAKES = new RateLimit(240, Duration.ofHours(1));

    private final Session database;
    private final Browser browser;
    private final Clock clock;

    CalendarAddresses(Session database, Browser browser, Clock clock) {
        this.database = database;
        this.browser = browser;
        this.clock = clock;
    }

    /// @param about a course, or the account itself
    /// @return the whole address
    public String make(UUID account, UUID about) {
        var secret = Secret.make(account);
        database.createNativeMutationQuery(MAKE)
                .setParameter(1, account)
                .setParameter(2, about)
                .setParameter(3, secret.hash())
                .setParameter(4, clock.instant())
                .executeUpdate();
        return browser.address("/calendar/%s.ics".formatted(secret.encoded()));
    }

    public void revoke(UUID account, UUID about) {
        database.createNativeMutationQuery("delete from calendar_feed where account_id = ?1 and about = ?2")
                .setParameter(1, account)
                .setParameter(2, about)
                .executeUpdate();
    }

    /// When the address that works was made.
    public Optional<Instant> madeAt(UUID account, UUID about) {
        return database.createNativeQuery(
                        "select made_at from calendar_feed where account_id = ?1 and about = ?2", Instant.class)
                .setParameter(1, account)
                .setParameter(2, about)
                .getResultStream()
                .findFirst();
    }

    /// @param secret as it stands in the address
    /// @throws NotFoundException when there is none, or it was revoked
    /// @throws Refusal 429 when it is fetched too often
    public Feed open(String secret) {
        var found = Secret.decode(secret).flatMap(this::find);
        var limit = found.isPresent() ? FETCHES : MISTAKES;
        limit.take(found.map(Feed::toString).orElseGet(browser::address)).ifPresent(wait -> {
            throw Refusal.forNow(429, "This calendar was fetched too often. Try again later.", wait);
        });
        return found.orElseThrow(NotFoundException::new);
    }

    private Optional<Feed> find(Secret secret) {
        return database.createNativeQuery(FIND, UUID.class)
                .setParameter(1, secret.account())
                .setParameter(2, secret.hash())
                .getResultStream()
                .findFirst()
                .map(about -> new Feed(secret.account(), about));
    }
}
