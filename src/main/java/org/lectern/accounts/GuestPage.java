package org.lectern.accounts;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.lectern.web.RateLimit;
import org.lectern.web.Refusal;

/// Studying without an account: a guest, known by this device only.
@Path("/guest")
@PermitAll
class GuestPage {

    /// Several computer rooms may share an address, lesson after lesson.
    private static final RateLimit NEW_GUESTS = new RateLimit(240, Duration.ofHours(1));

    private final Guests guests;
    private final Accounts accounts;
    private final Sessions sessions;
    private final SignedIn signedIn;
    private final SessionCookie cookie;
    private final Browser browser;
    private final Clock clock;

    GuestPage(
            Guests guests,
            Accounts accounts,
            Sessions sessions,
            SignedIn signedIn,
            SessionCookie cookie,
            Browser browser,
            Clock clock) {
        this.guests = guests;
        this.accounts = accounts;
        this.sessions = sessions;
        this.signedIn = signedIn;
        this.cookie = cookie;
        this.browser = browser;
        this.clock = clock;
    }

    /// @param zone the browser's, where it says one
    @POST
    @Transactional
    public Response begin(@RestForm @Nullable String zone) {
        var home = Response.seeOther(URI.create("/"));
        if (signedIn.here()) {
            return home.build();
        }
        if (!guests.welcome()) {
            throw new Refusal(403, "On this server one studies with an account. Sign in, or ask for a link.");
        }
        NEW_GUESTS.take(SignInFailures.network(browser.address())).ifPresent(wait -> {
            throw Refusal.forNow(
                    429,
                    "Many guests have come from your network. Try again in %s.".formatted(Waiting.inWords(wait)),
                    wait);
        });
        var account = accounts.add(Role.LEARNER, "Guest", true, Zones.orUtc(zone), clock.instant());
        return home.cookie(cookie.with(sessions.open(account, browser.device())))
                .build();
    }
}
