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
import org.lectern.web.Refusal;

/// A link that works once: somebody new chooses a name and a password, or somebody known a new password. Looking at the
/// page uses nothing up.
@Path("/welcome/{secret}")
@PermitAll
class WelcomePage {

    @CheckedTemplate(basePath = "accounts", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance welcome(String role, String name, boolean known, Problems problems);
    }

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
    public TemplateInstance show(@RestPath String secret) {
        var owner = owner(secret);
        return page(owner, owner.name(), Problems.NONE);
    }

    /// Who has a password already keeps the name, whatever the form says.
    @POST
    public Response accept(@RestPath String secret, @BeanParam Form form) {
        var owner = owner(secret);
        var name = LoginName.of(owner.passwordHash() == null ? form.typedName() : owner.name());
        var problems = NewLogin.problems(name, form.typedPassword());
        if (!problems.none()) {
            return again(owner, form, problems);
        }
        var link = Secret.decode(secret).orElseThrow();
        return switch (registration.accept(link, name, form.typedPassword(), browser.device())) {
            case Registration.Arrival.Done(var opened) ->
                Response.seeOther(URI.create("/")).cookie(cookie.with(opened)).build();
            case Registration.Arrival.NameTaken _ -> again(owner, form, NewLogin.TAKEN);
            case Registration.Arrival.LinkOver _ -> throw over();
        };
    }

    private Account owner(String secret) {
        return Secret.decode(secret).flatMap(registration::owner).orElseThrow(WelcomePage::over);
    }

    private static Response again(Account owner, Form form, Problems problems) {
        return Response.status(422)
                .entity(page(owner, form.typedName(), problems))
                .build();
    }

    private static TemplateInstance page(Account owner, String name, Problems problems) {
        return Templates.welcome(owner.role(), name, owner.passwordHash() != null, problems);
    }

    private static Refusal over() {
        return new Refusal(410, "This link was used, or its time is over. Ask whoever gave it to you for a new one.");
    }
}
