package org.lectern.progress;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.bank.KeyLine;
import org.lectern.bank.OwnQuestions;
import org.lectern.bank.StudyQuestion;
import org.lectern.bank.TextRights;
import org.lectern.progress.CardSheet.Quoted;
import org.lectern.progress.Shelf.Book;
import org.lectern.study.Card;
import org.lectern.study.CardStates;
import org.lectern.study.CardStates.Away;
import org.lectern.web.Picture;

/// One card: the question with its answer and passages, how well it is remembered, and each answer that was given.
@Path("/cards/{question}")
@RolesAllowed(Role.LEARNER)
class CardPage {

    @CheckedTemplate(basePath = "progress", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance card(CardSheet sheet);
    }

    private final Self self;
    private final OwnCards cards;
    private final CardHistory history;
    private final QuestionLines questions;
    private final Shelf shelf;
    private final CardStates states;
    private final OwnQuestions own;
    private final TextRights rights;

    CardPage(
            Self self,
            OwnCards cards,
            CardHistory history,
            QuestionLines questions,
            Shelf shelf,
            CardStates states,
            OwnQuestions own,
            TextRights rights) {
        this.self = self;
        this.cards = cards;
        this.history = history;
        this.questions = questions;
        this.shelf = shelf;
        this.states = states;
        this.own = own;
        this.rights = rights;
    }

    /// A question that is no longer asked is there for whoever has a card of it.
    @GET
    public TemplateInstance show(@RestPath String question, @RestQuery @Nullable String made) {
        var card = cards.find(self.id(), question).orElse(null);
        var asked = questions
                .current(question, card != null)
                .map(found -> rights.seenBy(self.id(), found))
                .orElseThrow(NotFoundException::new);
        var log = history.of(self.id(), question).stream()
                .map(event -> HistoryLine.of(event, self.days()))
                .toList();
        return Templates.card(new CardSheet(
                asked,
                quoted(asked),
                card,
                Standing.of(card, self.days(), self.now()),
                KeyLine.of(asked.content()),
                log,
                card == null ? null : curve(card),
                own.find(self.id(), question).orElse(null),
                made != null));
    }

    /// Kept out for good, or until it is resumed.
    @POST
    @Path("/suspension")
    public Response suspend(@RestPath String question) throws SQLException {
        return done(states.keepOut(self.id(), question, Away.SUSPENDED, self.now()));
    }

    @POST
    @Path("/suspension/removal")
    public Response resume(@RestPath String question) throws SQLException {
        return done(states.bringBack(self.id(), question, Away.SUSPENDED));
    }

    @POST
    @Path("/set-aside")
    public Response setAside(@RestPath String question) throws SQLException {
        return done(states.keepOut(self.id(), question, Away.SET_ASIDE, self.now()));
    }

    @POST
    @Path("/set-aside/removal")
    public Response bringBack(@RestPath String question) throws SQLException {
        return done(states.bringBack(self.id(), question, Away.SET_ASIDE));
    }

    /// Not now: tomorrow.
    @POST
    @Path("/postponement")
    public Response postpone(@RestPath String question) throws SQLException {
        return done(states.postpone(self.id(), question, self.now()));
    }

    private static Response done(Optional<Card> card) {
        var question = card.orElseThrow(NotFoundException::new).question();
        return Response.seeOther(UriBuilder.fromPath("/cards/{question}").build(question))
                .build();
    }

    private List<Quoted> quoted(StudyQuestion asked) {
        var languages = shelf.books(self.id()).stream()
                .collect(Collectors.toMap(Book::id, book -> book.details().language()));
        return asked.passages().stream()
                .map(passage -> new Quoted(passage, languages.getOrDefault(passage.source(), "")))
                .toList();
    }

    private @Nullable Picture curve(Card card) {
        var answered = card.lastReviewAt();
        if (answered == null || card.state().memory() == null) {
            return null;
        }
        return new ForgettingCurve(
                        card.weights().fsrs(),
                        card.state().remembered().stability(),
                        self.account().desiredRetention(),
                        java.time.LocalDate.ofEpochDay(card.state().lastStudyDay()),
                        Standing.day(card.dueAt(), self.days()),
                        self.today())
                .picture();
    }
}
