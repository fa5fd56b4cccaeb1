package org.lectern.accounts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;

/// Signing out. A guest is asked first: nothing else than this device leads to what she has studied.
@Path("/sign-out")
@PermitAll
class SignOutPage {

    @CheckedTemplate(basePath = "accounts", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance signOut(boolean guest);
    }

    private final Accounts accounts;
    private final Sessions sessions;
    private final SignedIn signedIn;
    private final SessionCookie cookie;

    SignOutPage(Accounts accounts, Sessions sessions, SignedIn signedIn, SessionCookie cookie) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.signedIn = signedIn;
        this.cookie = cookie;
    }

    @GET
    public Response show() {
        return signedIn.here()
                ? Response.ok(Templates.signOut(isGuest())).build()
                : Response.seeOther(URI.create("/")).build();
    }

    /// @param sure what a guest says on the page that asks
    @POST
    public Response signOut(@RestForm boolean sure) {
        if (signedIn.here() && isGuest() && !sure) {
            return Response.seeOther(URI.create("/sign-out")).build();
        }
        signedIn.session().ifPresent(session -> sessions.end(session.account(), session.id(), Sessions.DEVICE));
        return Response.seeOther(URI.create("/")).cookie(cookie.gone()).build();
    }

    private boolean isGuest() {
        return accounts.findByIdOptional(signedIn.id()).filter(Account::isGuest).isPresent();
    }
}
