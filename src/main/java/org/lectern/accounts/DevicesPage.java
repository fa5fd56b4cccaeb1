package org.lectern.accounts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/// The devices on which one is signed in.
@Path("/settings/devices")
@RolesAllowed(Role.LEARNER)
class DevicesPage {

    record Device(UUID id, String label, String lastSeen, boolean isThis) {}

    @CheckedTemplate(basePath = "accounts", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance devices(List<Device> devices);
    }

    private final Accounts accounts;
    private final Sessions sessions;
    private final SignedIn signedIn;

    DevicesPage(Accounts accounts, Sessions sessions, SignedIn signedIn) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance show() {
        var zone = accounts.get(signedIn.id()).zone();
        var devices = sessions.list(signedIn.id(), Sessions.DEVICE).stream()
                .map(listed -> new Device(
                        listed.id(),
                        listed.label(),
                        Moments.inWords(listed.lastSeenAt(), zone),
                        listed.id().equals(thisDevice())))
                .toList();
        return Templates.devices(devices);
    }

    @POST
    @Path("/{device}/removal")
    public Response end(@RestPath UUID device) {
        if (!sessions.end(signedIn.id(), device, Sessions.DEVICE)) {
            throw new NotFoundException();
        }
        return Response.seeOther(URI.create("/settings/devices")).build();
    }

    @POST
    @Path("/others/removal")
    public Response endOthers() {
        sessions.endOtherDevices(signedIn.id(), thisDevice());
        return Response.seeOther(URI.create("/settings/devices")).build();
    }

    private UUID thisDevice() {
        return signedIn.session().orElseThrow().id();
    }
}
