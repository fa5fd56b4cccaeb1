package org.lectern.quizzes;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.quizzes.AssignmentForms.Choosing;
import org.lectern.quizzes.AssignmentForms.Typing;
import org.lectern.web.Problems;
import org.lectern.web.Refusal;

/// Changes what holds for an assignment. Attempts that are running keep their questions and their deadline.
@Path("/teach/assignments/{assignment}/settings")
@RolesAllowed(Role.INSTRUCTOR)
class AssignmentSettingsPage {

    @CheckedTemplate(basePath = "quizzes", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        /// @param version from which the form was made
        /// @param begun how many learners have begun an attempt: then the set stays
        static native TemplateInstance assignmentSettings(
                Assignment assignment, Choosing choosing, Typing typed, int version, long begun, Problems problems);
    }

    private final Instructor instructor;
    private final Assignments assignments;
    private final AssignmentForms forms;
    private final AssignmentEditing editing;

    AssignmentSettingsPage(
            Instructor instructor, Assignments assignments, AssignmentForms forms, AssignmentEditing editing) {
        this.instructor = instructor;
        this.assignments = assignments;
        this.forms = forms;
        this.editing = editing;
    }

    @GET
    public TemplateInstance show(@RestPath("assignment") UUID id) {
        var found = assignments.taughtBy(instructor.id(), id);
        return page(found, AssignmentForms.of(found), found.version(), Problems.NONE);
    }

    @POST
    public Response change(
            @RestPath("assignment") UUID id,
            @RestForm @Nullable String version,
            @BeanParam GivenForm given,
            @BeanParam ScheduleForm dates,
            @BeanParam ConductForm conduct,
            @BeanParam DisclosureForm sees) {
        var found = assignments.taughtBy(instructor.id(), id);
        editing.orRefuseToChange(found, instructor.id(), false);
        var typed = new Typing(withSet(given, found), dates, conduct, sees);
        var problems = forms.problems(found.kind(), typed, found);
        if (!problems.none()) {
            return Response.status(422)
                    .entity(page(found, typed, Instructor.version(version), problems))
                    .build();
        }
        editing.change(id, instructor.id(), Instructor.version(version), assignment -> change(assignment, typed));
        return AssignmentPage.to(id);
    }

    /// Where learners have begun the form does not send a set.
    private static GivenForm withSet(GivenForm given, Assignment assignment) {
        return given.set() != null
                ? given
                : new GivenForm(
                        given.title(), given.instructions(), assignment.set().toString(), given.course());
    }

    private String change(Assignment assignment, Typing typed) {
        var before = AssignmentSnapshot.of(assignment);
        var set = typed.given().chosenSet().orElseThrow();
        if (!set.equals(assignment.set())) {
            if (assignment.isQuiz() && assignments.begun(assignment.id()) > 0) {
                throw new Refusal(409, "Learners have begun with the questions of this set, so it stays.");
            }
            assignment.ask(set);
        }
        forms.apply(assignment, typed, forms.zone(typed.given(), assignment));
        return before.changedTo(AssignmentSnapshot.of(assignment));
    }

    private TemplateInstance page(Assignment assignment, Typing typed, int version, Problems problems) {
        long begun = assignment.isQuiz() ? assignments.begun(assignment.id()) : 0;
        return Templates.assignmentSettings(
                assignment, forms.choosing(typed.given(), assignment), typed, version, begun, problems);
    }
}
