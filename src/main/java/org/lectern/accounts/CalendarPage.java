package org.lectern.accounts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/// The secret address at which one's own calendar fetches the dates of what one was given.
@Path("/settings/calendar")
@RolesAllowed(Role.LEARNER)
class CalendarPage {

    @CheckedTemplate(basePath = "accounts", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        /// @param address the one that was made a moment ago; empty for none
        /// @param made when the one that works was made; empty for none
        static native TemplateInstance calendar(String address, String made);
    }

    private final CalendarAddresses addresses;
    private final Accounts accounts;
    private final SignedIn signedIn;

    CalendarPage(CalendarAddresses addresses, Accounts accounts, SignedIn signedIn) {
        this.addresses = addresses;
        this.accounts = accounts;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance show() {
        return page("");
    }

    /// Answers with the page itself: the address is shown here, once, and nowhere kept.
    @POST
    @Transactional
    public TemplateInstance make() {
        return page(addresses.make(signedIn.id(), signedIn.id()));
    }

    @POST
    @Path("/removal")
    @Transactional
    public Response revoke() {
        addresses.revoke(signedIn.id(), signedIn.id());
        return Response.seeOther(URI.create("/settings/calendar")).build();
    }

    private TemplateInstance page(String address) {
        var made = addresses
                .madeAt(signedIn.id(), signedIn.id())
                .map(at -> Moments.inWords(at, accounts.get(signedIn.id()).zone()));
        return Templates.calendar(address, made.orElse(""));
    }
}
