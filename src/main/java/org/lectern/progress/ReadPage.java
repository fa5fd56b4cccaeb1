package org.lectern.progress;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.lectern.accounts.Role;
import org.lectern.progress.Citations.Cited;
import org.lectern.progress.Shelf.Book;
import org.lectern.study.Scopes;
import org.lectern.web.Spans;

/// The texts, and the page that forgets: a text in which each cited passage shows how well it is remembered.
@Path("/read")
@RolesAllowed(Role.LEARNER)
class ReadPage {

    @CheckedTemplate(basePath = "progress", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance shelf(List<Held> books);

        static native TemplateInstance reader(Reading reading);
    }

    /// A text with what is remembered of it.
    record Held(Book book, List<TextStrip.Level> levels) {

        public int passages() {
            return levels.size();
        }

        public String inWords() {
            return "%s: %s.".formatted(Spans.of(levels.size(), "passage"), LevelCount.inWords(levels));
        }
    }

    private final Self self;
    private final Shelf shelf;
    private final Citations citations;
    private final OwnCards cards;
    private final OpenPassages passages;
    private final Glossary glossary;
    private final Scopes scopes;
    private final Futures futures;

    ReadPage(
            Self self,
            Shelf shelf,
            Citations citations,
            OwnCards cards,
            OpenPassages passages,
            Glossary glossary,
            Scopes scopes,
            Futures futures) {
        this.self = self;
        this.shelf = shelf;
        this.citations = citations;
        this.cards = cards;
        this.passages = passages;
        this.glossary = glossary;
        this.scopes = scopes;
        this.futures = futures;
    }

    @GET
    public TemplateInstance list() {
        var memories = self.remembers(cards.all(self.id()));
        var cited = citations.ofEveryText(self.id()).stream().collect(Collectors.groupingBy(Cited::text));
        return Templates.shelf(shelf.books(self.id()).stream()
                .map(book -> new Held(book, memories.passages(cited.getOrDefault(book.id(), List.of()))))
                .toList());
    }

    @GET
    @Path("/{text}")
    public TemplateInstance read(@RestPath String text, @BeanParam ReaderPlace place) throws SQLException {
        var book = known(text);
        var cited = citations.of(self.id(), text);
        var today = self.remembers(cards.onText(self.id(), text));
        var future = futures.of(cited, today, place);
        var memories = future.memories();
        var reader = ReaderText.of(text, cited, memories);
        var finder = place.finder();
        var sheet = shelf.body(text)
                .map(words -> ReaderSheet.of(words, reader, finder, place))
                .orElseGet(() -> ReaderSheet.phrases(reader, finder));
        var wanted = new OpenPassages.Wanted(place.passage(), place.paragraph(), book.here());
        return Templates.reader(new Reading(
                book,
                sheet.with(passages.open(sheet.paragraphs(), wanted, cited, memories)),
                LevelCount.of(memories.passages(cited)),
                finder.found(text, book.here()),
                glossary.of(text, sheet.paragraphs()),
                future.ahead(cited),
                !self.account().role().equals(Role.LEARNER)));
    }

    /// New questions also come from this text.
    @POST
    @Path("/{text}/learning")
    public Response learn(@RestPath String text) throws SQLException {
        known(text);
        scopes.add(self.id(), text);
        return toShelf();
    }

    /// Forms have no DELETE: a removal is a thing that one posts.
    @POST
    @Path("/{text}/learning/removal")
    public Response leave(@RestPath String text) throws SQLException {
        known(text);
        scopes.remove(self.id(), text);
        return toShelf();
    }

    private Book known(String text) {
        return shelf.find(self.id(), text).orElseThrow(NotFoundException::new);
    }

    private static Response toShelf() {
        return Response.seeOther(URI.create("/read")).build();
    }
}
