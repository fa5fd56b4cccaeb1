package org.lectern.accounts;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/// Studying without an account: a guest, known by this device only.
@Path("/guest")
@PermitAll
class GuestPage {

    private final Arrivals arrivals;
    private final SignedIn signedIn;

    GuestPage(Arrivals arrivals, SignedIn signedIn) {
        this.arrivals = arrivals;
        this.signedIn = signedIn;
    }

    /// @param zone the browser's, where it says one
    @POST
    @Transactional
    public Response begin(@RestForm @Nullable String zone) {
        var home = Response.seeOther(URI.create("/"));
        return signedIn.here()
                ? home.build()
                : home.cookie(arrivals.asGuest(zone, _ -> {})).build();
    }
}
