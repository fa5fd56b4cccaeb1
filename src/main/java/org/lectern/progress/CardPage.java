package org.lectern.progress;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.scheduling.Fsrs;
import org.lectern.scheduling.Weights;
import org.lectern.study.Card;
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

    CardPage(Self self, OwnCards cards, CardHistory history, QuestionLines questions) {
        this.self = self;
        this.cards = cards;
        this.history = history;
        this.questions = questions;
    }

    /// A question that is no longer asked is there for whoever has a card of it.
    @GET
    public TemplateInstance show(@RestPath String question) {
        var card = cards.find(self.id(), question).orElse(null);
        var asked = questions.current(question, card != null).orElseThrow(NotFoundException::new);
        var log = history.of(self.id(), question).stream()
                .map(event -> HistoryLine.of(event, self.days()))
                .toList();
        return Templates.card(new CardSheet(
                asked,
                card,
                Standing.of(card, self.days(), self.now()),
                KeyLine.of(asked.content()),
                log,
                card == null ? null : curve(card)));
    }

    private @Nullable Picture curve(Card card) {
        var answered = card.lastReviewAt();
        if (answered == null || card.state().memory() == null) {
            return null;
        }
        return new ForgettingCurve(
                        new Fsrs(Weights.DEFAULT),
                        card.state().remembered().stability(),
                        self.account().desiredRetention(),
                        java.time.LocalDate.ofEpochDay(card.state().lastStudyDay()),
                        Standing.day(card.dueAt(), self.days()),
                        self.today())
                .picture();
    }
}
