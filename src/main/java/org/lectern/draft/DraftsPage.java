package org.lectern.draft;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.bank.RefusedRevision;

/// The drafts of a text, one after another, each beside its source.
@Path(ImportPage.PATH + "/{import}/drafts")
@RolesAllowed(Role.INSTRUCTOR)
class DraftsPage {

    @CheckedTemplate(basePath = "draft", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance draft(DraftSheet sheet);

        static native TemplateInstance judged(DraftSheet.Whole whole);
    }

    private final Importer importer;
    private final ImportDrafts drafts;
    private final Judging judging;
    private final DraftSheets sheets;

    DraftsPage(Importer importer, ImportDrafts drafts, Judging judging, DraftSheets sheets) {
        this.importer = importer;
        this.drafts = drafts;
        this.judging = judging;
        this.sheets = sheets;
    }

    static String path(UUID id) {
        return OneImportPage.path(id) + "/drafts";
    }

    /// The next draft that waits, or that none does.
    ///
    /// @param behind the number of the one that was judged just now
    @GET
    @Transactional
    public TemplateInstance next(@RestPath("import") UUID id, @RestQuery @Nullable Integer behind) {
        var found = importer.find(id);
        return drafts.nextOpen(id, behind == null ? 0 : behind)
                .map(draft -> Templates.draft(sheets.sheet(found, draft, "")))
                .orElseGet(() -> Templates.judged(sheets.whole(found)));
    }

    @GET
    @Path("/{number}")
    @Transactional
    public Response show(@RestPath("import") UUID id, @RestPath int number) {
        var found = importer.find(id);
        return drafts.findByIdOptional(new ImportDraft.Id(id, number)).isEmpty() && found.hasNumbered(number)
                ? on(id, number)
                : Response.ok(page(id, number, "")).build();
    }

    /// Makes a published question of it.
    @POST
    @Path("/{number}/acceptance")
    public Response accept(@RestPath("import") UUID id, @RestPath int number) {
        importer.find(id);
        try {
            return judging.accept(id, number, importer.id()) ? on(id, number) : gone(id, number);
        } catch (RefusedRevision e) {
            return Response.status(422)
                    .entity(page(id, number, "It cannot be published as it is. Edit it, or reject it."))
                    .build();
        }
    }

    @POST
    @Path("/{number}/rejection")
    public Response reject(
            @RestPath("import") UUID id,
            @RestPath int number,
            @RestForm @Nullable String reason,
            @RestForm @Nullable String words) {
        importer.find(id);
        return judging.reject(id, number, RejectionReason.inWords(reason, words), importer.id())
                ? on(id, number)
                : gone(id, number);
    }

    /// Takes back what was decided about it.
    @POST
    @Path("/{number}/reopening")
    public Response reopen(@RestPath("import") UUID id, @RestPath int number) {
        importer.find(id);
        return judging.reopen(id, number, importer.id())
                ? Response.seeOther(URI.create(path(id) + "/" + number)).build()
                : gone(id, number);
    }

    private TemplateInstance page(UUID id, int number, String problem) {
        var found = importer.find(id);
        var draft = drafts.findByIdOptional(new ImportDraft.Id(id, number)).orElseThrow(NotFoundException::new);
        return Templates.draft(sheets.sheet(found, draft, problem));
    }

    /// The drafts were made anew since the page was made: what is decided there is not decided
    /// about another one.
    private Response gone(UUID id, int number) {
        if (!importer.find(id).hasNumbered(number)) {
            throw new NotFoundException();
        }
        var waits = QuarkusTransaction.requiringNew().call(() -> {
            var found = importer.find(id);
            return drafts.nextOpen(id, number)
                    .map(
                            draft -> Templates.draft(
                                    sheets.sheet(
                                            found,
                                            draft,
                                            "The drafts were made anew since you saw that one, so nothing was decided. This one waits now.")))
                    .orElseGet(() -> Templates.judged(sheets.whole(found)));
        });
        return Response.status(412).entity(waits).build();
    }

    private static Response on(UUID id, int number) {
        return Response.seeOther(URI.create(path(id) + "?behind=" + number)).build();
    }
}
