package org.lectern.bank;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.lectern.accounts.Role;
import org.lectern.accounts.SignedIn;

/// An image of a question, for those who may see one of its questions.
@Path("/images/{image}")
@RolesAllowed(Role.LEARNER)
class ImageResource {

    private final Images images;
    private final SignedIn signedIn;
    private final Instance<TestsInSight> tests;

    ImageResource(Images images, SignedIn signedIn, Instance<TestsInSight> tests) {
        this.images = images;
        this.signedIn = signedIn;
        this.tests = tests;
    }

    /// Its bytes never change. That a question is withheld later cannot take them back, but nobody else gets them.
    @GET
    public Response get(@RestPath UUID image) {
        if (!signedIn.is(Role.INSTRUCTOR) && !maySee(image)) {
            throw new NotFoundException();
        }
        var found = images.findByIdOptional(image).orElseThrow(NotFoundException::new);
        return Response.ok(found.bytes(), found.type())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cache-Control", "private, max-age=86400, immutable")
                .build();
    }

    private boolean maySee(UUID image) {
        if (!images.questionsWith(image, false).isEmpty()) {
            return true;
        }
        List<String> withheld = images.questionsWith(image, true);
        return tests.stream().anyMatch(all -> all.hasMet(signedIn.id(), withheld));
    }
}
