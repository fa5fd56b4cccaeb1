package org.lectern.bank;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.web.Problems;
import org.lectern.web.Refusal;

/// Who may change a bank: its owner, whom an administrator or the owner before names, and the editors beside.
@Path("/teach/banks/{bank}/owners")
@RolesAllowed(Role.INSTRUCTOR)
class BankOwnersPage {

    record Person(UUID id, String name) {}

    @CheckedTemplate(basePath = "bank", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance owners(
                String bank,
                String bankTitle,
                String owner,
                List<Person> editors,
                boolean owned,
                String name,
                Problems problems);
    }

    private final Editor editor;
    private final Banks banks;
    private final BankRights rights;

    BankOwnersPage(Editor editor, Banks banks, BankRights rights) {
        this.editor = editor;
        this.banks = banks;
        this.rights = rights;
    }

    @GET
    public TemplateInstance show(@RestPath String bank) {
        return page(editor.bank(bank), "", Problems.NONE);
    }

    /// @param as `owner`, or an editor
    @POST
    @Transactional
    public Response name(@RestPath String bank, @RestForm @Nullable String name, @RestForm @Nullable String as) {
        var found = owned(bank);
        var typed = Objects.requireNonNullElse(name, "").strip();
        var other = editor.signingInAs(typed).filter(account -> !account.role().equals(Role.LEARNER));
        if (other.isEmpty()) {
            return wrong(found, typed, "No instructor signs in with this name.");
        }
        var id = other.get().id();
        if (Objects.equals(as, "owner")) {
            banks.findById(bank).giveTo(id);
            rights.delete("id.bankId = ?1 and id.accountId = ?2", bank, id);
        } else if (found.owner().isEmpty()) {
            return wrong(found, typed, "Name an owner first: until then every instructor may change this bank.");
        } else if (found.owner().get().equals(id) || rights.findById(new BankEditor.Id(id, bank)) != null) {
            return wrong(found, typed, "They may change it already.");
        } else {
            rights.persist(new BankEditor(id, bank));
        }
        return to(bank);
    }

    @POST
    @Path("/{owner}/removal")
    @Transactional
    public Response remove(@RestPath String bank, @RestPath UUID owner) {
        if (!owner.equals(editor.id())) {
            owned(bank);
        }
        rights.delete("id.bankId = ?1 and id.accountId = ?2", bank, owner);
        return to(bank);
    }

    private Bank owned(String bank) {
        var found = editor.bank(bank);
        if (!editor.isOwner(found)) {
            throw new Refusal(403, "The owner of a bank, or an administrator, names who may change it.");
        }
        return found;
    }

    private static Response to(String bank) {
        return Response.seeOther(URI.create("/teach/banks/%s/owners".formatted(bank)))
                .build();
    }

    private Response wrong(Bank bank, String name, String problem) {
        return Response.status(422)
                .entity(page(bank, name, new Problems(Map.of("name", problem))))
                .build();
    }

    private TemplateInstance page(Bank bank, String name, Problems problems) {
        var editors = rights.editors(bank.id()).stream()
                .map(account -> new Person(account, editor.nameOf(account)))
                .sorted(Comparator.comparing(Person::name).thenComparing(Person::id))
                .toList();
        return Templates.owners(
                bank.id(),
                bank.title(),
                bank.owner().map(editor::nameOf).orElse(""),
                editors,
                editor.isOwner(bank),
                name,
                problems);
    }
}
