package org.lectern.quizzes;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;

/// One assignment as those who teach its courses see it.
@Path("/teach/assignments/{assignment}")
@RolesAllowed(Role.INSTRUCTOR)
class AssignmentPage {

    @CheckedTemplate(basePath = "quizzes", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance assignment(AssignmentSheet sheet);
    }

    private final Instructor instructor;
    private final Assignments assignments;
    private final AssignmentEditing editing;
    private final AssignmentSheets sheets;

    AssignmentPage(Instructor instructor, Assignments assignments, AssignmentEditing editing, AssignmentSheets sheets) {
        this.instructor = instructor;
        this.assignments = assignments;
        this.editing = editing;
        this.sheets = sheets;
    }

    @GET
    public TemplateInstance show(@RestPath("assignment") UUID id) {
        return Templates.assignment(sheets.of(assignments.taughtBy(instructor.id(), id)));
    }

    @POST
    @Path("/archiving")
    public Response archive(@RestPath("assignment") UUID id, @RestForm @Nullable String version) {
        editing.archive(id, instructor.id(), Instructor.version(version), true);
        return to(id);
    }

    @POST
    @Path("/archiving/removal")
    public Response bringBack(@RestPath("assignment") UUID id, @RestForm @Nullable String version) {
        editing.archive(id, instructor.id(), Instructor.version(version), false);
        return to(id);
    }

    static Response to(UUID assignment) {
        return Response.seeOther(URI.create("/teach/assignments/" + assignment)).build();
    }
}
