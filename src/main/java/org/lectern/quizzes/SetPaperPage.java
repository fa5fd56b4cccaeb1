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

/// A set as a test on paper.
@Path("/teach/sets/{set}/paper")
@RolesAllowed(Role.INSTRUCTOR)
class SetPaperPage {

    private final Instructor instructor;
    private final Printing printing;

    SetPaperPage(Instructor instructor, Printing printing) {
        this.instructor = instructor;
        this.printing = printing;
    }

    /// @param order A or B
    /// @param seed of the draw, for sets that draw
    @GET
    public TemplateInstance show(
            @RestPath UUID set, @RestQuery @Nullable String order, @RestQuery @Nullable String seed) {
        var found = instructor.set(set);
        return printing.paper(Place.of(found, "/paper"), found, "", Wanted.of(order, seed));
    }
}
