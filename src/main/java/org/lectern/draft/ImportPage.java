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

    /// A text that was brought.
    record Row(UUID id, String title, String bank, ImportDrafts.Count count) {}

    @CheckedTemplate(basePath = "draft", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance begin(ImportForm form, List<Option> banks, List<Row> rows, Problems problems);
    }

    private final Importer importer;
    private final Importing importing;
    private final TextImports imports;
    private final ImportDrafts drafts;
    private final OwnBanks banks;
    private final Texts texts;

    ImportPage(
            Importer importer,
            Importing importing,
            TextImports imports,
            ImportDrafts drafts,
            OwnBanks banks,
            Texts texts) {
        this.importer = importer;
        this.importing = importing;
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
        var problems = new LinkedHashMap<String, String>();
        var given = form.read(problems);
        form.checkBank(bank -> banks.has(bank, importer.id()), problems);
        if (!problems.isEmpty()) {
            return Response.status(422)
                    .entity(page(form, new Problems(problems)))
                    .build();
        }
        var known = QuarkusTransaction.requiringNew()
                .call(() ->
                        texts.sameIn(form.shownBank(), given.words().sha256()).isPresent());
        var id = QuarkusTransaction.requiringNew().call(() -> {
            var bank = form.shownBank().equals(ImportForm.NEW_BANK)
                    ? banks.make(form.shownNewBank(), importer.id())
                    : form.shownBank();
            return importing.begin(given, bank, importer.id());
        });
        return Response.seeOther(URI.create(OneImportPage.path(id) + (known ? "?again=yes" : "")))
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
