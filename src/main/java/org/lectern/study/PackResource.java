package org.lectern.study;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.accounts.SignedIn;
import org.lectern.bank.TextRights;
import org.lectern.web.Paging;

/// Hands out the pack.
@Path("/api/v1/pack")
@RolesAllowed(Role.LEARNER)
@Produces(MediaType.APPLICATION_JSON)
class PackResource {

    static final int MOST_CARDS = 200;

    private final Sessions sessions;
    private final TextRights rights;
    private final SignedIn learner;
    private final Clock clock;

    PackResource(Sessions sessions, TextRights rights, SignedIn learner, Clock clock) {
        this.sessions = sessions;
        this.rights = rights;
        this.learner = learner;
        this.clock = clock;
    }

    /// @param questionSet one that the learner was given to study: only its cards
    @GET
    public Response get(
            @RestQuery @Nullable String limit,
            @RestQuery("question_set") @Nullable String questionSet,
            @Context Request request)
            throws SQLException {
        int wanted = Paging.limit(limit, MOST_CARDS, MOST_CARDS);
        var now = clock.instant();
        var session = questionSet == null
                ? sessions.now(learner.id(), now, wanted)
                : sessions.ofSet(learner.id(), id(questionSet), now, wanted).orElseThrow(NotFoundException::new);
        var found = session.inOrder().stream().limit(wanted).toList();
        var closed = rights.closedTo(
                learner.id(), found.stream().map(StudyItem::question).toList());
        var items = found.stream().map(item -> item.without(closed)).toList();
        var tag = tag(session, items);
        var unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.build();
        }
        var cards =
                items.stream().map(item -> item.packed(session.learner(), now)).toList();
        return Response.ok(new Pack(now, session.endsAt(), session.counts(), cards))
                .tag(tag)
                .build();
    }

    private static UUID id(String questionSet) {
        try {
            return UUID.fromString(questionSet);
        } catch (IllegalArgumentException _) {
            throw new NotFoundException();
        }
    }

    /// Of what the pack follows from, the time of day aside: a step counts from the answer anyway.
    private static EntityTag tag(Session session, List<StudyItem> items) {
        var text = new StringBuilder()
                .append(session.learner())
                .append(session.endsAt())
                .append(session.counts());
        for (var item : items) {
            text.append(item.question().id())
                    .append(item.question().contentSha())
                    .append(item.state())
                    .append(item.weights().id())
                    .append(item.state().memory() == null ? "" : item.dueAt())
                    .append(item.passages().hashCode());
        }
        return new EntityTag(HexFormat.of().formatHex(ContentSha.of(text)), true);
    }
}
