package org.lectern.progress;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.study.Times;
import org.lectern.web.Refusal;

/// What a sitting moved, for its summary.
@Path("/api/v1/passages/moves")
@RolesAllowed(Role.LEARNER)
@Produces(MediaType.APPLICATION_JSON)
class MoveResource {

    private static final Duration LONGEST_SITTING = Duration.ofDays(2);

    record Page(List<View> items, @Nullable String next) {}

    /// @param from the level before, `fading` or any other of the six, and `to` the level now
    record View(String from, String to, int passages) {

        static View of(Moves.Move move) {
            return new View(move.from().word(), move.to().word(), move.passages());
        }
    }

    private final Moves moves;
    private final Clock clock;

    MoveResource(Moves moves, Clock clock) {
        this.moves = moves;
        this.clock = clock;
    }

    /// @param since the sitting's start, at most two days ago
    @GET
    public Page list(@RestQuery @Nullable String since) {
        return new Page(moves.since(start(since)).stream().map(View::of).toList(), null);
    }

    private Instant start(@Nullable String since) {
        var start = Times.read("since", since == null ? "" : since);
        if (start.isBefore(clock.instant().minus(LONGEST_SITTING))) {
            throw new Refusal(400, "\"since\" is at most two days ago.");
        }
        return start;
    }
}
