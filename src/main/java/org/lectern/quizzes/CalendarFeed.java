package org.lectern.quizzes;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.lectern.accounts.CalendarAddresses;

/// Dates for a calendar program, at a secret address: it signs in nowhere. The same dates are the same bytes.
@Path("/calendar/{file:[A-Za-z0-9_-]+[.]ics}")
@PermitAll
class CalendarFeed {

    private static final String SUFFIX = ".ics";

    private final CalendarAddresses addresses;
    private final CalendarDates dates;
    private final RoutingContext context;

    CalendarFeed(CalendarAddresses addresses, CalendarDates dates, RoutingContext context) {
        this.addresses = addresses;
        this.dates = dates;
        this.context = context;
    }

    @GET
    @Produces("text/calendar;charset=UTF-8")
    public Response get(@RestPath String file, @Context Request request) {
        var feed = addresses.open(file.substring(0, file.length() - SUFFIX.length()));
        var text = feed.isOfCourse() ? dates.ofCourse(feed.account(), feed.about()) : dates.ofLearner(feed.account());
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var tag = new EntityTag(UUID.nameUUIDFromBytes(bytes).toString());
        var known = request.evaluatePreconditions(tag);
        var answer = known != null ? known : Response.ok(bytes).tag(tag);
        // In the place of what every answer has; as a header of this one it would stand beside it.
        context.response().putHeader("Cache-Control", "private, max-age=900");
        return answer.header("X-Robots-Tag", "noindex").build();
    }
}
