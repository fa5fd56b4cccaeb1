package org.lectern.accounts;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;
import org.lectern.web.Installation;

/// The cookie that holds a session's secret: for scripts out of reach, and under https bound to this host.
@ApplicationScoped
class SessionCookie {

    /// Browsers keep none longer than 400 days.
    private static final int KEPT_SECONDS = 400 * 24 * 60 * 60;

    private final boolean https;

    SessionCookie(Installation installation) {
        this.https = installation.https();
    }

    private String name() {
        return https ? "__Host-lectern" : "lectern";
    }

    Optional<Secret> read(RoutingContext context) {
        return Optional.ofNullable(context.request().getCookie(name()))
                .flatMap(cookie -> Secret.decode(cookie.getValue()));
    }

    NewCookie with(Secret secret) {
        return cookie(secret.encoded(), KEPT_SECONDS);
    }

    NewCookie gone() {
        return cookie("", 0);
    }

    private NewCookie cookie(String value, int maxAge) {
        return new NewCookie.Builder(name())
                .value(value)
                .path("/")
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(https)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
