package org.lectern.accounts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Who is signed in, for other programs.
@Path("/api/v1/me")
@RolesAllowed(Role.LEARNER)
class MeResource {

    record Me(UUID id, String name, String role, String zone, int dayBegins, double desiredRetention, int weightsId) {
        static Me of(Account account) {
            return new Me(
                    account.id(),
                    account.name(),
                    account.role(),
                    account.zone().getId(),
                    account.dayBegins(),
                    account.desiredRetention(),
                    account.weightsId());
        }
    }

    private final Accounts accounts;
    private final SignedIn signedIn;

    MeResource(Accounts accounts, SignedIn signedIn) {
        this.accounts = accounts;
        this.signedIn = signedIn;
    }

    @GET
    @Operation(summary = "Who is signed in, and how she studies")
    public Me me() {
        return Me.of(accounts.get(signedIn.id()));
    }
}
