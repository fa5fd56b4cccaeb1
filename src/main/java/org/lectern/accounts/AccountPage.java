package org.lectern.accounts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.web.Problems;
import org.lectern.web.Refusal;

/// One's own account: a guest takes a name and a password, others change the password.
@Path("/settings/account")
@RolesAllowed(Role.LEARNER)
class AccountPage {

    @CheckedTemplate(basePath = "accounts", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance account(String name, boolean saved, Problems problems);

        static native TemplateInstance guest(String name, Problems problems);
    }

    record NewName(
            @RestForm @Nullable String name,
            @RestForm @Nullable String password) {

        String typedName() {
            return Objects.requireNonNullElse(name, "");
        }

        String typedPassword() {
            return Objects.requireNonNullElse(password, "");
        }
    }

    record NewPassword(
            @RestForm @Nullable String old,
            @RestForm @Nullable String password) {

        String typedOld() {
            return Objects.requireNonNullElse(old, "");
        }

        String typedPassword() {
            return Objects.requireNonNullElse(password, "");
        }
    }

    private final Accounts accounts;
    private final SignedIn signedIn;
    private final SignIn signIn;
    private final Registration registration;
    private final Browser browser;

    AccountPage(Accounts accounts, SignedIn signedIn, SignIn signIn, Registration registration, Browser browser) {
        this.accounts = accounts;
        this.signedIn = signedIn;
        this.signIn = signIn;
        this.registration = registration;
        this.browser = browser;
    }

    @GET
    public TemplateInstance show(@RestQuery boolean saved) {
        var account = accounts.get(signedIn.id());
        return account.isGuest()
                ? Templates.guest("", Problems.NONE)
                : Templates.account(account.name(), saved, Problems.NONE);
    }

    /// A guest's account becomes real.
    @POST
    public Response makeReal(@BeanParam NewName form) {
        if (!accounts.get(signedIn.id()).isGuest()) {
            throw new Refusal(409, "This account has a name and a password already.");
        }
        var name = LoginName.of(form.typedName());
        var problems = NewLogin.problems(name, form.typedPassword());
        if (problems.none() && !registration.makeReal(signedIn.id(), name, form.typedPassword())) {
            problems = NewLogin.TAKEN;
        }
        return problems.none()
                ? saved()
                : Response.status(422)
                        .entity(Templates.guest(form.typedName(), problems))
                        .build();
    }

    /// The old password is asked, and failures count as they do at sign-in.
    @POST
    @Path("/password")
    public Response changePassword(@BeanParam NewPassword form) {
        var name = accounts.get(signedIn.id()).name();
        var login = LoginName.of(name);
        var problem = PasswordRules.problem(form.typedPassword(), login);
        if (!problem.isEmpty()) {
            return again(422, name, "password", problem).build();
        }
        return switch (signIn.check(login, form.typedOld(), browser.address())) {
            case SignIn.Outcome.Right _ -> change(form.typedPassword());
            case SignIn.Outcome.Wrong _ ->
                again(422, name, "old", "This is not your password.").build();
            case SignIn.Outcome.TooMany(var left) ->
                again(429, name, "old", "Too many tries. Try again in %s.".formatted(Waiting.inWords(left)))
                        .header("Retry-After", Refusal.seconds(left))
                        .build();
        };
    }

    private Response change(String password) {
        var session = signedIn.session().orElseThrow();
        registration.changePassword(session.account(), password, session.id());
        return saved();
    }

    private static Response.ResponseBuilder again(int status, String name, String field, String problem) {
        return Response.status(status).entity(Templates.account(name, false, new Problems(Map.of(field, problem))));
    }

    private static Response saved() {
        return Response.seeOther(URI.create("/settings/account?saved=true")).build();
    }
}
