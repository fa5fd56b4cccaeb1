package org.lectern.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.mapping.URITemplate;
import org.jspecify.annotations.Nullable;

/// Gives each request an id, and writes a line when it is answered: method, route, status, milliseconds. The route is
/// the template (`/cards/{question}`), never the path: no ids, names, addresses or queries are written.
@ApplicationScoped
class RequestLog {

    /// The key of the request id in the routing context and in the log.
    static final String REQUEST_ID = "request_id";

    private static final String ROUTE = "lectern.route";

    private static final Logger LOG = Logger.getLogger("org.lectern.requests");

    void register(@Observes Filters filters) {
        filters.register(RequestLog::begin, 500);
    }

    private static void begin(RoutingContext context) {
        var started = System.nanoTime();
        var id = UUID.randomUUID().toString();
        context.put(REQUEST_ID, id);
        MDC.put(REQUEST_ID, id);
        context.response().putHeader("X-Request-Id", id);
        context.addEndHandler(_ -> end(context, id, started));
        context.next();
    }

    private static void end(RoutingContext context, String id, long started) {
        MDC.put(REQUEST_ID, id);
        String route = context.get(ROUTE);
        LOG.infof(
                "%s %s %d %d ms",
                context.request().method(),
                route == null ? "(no route)" : route,
                context.response().getStatusCode(),
                (System.nanoTime() - started) / 1_000_000);
    }

    /// Errors come by here too, as soon as a route was found.
    @ServerResponseFilter
    public void nameRoute(ContainerRequestContext request, RoutingContext context) {
        var target = CurrentRequestManager.get().getTarget();
        if (target != null) {
            var route = template(target.getClassPath()) + template(target.getPath());
            context.put(ROUTE, route.isEmpty() ? "/" : route);
        }
    }

    private static String template(@Nullable URITemplate path) {
        return path == null || path.template.equals("/") ? "" : path.template;
    }
}
