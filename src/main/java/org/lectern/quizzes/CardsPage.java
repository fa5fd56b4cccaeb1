package org.lectern.quizzes;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.quizzes.Printing.Place;
import org.lectern.quizzes.Printing.Wanted;

/// The questions of a set as cards to cut out.
@Path("/teach/sets/{set}/cards")
@RolesAllowed(Role.INSTRUCTOR)
class CardsPage {

    private final Instructor instructor;
    private final Printing printing;

    CardsPage(Instructor instructor, Printing printing) {
        this.instructor = instructor;
        this.printing = printing;
    }

    /// @param seed of the draw, for sets that draw
    @GET
    public TemplateInstance show(@RestPath UUID set, @RestQuery @Nullable String seed) {
        var found = instructor.set(set);
        return printing.cards(Place.of(found, "/cards"), found, Wanted.of(null, seed));
    }
}
