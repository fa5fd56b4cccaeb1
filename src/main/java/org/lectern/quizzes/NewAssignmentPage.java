package org.lectern.quizzes;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.quizzes.AssignmentForms.Choosing;
import org.lectern.quizzes.AssignmentForms.Typing;
import org.lectern.roster.Courses.Taught;
import org.lectern.web.Problems;

/// Gives a set to courses.
@Path("/teach/assignments/new")
@RolesAllowed(Role.INSTRUCTOR)
class NewAssignmentPage {

    @CheckedTemplate(basePath = "quizzes", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance newAssignment(
                AssignmentKind kind, Choosing choosing, Typing typed, Problems problems);
    }

    private final Instructor instructor;
    private final AssignmentForms forms;
    private final AssignmentEditing editing;
    private final QuestionSets sets;

    NewAssignmentPage(Instructor instructor, AssignmentForms forms, AssignmentEditing editing, QuestionSets sets) {
        this.instructor = instructor;
        this.forms = forms;
        this.editing = editing;
        this.sets = sets;
    }

    /// @param set that is chosen already
    /// @param course that is chosen already; the only one is
    @GET
    public TemplateInstance show(
            @RestQuery @Nullable String kind, @RestQuery @Nullable String set, @RestQuery @Nullable String course) {
        var taught = forms.inUse();
        var title = GivenForm.id(set)
                .flatMap(id -> sets.find(id, instructor.id()))
                .map(QuestionSet::title)
                .orElse("");
        var chosen = course == null && taught.size() == 1
                ? taught.stream().map(Taught::id).map(Objects::toString).toList()
                : Optional.ofNullable(course).stream().toList();
        var typed = new Typing(
                new GivenForm(title, "", set, chosen),
                new ScheduleForm(null, null, null, null, null, null, null),
                ConductForm.of(Conduct.USUAL),
                // The only usual way that needs no due date: an untouched form can be sent.
                DisclosureForm.of(Disclosure.all(Release.SUBMITTED)));
        return page(kind(kind), typed, Problems.NONE);
    }

    @POST
    public Response give(
            @RestForm @Nullable String kind,
            @BeanParam GivenForm given,
            @BeanParam ScheduleForm dates,
            @BeanParam ConductForm conduct,
            @BeanParam DisclosureForm sees) {
        var typed = new Typing(given, dates, conduct, sees);
        var problems = forms.problems(kind(kind), typed, null);
        if (!problems.none()) {
            return Response.status(422)
                    .entity(page(kind(kind), typed, problems))
                    .build();
        }
        var zone = forms.zone(given, null);
        var assignment =
                new Assignment(kind(kind), given.chosenSet().orElseThrow(), given.shownTitle(), zone, instructor.now());
        forms.apply(assignment, typed, zone);
        editing.give(assignment, instructor.id());
        return AssignmentPage.to(assignment.id());
    }

    private TemplateInstance page(AssignmentKind kind, Typing typed, Problems problems) {
        return Templates.newAssignment(kind, forms.choosing(typed.given(), null), typed, problems);
    }

    private static AssignmentKind kind(@Nullable String kind) {
        return AssignmentKind.of(Objects.requireNonNullElse(kind, "")).orElse(AssignmentKind.QUIZ);
    }
}
