package org.lectern.accounts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.web.Option;
import org.lectern.web.Parameters;
import org.lectern.web.Problems;

/// Everybody with a name to sign in with, for administrators.
@Path("/admin/users")
@RolesAllowed(Role.ADMINISTRATOR)
class UsersPage {

    static final List<Option> ROLES = List.of(
            new Option(Role.LEARNER, "Learner"),
            new Option(Role.INSTRUCTOR, "Instructor"),
            new Option(Role.ADMINISTRATOR, "Administrator"));

    private static final int PAGE = 50;

    record Row(UUID id, String name, String role, boolean disabled, boolean invited) {
        static Row of(Account account) {
            return new Row(
                    account.id(), account.name(), account.role(), account.isDisabled(), account.passwordHash() == null);
        }
    }

    @CheckedTemplate(basePath = "accounts", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance users(
                String q,
                List<Row> users,
                String next,
                List<Option> roles,
                Typed typed,
                String link,
                Problems problems);
    }

    record Typed(
            @RestForm @Nullable String name,
            @RestForm @Nullable String role) {

        static final Typed NOTHING = new Typed("", Role.LEARNER);

        public String shownName() {
            return Objects.requireNonNullElse(name, "");
        }

        public String shownRole() {
            return Objects.requireNonNullElse(role, "");
        }
    }

    private final Accounts accounts;
    private final Invitations invitations;
    private final Browser browser;

    UsersPage(Accounts accounts, Invitations invitations, Browser browser) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.browser = browser;
    }

    /// @param q part of a name
    /// @param after the last name of the page before
    @GET
    public TemplateInstance list(@RestQuery @Nullable String q, @RestQuery @Nullable String after) {
        var part = LoginName.of(Objects.requireNonNullElse(q, "")).key();
        return page(part, Objects.requireNonNullElse(after, ""), Typed.NOTHING, "", Problems.NONE);
    }

    /// Answers with the page itself: the link is shown here, once, and nowhere kept.
    @POST
    public Response add(@BeanParam Typed typed) {
        var problems = new HashMap<String, String>();
        var name = LoginName.of(typed.shownName());
        if (!name.problem().isEmpty()) {
            problems.put("name", name.problem());
        }
        if (!Role.ALL.contains(typed.shownRole())) {
            problems.put("role", "Choose one of these.");
        }
        if (problems.isEmpty()) {
            var path = invitations.invite(name, typed.shownRole());
            if (path.isPresent()) {
                var link = browser.address(path.get());
                return Response.ok(page("", "", Typed.NOTHING, link, Problems.NONE))
                        .build();
            }
            problems.put("name", "This name is taken.");
        }
        var found = new Problems(Map.copyOf(problems));
        return Response.status(422).entity(page("", "", typed, "", found)).build();
    }

    private TemplateInstance page(String part, String after, Typed typed, String link, Problems problems) {
        var found = accounts.named(part, after, PAGE + 1);
        var users = found.stream().limit(PAGE).map(Row::of).toList();
        var next = found.size() > PAGE
                ? address(part, LoginName.of(users.getLast().name()).key())
                : "";
        return Templates.users(part, users, next, ROLES, typed, link, problems);
    }

    private static String address(String part, String after) {
        var values = new LinkedHashMap<String, String>();
        values.put("q", part);
        values.put("after", after);
        return Parameters.address("/admin/users", values);
    }
}
