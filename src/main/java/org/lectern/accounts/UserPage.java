package org.lectern.accounts;

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
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.lectern.web.Option;
import org.lectern.web.Refusal;

/// One person, for administrators: role, disabled or not, a new way in. Each change ends the person's sessions at once.
@Path("/admin/users/{user}")
@RolesAllowed(Role.ADMINISTRATOR)
class UserPage {

    record User(UUID id, String name, String role, String since, String disabled, boolean invited, boolean isYou) {}

    @CheckedTemplate(basePath = "accounts", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance user(User user, List<Option> roles, String link);
    }

    private final Accounts accounts;
    private final Invitations invitations;
    private final Sessions sessions;
    private final SignedIn signedIn;
    private final Browser browser;
    private final Clock clock;

    UserPage(
            Accounts accounts,
            Invitations invitations,
            Sessions sessions,
            SignedIn signedIn,
            Browser browser,
            Clock clock) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.sessions = sessions;
        this.signedIn = signedIn;
        this.browser = browser;
        this.clock = clock;
    }

    @GET
    public TemplateInstance show(@RestPath UUID user) {
        return page(accounts.get(user), "");
    }

    @POST
    @Path("/role")
    @Transactional
    public Response changeRole(@RestPath UUID user, @RestForm @Nullable String role) {
        var account = another(user);
        if (role == null || !Role.ALL.contains(role)) {
            throw new Refusal(422, "There is no such role.");
        }
        account.changeRole(role);
        sessions.endAll(user);
        return back(user);
    }

    @POST
    @Path("/disabling")
    @Transactional
    public Response disable(@RestPath UUID user) {
        another(user).disable(clock.instant());
        sessions.endAll(user);
        return back(user);
    }

    @POST
    @Path("/disabling/removal")
    @Transactional
    public Response enable(@RestPath UUID user) {
        another(user).enable();
        return back(user);
    }

    /// Answers with the page itself: the link is shown here, once, and nowhere kept.
    @POST
    @Path("/link")
    @Transactional
    public TemplateInstance renew(@RestPath UUID user) {
        var account = another(user);
        return page(account, browser.address(invitations.renew(account)));
    }

    /// Nobody locks herself out: so one administrator always remains.
    private Account another(UUID user) {
        if (user.equals(signedIn.id())) {
            throw new Refusal(409, "This is your own account. Ask another administrator.");
        }
        return accounts.lock(user).orElseThrow(NotFoundException::new);
    }

    private TemplateInstance page(Account account, String link) {
        var zone = accounts.get(signedIn.id()).zone();
        var user = new User(
                account.id(),
                account.name(),
                account.role(),
                Moments.inWords(account.createdAt(), zone),
                account.disabledAt().map(at -> Moments.inWords(at, zone)).orElse(""),
                account.passwordHash() == null,
                account.id().equals(signedIn.id()));
        return Templates.user(user, UsersPage.ROLES, link);
    }

    private static Response back(UUID user) {
        return Response.seeOther(URI.create("/admin/users/" + user)).build();
    }
}
