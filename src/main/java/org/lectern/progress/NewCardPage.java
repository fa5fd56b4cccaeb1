package org.lectern.progress;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.bank.OwnQuestions;
import org.lectern.progress.Shelf.Book;
import org.lectern.study.CardStates;
import org.lectern.texts.Passage;
import org.lectern.web.Option;
import org.lectern.web.Parameters;
import org.lectern.web.Problems;

/// A card that a learner writes for herself, by itself or on a passage of a text.
@Path("/cards/new")
@RolesAllowed(Role.LEARNER)
class NewCardPage {

    @CheckedTemplate(basePath = "progress", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance newCard(TypedCard typed, List<Option> texts, Beside beside, Problems problems);
    }

    /// What of the text stands beside the form.
    ///
    /// @param words of the paragraph; empty where none was named
    /// @param back the address of the place in the reader; empty where no text was named
    record Beside(String words, String language, String back) {}

    private final Self self;
    private final Shelf shelf;
    private final OwnQuestions own;
    private final CardStates states;

    NewCardPage(Self self, Shelf shelf, OwnQuestions own, CardStates states) {
        this.self = self;
        this.shelf = shelf;
        this.own = own;
        this.states = states;
    }

    /// @param exact the words that were selected in the reader; else
    /// @param from the first of them, and
    /// @param to the last of them
    @GET
    public TemplateInstance begin(
            @RestQuery @Nullable String source,
            @RestQuery @Nullable String paragraph,
            @RestQuery @Nullable String exact,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to) {
        var typed = new TypedCard(null, null, source, paragraph, exact, from, to);
        return page(typed.begunIn(beside(typed).words), Problems.NONE);
    }

    @POST
    public Response make(@BeanParam TypedCard typed) {
        var made = QuarkusTransaction.requiringNew().call(() -> {
            var outcome = own.make(self.id(), typed.written());
            if (outcome.problems().none()) {
                states.begin(self.id(), outcome.id(), self.now());
            }
            return outcome;
        });
        return made.problems().none()
                ? Response.seeOther(URI.create("/cards/" + made.id() + "?made=yes"))
                        .build()
                : Response.status(422).entity(page(typed, made.problems())).build();
    }

    private TemplateInstance page(TypedCard typed, Problems problems) {
        return Templates.newCard(typed, texts(), beside(typed), problems);
    }

    private List<Option> texts() {
        return Stream.concat(
                        Stream.of(new Option("", "none")),
                        shelf.books(self.id()).stream()
                                .filter(Book::here)
                                .map(book -> new Option(book.id(), book.title())))
                .toList();
    }

    private Beside beside(TypedCard typed) {
        return shelf.books(self.id()).stream()
                .filter(book -> book.here() && book.id().equals(Parameters.given(typed.source())))
                .findFirst()
                .map(book -> beside(book, typed.paragraphNumber()))
                .orElse(new Beside("", "", ""));
    }

    private Beside beside(Book book, int paragraph) {
        var words = shelf.body(book.id()).stream()
                .flatMap(text -> text.passages().stream())
                .filter(passage -> passage.number() == paragraph)
                .map(Passage::text)
                .findFirst()
                .orElse("");
        var place = words.isEmpty() ? "" : "?paragraph=%1$d#p%1$d".formatted(paragraph);
        return new Beside(words, book.details().language(), "/read/" + book.id() + place);
    }
}
