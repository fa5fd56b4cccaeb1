package org.lectern.accounts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.web.Refusal;

/// Signing in.
@Path("/sign-in")
@PermitAll
class SignInPage {

    static final String WRONG = "This name and this password do not belong together.";

    @CheckedTemplate(basePath = "accounts", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance signIn(String name, String to, String problem);
    }

    record Form(
            @RestForm @Nullable String name,
            @RestForm @Nullable String password,
            @RestForm @Nullable String to) {

        String typedName() {
            return Objects.requireNonNullElse(name, "");
        }

        String typedPassword() {
            return Objects.requireNonNullElse(password, "");
        }
    }

    private final SignIn signIn;
    private final Sessions sessions;
    private final SignedIn signedIn;
    private final SessionCookie cookie;
    private final Browser browser;

    SignInPage(SignIn signIn, Sessions sessions, SignedIn signedIn, SessionCookie cookie, Browser browser) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.signedIn = signedIn;
        this.cookie = cookie;
        this.browser = browser;
    }

    @GET
    public TemplateInstance show(@RestQuery @Nullable String to) {
        return Templates.signIn("", LocalPath.orHome(to).toString(), "");
    }

    @POST
    public Response signIn(@BeanParam Form form) {
        var name = LoginName.of(form.typedName());
        return switch (signIn.check(name, form.typedPassword(), browser.address())) {
            case SignIn.Outcome.Right right -> open(right, form);
            case SignIn.Outcome.Wrong _ -> again(422, form, WRONG).build();
            case SignIn.Outcome.TooMany(var left) ->
                again(429, form, "Too many sign-ins failed. Try again in %s.".formatted(Waiting.inWords(left)))
                        .header("Retry-After", Refusal.seconds(left))
                        .build();
        };
    }

    /// The device's earlier session ends: a secret that was planted before is worth nothing after.
    private Response open(SignIn.Outcome.Right right, Form form) {
        var opened = signIn.open(right, form.typedPassword(), browser.device());
        if (opened.isEmpty()) {
            return again(422, form, WRONG).build();
        }
        signedIn.session().ifPresent(before -> sessions.end(before.account(), before.id(), Sessions.DEVICE));
        return Response.seeOther(LocalPath.orHome(form.to()))
                .cookie(cookie.with(opened.get()))
                .build();
    }

    private static Response.ResponseBuilder again(int status, Form form, String problem) {
        var to = LocalPath.orHome(form.to()).toString();
        return Response.status(status).entity(Templates.signIn(form.typedName(), to, problem));
    }
}
