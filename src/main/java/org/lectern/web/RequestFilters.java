package org.lectern.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/// What holds for every request, errors and files included: security headers, no requests from other sites.
@ApplicationScoped
class RequestFilters {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final long DROPPED_FOR_MS = 3_000;

    private final boolean https;
    private final BodyLimits limits;

    RequestFilters(Installation installation, BodyLimits limits) {
        this.https = installation.https();
        this.limits = limits;
    }

    void register(@Observes Filters filters) {
        filters.register(this::secure, 400);
        filters.register(this::refuseTooLarge, 300);
        filters.register(RequestFilters::refuseOtherSites, 200);
    }

    private void secure(RoutingContext context) {
        var headers = context.response().headers();
        headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        if (https) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
        // At the end, because what an answer says for itself would stand beside it.
        context.addHeadersEndHandler(_ -> {
            if (!headers.contains("Cache-Control")) {
                headers.set("Cache-Control", "no-store");
            }
        });
        context.next();
    }

    /// The server would cut the connection at its size, but without a word.
    private void refuseTooLarge(RoutingContext context) {
        var largest = limits.of(context);
        var length = context.request().getHeader("Content-Length");
        if (length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > largest) {
            dropRest(context);
            ErrorBody.send(context, 413, tooLarge(largest));
        } else {
            context.next();
        }
    }

    /// Who is still sending would not read the answer: for a moment the rest is taken and dropped.
    static void dropRest(RoutingContext context) {
        var request = context.request();
        request.handler(null);
        request.resume();
        context.vertx().setTimer(DROPPED_FOR_MS, _ -> request.connection().close());
        context.response().putHeader("Connection", "close");
    }

    static String tooLarge(long largest) {
        return "At most %d KiB are taken at once.".formatted(largest / 1024);
    }

    private static void refuseOtherSites(RoutingContext context) {
        if (SAFE.contains(context.request().method()) || isBearerAlone(context) || isSameOrigin(context)) {
            context.next();
        } else {
            ErrorBody.send(context, 403, "This request came from another site, so it was refused.");
        }
    }

    /// Another site cannot make a browser send a token.
    private static boolean isBearerAlone(RoutingContext context) {
        var authorization = context.request().getHeader("Authorization");
        return authorization != null
                && authorization.regionMatches(true, 0, "Bearer ", 0, 7)
                && context.request().getHeader("Cookie") == null;
    }

    /// Browsers send `Sec-Fetch-Site` over https and on loopback; on other plain http only `Origin`.
    private static boolean isSameOrigin(RoutingContext context) {
        var request = context.request();
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        var origin = request.getHeader("Origin");
        return origin != null
                && request.authority() != null
                && authorityOf(origin).equals(request.authority().toString().toLowerCase(Locale.ROOT));
    }

    private static String authorityOf(String origin) {
        try {
            return String.valueOf(URI.create(origin).getAuthority()).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }
}
