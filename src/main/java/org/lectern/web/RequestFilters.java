package org.lectern.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Set;
import java.util.UUID;

/// What holds for every request, errors and files included: a request id, security headers, no requests from other
/// sites.
@ApplicationScoped
class RequestFilters {

    /// The key of the request id in the routing context and in the log.
    static final String REQUEST_ID = "request_id";

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final boolean https;

    RequestFilters(Installation installation) {
        this.https = installation.https();
    }

    void register(@Observes Filters filters) {
        filters.register(this::identify, 400);
        filters.register(this::secure, 300);
        filters.register(this::refuseOtherSites, 200);
    }

    private void identify(RoutingContext context) {
        var id = UUID.randomUUID().toString();
        context.put(REQUEST_ID, id);
        context.response().putHeader("X-Request-Id", id);
        context.next();
    }

    private void secure(RoutingContext context) {
        var headers = context.response().headers();
        headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        if (https) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
        if (!context.normalizedPath().startsWith("/a/")) {
            headers.set("Cache-Control", "no-store");
        }
        context.next();
    }

    /// Requests that a bearer token alone authenticates are exempt: another site cannot make a browser send it.
    private void refuseOtherSites(RoutingContext context) {
        var request = context.request();
        var bearer = request.getHeader("Authorization") != null && request.getHeader("Cookie") == null;
        if (SAFE.contains(request.method()) || bearer || isSameOrigin(context)) {
            context.next();
        } else {
            ErrorBody.send(context, 403, "This request came from another site, so it was refused.");
        }
    }

    private static boolean isSameOrigin(RoutingContext context) {
        var request = context.request();
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        var origin = request.getHeader("Origin");
        return origin != null
                && request.authority() != null
                && origin.contains("://")
                && request.authority().toString().equals(authorityOf(origin));
    }

    private static String authorityOf(String origin) {
        try {
            return String.valueOf(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException _) {
            return "";
        }
    }
}
