package org.lectern.draft;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.texts.Text;
import org.lectern.texts.Texts;
import org.lectern.web.Option;

/// A text that was brought: what was read, which names are new, what was judged.
@Path(ImportPage.PATH + "/{import}")
@RolesAllowed(Role.INSTRUCTOR)
class OneImportPage {

    private static final int PAGE = 100;
    private static final int MOST_NAMES = 40;
    private static final String BUSY =
            "Other texts are being read just now, so no name was added. Choose them again in a moment.";
    private static final String TOO_LONG =
            "The names are known now, but no new drafts came of them in half a minute. The drafts are as they were.";
    private static final List<Option> KINDS = List.of(
            new Option("person", "person"),
            new Option("organisation", "organisation"),
            new Option("place", "place"),
            new Option("event", "event"),
            new Option("term", "term"),
            new Option("work", "work"));

    /// @param done what was just done, in a sentence; empty for nothing
    /// @param problem why nothing was done just now; empty for nothing
    record Head(UUID id, Text text, TextImport found, ImportDrafts.Count count, String done, String problem) {

        public String path() {
            return OneImportPage.path(id);
        }

        /// Some of each kind, in words.
        public List<String> kinds() {
            var words = new ArrayList<String>();
            for (var kind : PassageKind.values()) {
                var count = found.kinds().stream().filter(kind::equals).count();
                if (count > 0) {
                    words.add(count + " " + word(kind, count));
                }
            }
            return words;
        }

        public String format() {
            return found.format();
        }

        public List<String> dropped() {
            return found.dropped();
        }
    }

    /// A name that is offered.
    record Name(int number, NewName name) {

        public String where() {
            return name.mentions() == 1
                    ? "in paragraph %d".formatted(name.paragraph())
                    : "%d times, first in paragraph %d".formatted(name.mentions(), name.paragraph());
        }
    }

    /// A draft that was judged.
    record Judged(int number, String stem, boolean accepted, String question, String reason) {}

    /// A paragraph with what it is.
    record Line(int number, String kind, boolean asked, String text) {}

    @CheckedTemplate(basePath = "draft", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance brought(Head head, List<Name> names, List<Option> kinds, List<Judged> judged);

        static native TemplateInstance passages(Head head, List<Line> lines, String first, String next);
    }

    private final Importer importer;
    private final Importing importing;
    private final Turns turns;
    private final ImportDrafts drafts;
    private final Texts texts;

    OneImportPage(Importer importer, Importing importing, Turns turns, ImportDrafts drafts, Texts texts) {
        this.importer = importer;
        this.importing = importing;
        this.turns = turns;
        this.drafts = drafts;
        this.texts = texts;
    }

    static String path(UUID id) {
        return ImportPage.PATH + "/" + id;
    }

    @GET
    @Transactional
    public TemplateInstance show(
            @RestPath("import") UUID id, @RestQuery @Nullable String again, @RestQuery @Nullable Integer learnt) {
        var done = again != null
                ? "This text was brought into this bank before. Go on where you left off."
                : learnt != null
                        ? "%d of the names are known now, and the drafts were made anew.".formatted(learnt)
                        : "";
        return page(id, done, "");
    }

    private TemplateInstance page(UUID id, String done, String problem) {
        return QuarkusTransaction.joiningExisting().call(() -> made(id, done, problem));
    }

    private TemplateInstance made(UUID id, String done, String problem) {
        var head = head(id, done, problem);
        var names = head.found.names();
        var judged = drafts.of(id).stream()
                .filter(draft -> !draft.isOpen())
                .map(draft -> new Judged(
                        draft.number(),
                        draft.proposal().at("stem"),
                        draft.isAccepted(),
                        draft.question().orElse(""),
                        draft.reason()))
                .toList();
        return Templates.brought(
                head,
                IntStream.range(0, Math.min(MOST_NAMES, names.size()))
                        .mapToObj(number -> new Name(number, names.get(number)))
                        .toList(),
                KINDS,
                judged);
    }

    /// The paragraphs, each with what it was taken for.
    @GET
    @Path("/passages")
    @Transactional
    public TemplateInstance passages(@RestPath("import") UUID id, @RestQuery @Nullable Integer from) {
        var head = head(id, "", "");
        var passages = head.text.words().orElseThrow().passages();
        var kinds = head.found.kinds();
        var first = from == null ? 0 : Math.clamp(from, 0, passages.size());
        var lines = passages.stream()
                .skip(first)
                .limit(PAGE)
                .map(passage -> {
                    var kind = passage.number() <= kinds.size() ? kinds.get(passage.number() - 1) : PassageKind.BODY;
                    return new Line(passage.number(), word(kind, 1), kind != PassageKind.BOILERPLATE, passage.text());
                })
                .toList();
        var path = path(id) + "/passages";
        return Templates.passages(
                head,
                lines,
                first == 0 ? "" : path,
                first + PAGE < passages.size() ? path + "?from=" + (first + PAGE) : "");
    }

    /// Adds the names that were chosen to what banks know, and drafts anew.
    @POST
    @Path("/names")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response learn(@RestPath("import") UUID id, MultivaluedMap<String, String> sent) {
        var names = importer.find(id).names();
        var chosen = new ArrayList<NewName>();
        for (var i = 0; i < Math.min(MOST_NAMES, names.size()); i++) {
            var name = names.get(i);
            var kind = ImportForm.text(sent.getFirst("kind-" + i));
            // The list may have changed since the page was made.
            if (name.label().equals(sent.getFirst("name-" + i))
                    && KINDS.stream().anyMatch(one -> one.value().equals(kind))) {
                chosen.add(new NewName(kind, name.label(), name.variants(), name.mentions(), name.paragraph()));
            }
        }
        var turn = turns.take();
        if (turn.isEmpty()) {
            return Response.status(503)
                    .header("Retry-After", Turns.AGAIN_S)
                    .entity(page(id, "", BUSY))
                    .build();
        }
        try (var _ = turn.get()) {
            importing.learn(id, chosen, importer.id());
            return Response.seeOther(URI.create(path(id) + "?learnt=" + chosen.size()))
                    .build();
        } catch (TakesTooLong _) {
            return Response.status(422).entity(page(id, "", TOO_LONG)).build();
        }
    }

    private Head head(UUID id, String done, String problem) {
        var found = importer.find(id);
        return new Head(id, texts.findById(found.textId()), found, drafts.count(id), done, problem);
    }

    private static String word(PassageKind kind, long count) {
        var words = Arrays.asList(
                switch (kind) {
                    case BODY -> new String[] {"paragraph", "paragraphs"};
                    case HEADING -> new String[] {"heading", "headings"};
                    case FOOTNOTE -> new String[] {"note", "notes"};
                    case BOILERPLATE -> new String[] {"line that is not asked about", "lines that are not asked about"};
                });
        return words.get(count == 1 ? 0 : 1);
    }
}
