package org.lectern.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lectern.web.Problems;
import org.lectern.web.RateLimit;
import org.lectern.web.Refusal;

/// People who come by themselves: as a guest of this device, or with a name and a password. What else belongs to their
/// arrival happens in the same transaction.
@ApplicationScoped
public class Arrivals {

    /// Several computer rooms may share an address, lesson after lesson.
    private static final RateLimit NEW_PEOPLE = new RateLimit(240, Duration.ofHours(1));

    /// What came of it.
    public sealed interface Outcome {

        /// Signed in: what the browser has to keep.
        record Here(NewCookie cookie) implements Outcome {}

        /// What is wrong at the fields `name` and `password`.
        record Refused(Problems problems) implements Outcome {}
    }

    private final Guests guests;
    private final Accounts accounts;
    private final Registration registration;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Browser browser;
    private final Clock clock;

    Arrivals(
            Guests guests,
            Accounts accounts,
            Registration registration,
            Sessions sessions,
            SessionCookie cookie,
            Browser browser,
            Clock clock) {
        this.guests = guests;
        this.accounts = accounts;
        this.registration = registration;
        this.sessions = sessions;
        this.cookie = cookie;
        this.browser = browser;
        this.clock = clock;
    }

    /// A guest of this device, in the caller's transaction.
    ///
    /// @param zone the browser's, where it says one
    /// @param then what belongs to the arrival of this account
    public NewCookie asGuest(@Nullable String zone, Consumer<UUID> then) {
        if (!guests.welcome()) {
            throw new Refusal(403, "On this server one studies with an account. Sign in, or ask for a link.");
        }
        count();
        var account = accounts.add(Role.LEARNER, "Guest", true, Zones.orUtc(zone), clock.instant());
        then.accept(account.id());
        return cookie.with(sessions.open(account, browser.device()));
    }

    /// A learner with a name and a password. The caller has no transaction open: a password is hashed.
    ///
    /// @param then what belongs to the arrival of this account
    public Outcome withAccount(String name, String password, @Nullable String zone, Consumer<UUID> then) {
        var login = LoginName.of(name);
        var problems = NewLogin.problems(login, password);
        if (!problems.none()) {
            return new Outcome.Refused(problems);
        }
        count();
        return registration
                .register(login, password, Zones.orUtc(zone), browser.device(), then)
                .<Outcome>map(secret -> new Outcome.Here(cookie.with(secret)))
                .orElse(new Outcome.Refused(NewLogin.TAKEN));
    }

    private void count() {
        NEW_PEOPLE.take(SignInFailures.network(browser.address())).ifPresent(wait -> {
            throw Refusal.forNow(
                    429,
                    "Many people have come from your network. Try again in %s.".formatted(Waiting.inWords(wait)),
                    wait);
        });
    }
}
