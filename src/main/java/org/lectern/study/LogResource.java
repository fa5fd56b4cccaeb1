package org.lectern.study;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.accounts.SignedIn;
import org.lectern.web.Paging;

/// The learner's own log, in the order of the times that count.
@Path("/api/v1/reviews")
@RolesAllowed(Role.LEARNER)
@Produces(MediaType.APPLICATION_JSON)
class LogResource {

    record Page(List<LoggedReviews.Entry> items, @Nullable String next) {}

    private final LoggedReviews log;
    private final SignedIn learner;

    LogResource(LoggedReviews log, SignedIn learner) {
        this.log = log;
        this.learner = learner;
    }

    /// @param since only what was answered then or later
    @GET
    public Page list(
            @RestQuery @Nullable String since, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor)
            throws SQLException {
        var paging = Paging.of(limit, cursor, 2);
        var from = since == null ? Instant.EPOCH : Times.read("since", since);
        var found = log.after(learner.id(), from, place(paging), paging.limit());
        if (found.size() < paging.limit()) {
            return new Page(found, null);
        }
        var last = found.getLast();
        return new Page(
                found,
                Paging.cursor(last.answeredAt().toString(), last.reviewId().toString()));
    }

    private static LoggedReviews.Place place(Paging paging) {
        try {
            return paging.isFirst()
                    ? LoggedReviews.Place.START
                    : new LoggedReviews.Place(
                            Instant.parse(paging.after().get(0)),
                            UUID.fromString(paging.after().get(1)));
        } catch (DateTimeException | IllegalArgumentException _) {
            throw Paging.badCursor();
        }
    }
}
