package org.lectern.study;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.accounts.SignedIn;
import org.lectern.study.CardStates.Away;
import org.lectern.web.Paging;

/// The learner's own cards: told, put off, laid aside and brought back.
@Path("/api/v1/cards")
@RolesAllowed(Role.LEARNER)
@Produces(MediaType.APPLICATION_JSON)
class CardResource {

    record Page(List<View> items, @Nullable String next) {}

    record View(
            String questionId,
            int version,
            String phase,
            Instant dueAt,
            @Nullable Double stability,
            @Nullable Double difficulty,
            int reps,
            int lapses,
            @Nullable Instant lastReviewAt,
            @Nullable Instant suspendedAt,
            @Nullable Instant setAsideAt,
            @Nullable Instant leechAt) {

        static View of(Card card) {
            var told = CardView.of(card.state(), card.dueAt());
            return new View(
                    card.question(),
                    card.version(),
                    told.phase(),
                    told.dueAt(),
                    told.stability(),
                    told.difficulty(),
                    told.reps(),
                    told.lapses(),
                    card.lastReviewAt(),
                    card.suspendedAt(),
                    card.setAsideAt(),
                    card.leechAt());
        }
    }

    private final Cards cards;
    private final CardStates states;
    private final SignedIn learner;
    private final Clock clock;

    CardResource(Cards cards, CardStates states, SignedIn learner, Clock clock) {
        this.cards = cards;
        this.states = states;
        this.learner = learner;
        this.clock = clock;
    }

    /// All cards; with `due_before` those of the queue that are due then, in the order in which they are.
    @GET
    public Page list(
            @RestQuery("due_before") @Nullable String dueBefore,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor)
            throws SQLException {
        return dueBefore == null
                ? all(Paging.of(limit, cursor, 1))
                : due(Times.read("due_before", dueBefore), Paging.of(limit, cursor, 2));
    }

    private Page all(Paging paging) throws SQLException {
        var after = paging.isFirst() ? "" : paging.after().getFirst();
        var found = cards.after(learner.id(), after, paging.limit());
        return new Page(
                found.stream().map(View::of).toList(),
                found.size() < paging.limit()
                        ? null
                        : Paging.cursor(found.getLast().question()));
    }

    private Page due(Instant before, Paging paging) throws SQLException {
        var found = cards.due(learner.id(), before, place(paging), paging.limit());
        return new Page(
                found.stream().map(View::of).toList(),
                found.size() < paging.limit()
                        ? null
                        : Paging.cursor(
                                found.getLast().dueAt().toString(),
                                found.getLast().question()));
    }

    private static Cards.@Nullable Place place(Paging paging) {
        try {
            return paging.isFirst()
                    ? null
                    : new Cards.Place(
                            Instant.parse(paging.after().get(0)), paging.after().get(1));
        } catch (DateTimeException _) {
            throw Paging.badCursor();
        }
    }

    /// Not now: the card comes back on the next study day.
    @POST
    @Path("/{question_id}/postponement")
    public View postpone(@RestPath("question_id") String question) throws SQLException {
        return view(states.postpone(learner.id(), known(question), clock.instant()));
    }

    @DELETE
    @Path("/{question_id}/postponement")
    public View resume(@RestPath("question_id") String question) throws SQLException {
        return view(states.resume(learner.id(), known(question), clock.instant()));
    }

    @POST
    @Path("/{question_id}/set-aside")
    public View setAside(@RestPath("question_id") String question) throws SQLException {
        return view(states.keepOut(learner.id(), known(question), Away.SET_ASIDE, clock.instant()));
    }

    @DELETE
    @Path("/{question_id}/set-aside")
    public View takeUp(@RestPath("question_id") String question) throws SQLException {
        return view(states.bringBack(learner.id(), known(question), Away.SET_ASIDE));
    }

    @POST
    @Path("/{question_id}/suspension")
    public View suspend(@RestPath("question_id") String question) throws SQLException {
        return view(states.keepOut(learner.id(), known(question), Away.SUSPENDED, clock.instant()));
    }

    @DELETE
    @Path("/{question_id}/suspension")
    public View unsuspend(@RestPath("question_id") String question) throws SQLException {
        return view(states.bringBack(learner.id(), known(question), Away.SUSPENDED));
    }

    private static String known(String question) {
        if (!Slug.isOne(question)) {
            throw new NotFoundException();
        }
        return question;
    }

    private static View view(Optional<Card> card) {
        return card.map(View::of).orElseThrow(NotFoundException::new);
    }
}
