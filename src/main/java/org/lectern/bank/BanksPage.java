package org.lectern.bank;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.lectern.accounts.Role;
import org.lectern.web.Parameters;
import org.lectern.web.Problems;
import org.lectern.web.Slugs;

/// All banks, and a form for one of one's own.
@Path("/teach/banks")
@RolesAllowed(Role.INSTRUCTOR)
class BanksPage {

    /// @param size in words
    record Row(String id, String title, String size, String owner, boolean editable) {}

    static final int LONGEST_TITLE = 120;

    @CheckedTemplate(basePath = "bank", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance banks(List<Row> banks, BegunQuestion begun, String title, Problems problems);
    }

    private final Editor editor;
    private final Banks banks;
    private final BankList list;

    BanksPage(Editor editor, Banks banks, BankList list) {
        this.editor = editor;
        this.banks = banks;
        this.list = list;
    }

    /// Where a question was begun in the reader, a bank is chosen for it.
    @GET
    public TemplateInstance list(@Context UriInfo address) {
        return page(BegunQuestion.of(address.getQueryParameters()), "", Problems.NONE);
    }

    /// An instructor's own bank; a question that was begun is made in it next.
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response make(MultivaluedMap<String, String> sent) {
        var begun = BegunQuestion.of(sent);
        var wanted = Parameters.line(sent.getFirst("title"));
        var problem = problem(wanted);
        if (!problem.isEmpty()) {
            return Response.status(422)
                    .entity(page(begun, wanted, new Problems(Map.of("title", problem))))
                    .build();
        }
        var bank = new Bank(Slugs.of(wanted), wanted, editor.id(), editor.now());
        banks.persist(bank);
        return Response.seeOther(URI.create(begun.isThere() ? begun.address(bank.id()) : "/teach/banks/" + bank.id()))
                .build();
    }

    static String problem(String title) {
        return title.isEmpty()
                ? "Give the bank a title."
                : title.length() > LONGEST_TITLE ? "A title has at most %d characters.".formatted(LONGEST_TITLE) : "";
    }

    private TemplateInstance page(BegunQuestion begun, String title, Problems problems) {
        var sizes = list.sizes();
        var rows = banks.listAll(io.quarkus.panache.common.Sort.by("title")).stream()
                .filter(bank -> !bank.isOwn())
                .map(bank -> new Row(
                        bank.id(),
                        bank.title(),
                        size(sizes.getOrDefault(bank.id(), 0L)),
                        owner(bank),
                        editor.mayEdit(bank)))
                .toList();
        return Templates.banks(rows, begun, title, problems);
    }

    private static String size(long questions) {
        return questions == 1 ? "1 question" : questions + " questions";
    }

    private String owner(Bank bank) {
        return bank.owner()
                .map(owner -> "of " + editor.name(owner))
                .orElse(bank.isFromFiles() ? "comes with files" : "");
    }
}
