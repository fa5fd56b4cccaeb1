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

/// An assignment on paper, for those who teach a course that has it.
@Path("/teach/assignments/{assignment}/paper")
@RolesAllowed(Role.INSTRUCTOR)
class AssignmentPaperPage {

    private final Instructor instructor;
    private final Assignments assignments;
    private final QuestionSets sets;
    private final Printing printing;

    AssignmentPaperPage(Instructor instructor, Assignments assignments, QuestionSets sets, Printing printing) {
        this.instructor = instructor;
        this.assignments = assignments;
        this.sets = sets;
        this.printing = printing;
    }

    /// @param order A or B
    /// @param seed of the draw, for sets that draw
    @GET
    public TemplateInstance show(
            @RestPath("assignment") UUID id, @RestQuery @Nullable String order, @RestQuery @Nullable String seed) {
        var assignment = assignments.taughtBy(instructor.id(), id);
        var set = sets.findById(assignment.set());
        return printing.paper(Place.of(assignment, set), set, assignment.instructions(), Wanted.of(order, seed));
    }
}
