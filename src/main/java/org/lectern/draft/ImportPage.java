package org.lectern.draft;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.bank.OwnBanks;
import org.lectern.texts.Text;
import org.lectern.texts.Texts;
import org.lectern.web.Option;
import org.lectern.web.Problems;

/// A form to bring a text, from which questions are drafted; and the texts that were brought.
@Path(ImportPage.PATH)
@RolesAllowed(Role.INSTRUCTOR)
class ImportPage {

    static final String PATH = "/teach/texts/import";

    private static final String BUSY =
            "Other texts are being read just now. Choose the file again where you chose one, and press the button again in a moment.";

    private static final String TOO_LONG =
            "No questions came of this text in half a minute: it is too long or too involved. Bring it in parts.";

    /// A text that was brought.
    record Row(UUID id, String title, String bank, ImportDrafts.Count count) {}

    @CheckedTemplate(basePath = "draft", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance begin(ImportForm form, List<Option> banks, List<Row> rows, Problems problems);
    }

    private final Importer importer;
    private final Importing importing;
    private final Turns turns;
    private final TextImports imports;
    private final ImportDrafts drafts;
    private final OwnBanks banks;
    private final Texts texts;

    ImportPage(
            Importer importer,
            Importing importing,
            Turns turns,
            TextImports imports,
            ImportDrafts drafts,
            OwnBanks banks,
            Texts texts) {
        this.importer = importer;
        this.importing = importing;
        this.turns = turns;
        this.imports = imports;
        this.drafts = drafts;
        this.banks = banks;
        this.texts = texts;
    }

    /// @param bank chosen beforehand
    @GET
    public TemplateInstance show(@RestQuery @Nullable String bank) {
        return page(ImportForm.empty(ImportForm.text(bank)), Problems.NONE);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response bring(@BeanParam ImportForm form) {
        var turn = turns.take();
        if (turn.isEmpty()) {
            return Response.fromResponse(refused(503, form, Map.of(form.field(), BUSY)))
                    .header("Retry-After", Turns.AGAIN_S)
                    .build();
        }
        try (var _ = turn.get()) {
            return brought(form);
        } catch (TakesTooLong _) {
            return refused(422, form, Map.of(form.field(), TOO_LONG));
        }
    }

    private Response brought(ImportForm form) {
        var problems = new LinkedHashMap<String, String>();
        var given = form.read(problems);
        form.checkBank(bank -> banks.has(bank, importer.id()), problems);
        if (!problems.isEmpty()) {
            return refused(422, form, problems);
        }
        var begun = importing.begin(given, form.target(), importer.id());
        return Response.seeOther(URI.create(OneImportPage.path(begun.id()) + (begun.known() ? "?again=yes" : "")))
                .build();
    }

    private Response refused(int status, ImportForm form, Map<String, String> problems) {
        return Response.status(status)
                .entity(page(form, new Problems(problems)))
                .build();
    }

    private TemplateInstance page(ImportForm form, Problems problems) {
        var own = banks.of(importer.id());
        var choice = new ArrayList<>(own);
        choice.add(new Option(ImportForm.NEW_BANK, "A new bank"));
        return QuarkusTransaction.requiringNew().call(() -> Templates.begin(form, choice, rows(own), problems));
    }

    private List<Row> rows(List<Option> own) {
        var titles = new LinkedHashMap<String, String>();
        own.forEach(bank -> titles.put(bank.value(), bank.label()));
        var all = imports.of(titles.keySet());
        var counts = drafts.counts(all.stream().map(TextImport::id).toList());
        var byId = texts.named(all.stream().map(TextImport::textId).toList()).stream()
                .collect(Collectors.toMap(Text::id, text -> text));
        return all.stream()
                .map(one -> {
                    var text = Objects.requireNonNull(byId.get(one.textId()));
                    return new Row(
                            one.id(),
                            text.title(),
                            titles.getOrDefault(text.bank().orElse(""), ""),
                            counts.getOrDefault(one.id(), ImportDrafts.Count.NONE));
                })
                .toList();
    }
}
