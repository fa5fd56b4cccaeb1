package org.lectern.quizzes;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Account;
import org.lectern.accounts.Accounts;
import org.lectern.accounts.Role;
import org.lectern.web.Problems;
import org.lectern.web.Refusal;

/// Who owns a set: all owners see and do the same.
@Path("/teach/sets/{set}/owners")
@RolesAllowed(Role.INSTRUCTOR)
class OwnersPage {

    record Owner(UUID id, String name, boolean isYou) {}

    @CheckedTemplate(basePath = "quizzes", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance owners(QuestionSet set, List<Owner> owners, String name, Problems problems);
    }

    private final Instructor instructor;
    private final Accounts accounts;

    OwnersPage(Instructor instructor, Accounts accounts) {
        this.instructor = instructor;
        this.accounts = accounts;
    }

    @GET
    public TemplateInstance show(@RestPath UUID set) {
        return page(instructor.set(set), "", Problems.NONE);
    }

    @POST
    public Response share(@RestPath UUID set, @RestForm @Nullable String name, @RestForm @Nullable String version) {
        var found = instructor.set(set);
        var typed = Objects.requireNonNullElse(name, "").strip();
        var other = teaching(typed);
        if (other.isEmpty() || found.belongsTo(other.get().id())) {
            var problem = other.isEmpty() ? "No instructor signs in with this name." : "The set is theirs already.";
            return Response.status(422)
                    .entity(page(found, typed, new Problems(Map.of("name", problem))))
                    .build();
        }
        instructor.change(set, version, changed -> {
            changed.share(other.get().id());
            return "shared it with " + other.get().name();
        });
        return Response.seeOther(URI.create("/teach/sets/%s/owners".formatted(set)))
                .build();
    }

    @POST
    @Path("/{owner}/removal")
    public Response release(@RestPath UUID set, @RestPath UUID owner, @RestForm @Nullable String version) {
        if (!instructor.set(set).belongsTo(owner)) {
            throw new NotFoundException();
        }
        instructor.change(set, version, changed -> {
            if (!changed.release(owner)) {
                throw new Refusal(409, "A set has an owner: share it first, or archive it.");
            }
            return "ended the part of " + name(owner);
        });
        var to = owner.equals(instructor.id()) ? "/teach/sets" : "/teach/sets/%s/owners".formatted(set);
        return Response.seeOther(URI.create(to)).build();
    }

    private Optional<Account> teaching(String name) {
        return accounts.signingInAs(name)
                .filter(account -> !account.isDisabled())
                .filter(account -> !account.role().equals(Role.LEARNER));
    }

    private TemplateInstance page(QuestionSet set, String name, Problems problems) {
        var owners = set.owners().stream()
                .map(owner -> new Owner(owner, name(owner), owner.equals(instructor.id())))
                .sorted(Comparator.comparing(Owner::name).thenComparing(Owner::id))
                .toList();
        return Templates.owners(set, owners, name, problems);
    }

    private String name(UUID account) {
        return accounts.findByIdOptional(account).map(Account::name).orElse("Somebody who is gone");
    }
}
