package org.lectern.quizzes;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.lectern.quizzes.AssignmentSheet.Change;

/// Shown in place of a change that was meant for an assignment as it no longer is: what was done to it since.
class OutdatedAssignmentPage {

    private static final int MOST = 20;

    @CheckedTemplate(basePath = "quizzes", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance outdatedAssignment(Assignment assignment, List<Change> changes);
    }

    private final Instructor instructor;
    private final Assignments assignments;
    private final AssignmentSheets sheets;

    OutdatedAssignmentPage(Instructor instructor, Assignments assignments, AssignmentSheets sheets) {
        this.instructor = instructor;
        this.assignments = assignments;
        this.sheets = sheets;
    }

    @ServerExceptionMapper
    public Response outdated(AssignmentEditing.Outdated e) {
        var changes = sheets.changes(assignments.changesSince(e.assignment(), e.seen(), MOST));
        var assignment = assignments.taughtBy(instructor.id(), e.assignment());
        return Response.status(409)
                .entity(Templates.outdatedAssignment(assignment, changes).render())
                .type("text/html;charset=UTF-8")
                .build();
    }
}
