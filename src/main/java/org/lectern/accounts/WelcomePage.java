package org.lectern.accounts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.lectern.web.Problems;

/// A link that works once: somebody new chooses a password, and a name where none is settled; or somebody known a new
/// password. Looking at the page uses nothing up.
@Path("/welcome/{secret}")
@PermitAll
class WelcomePage {

    @CheckedTemplate(basePath = "accounts", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance welcome(Coming coming, String name, Problems problems);

        static native TemplateInstance linkOver();
    }

    /// Who comes.
    ///
    /// @param keepsName whether the name is settled, and shown instead of asked for
    /// @param known whether there is a password already
    record Coming(String role, boolean keepsName, boolean known) {}

    record Form(
            @RestForm @Nullable String name,
            @RestForm @Nullable String password) {

        String typedName() {
            return Objects.requireNonNullElse(name, "");
        }

        String typedPassword() {
            return Objects.requireNonNullElse(password, "");
        }
    }

    private final Registration registration;
    private final SessionCookie cookie;
    private final Browser browser;

    WelcomePage(Registration registration, SessionCookie cookie, Browser browser) {
        this.registration = registration;
        this.cookie = cookie;
        this.browser = browser;
    }

    @GET
    public Response show(@RestPath String secret) {
        return Secret.decode(secret)
                .flatMap(registration::owner)
                .map(owner ->
                        Response.ok(page(owner, owner.name(), Problems.NONE)).build())
                .orElseGet(WelcomePage::over);
    }

    @POST
    public Response accept(@RestPath String secret, @BeanParam Form form) {
        return Secret.decode(secret)
                .flatMap(link -> registration.owner(link).map(owner -> accept(link, owner, form)))
                .orElseGet(WelcomePage::over);
    }

    /// Whose name is settled keeps it, whatever the form says.
    private Response accept(Secret link, Account owner, Form form) {
        var name = LoginName.of(owner.keepsName() ? owner.name() : form.typedName());
        var problems = NewLogin.problems(name, form.typedPassword());
        if (!problems.none()) {
            return again(owner, name, problems);
        }
        return switch (registration.accept(link, name, form.typedPassword(), browser.device())) {
            case Registration.Arrival.Done(var opened) ->
                Response.seeOther(URI.create("/")).cookie(cookie.with(opened)).build();
            case Registration.Arrival.NameTaken _ -> again(owner, name, NewLogin.TAKEN);
            case Registration.Arrival.LinkOver _ -> over();
        };
    }

    private static Response again(Account owner, LoginName name, Problems problems) {
        return Response.status(422).entity(page(owner, name.shown(), problems)).build();
    }

    private static TemplateInstance page(Account owner, String name, Problems problems) {
        var coming = new Coming(owner.role(), owner.keepsName(), owner.passwordHash() != null);
        return Templates.welcome(coming, name, problems);
    }

    /// Most who come with a link that is over have used it themselves: the way on is to sign in.
    private static Response over() {
        return Response.status(410).entity(Templates.linkOver()).build();
    }
}
